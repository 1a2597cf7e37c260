/// Finds postings in the files of an index.
struct TermReader {
    let entry: IndexEntry
    let texts: IndexTexts

    /// The postings of all terms of some ranges.
    func postings(_ ranges: [ClosedRange<UInt64>]) throws(SearchIndexDamage) -> PostingList {
        var list = PostingList()
        for range in ranges {
            for file in files(holding: range) {
                guard add(range, from: try texts[file], to: &list) else { throw .damaged(file) }
            }
        }
        list.finish(isSorted: ranges.count == 1 && ranges[0].lowerBound == ranges[0].upperBound)
        return list
    }

    /// The files in which terms of the range may stand.
    private func files(holding range: ClosedRange<UInt64>) -> [String] {
        let files = entry.termFiles
        return files.indices.filter { i in
            files[i] <= range.upperBound && (i + 1 == files.count || files[i + 1] > range.lowerBound)
        }.map { "t\($0)" }
    }

    private func add(_ range: ClosedRange<UInt64>, from text: [UInt8], to list: inout PostingList) -> Bool {
        var reader = DigitReader(text)
        var first = 0
        while !reader.isAtEnd {
            guard let step = reader.next(), let length = reader.next() else { return false }
            first += step
            guard first <= Int(Term.lastSecond) else { return false }
            if first > Int(Term.first(of: range.upperBound)) { return true }
            if first < Int(Term.first(of: range.lowerBound)) {
                guard reader.skip(length) else { return false }
            } else {
                let end = reader.position + length
                guard addGroup(UInt32(first), to: end, range, from: &reader, to: &list) else { return false }
            }
        }
        return true
    }

    /// Reads the terms of one first letter.
    private func addGroup(
        _ first: UInt32,
        to end: Int,
        _ range: ClosedRange<UInt64>,
        from reader: inout DigitReader,
        to list: inout PostingList
    ) -> Bool {
        let asksForFirst = range.lowerBound < range.upperBound && Term.second(of: range.lowerBound) == 0
        var second = 0
        while reader.position < end {
            guard let step = reader.next(), let length = reader.next() else { return false }
            second += step
            guard second <= Int(Term.lastSecond) else { return false }
            if range.contains(Term.pair(first, UInt32(second))) {
                let isFirstOfPair = asksForFirst && second > 0
                let end = reader.position + length
                let shape = first >= Term.around ? PostingList.Shape.around : isFirstOfPair ? .firstOfPair : .pair
                guard list.append(&reader, to: end, shape, guideCount: entry.guideCount) else { return false }
            } else if !reader.skip(length) {
                return false
            }
        }
        return reader.position == end
    }
}
