/// The postings of a query, each looked up once.
struct PostingLists {
    private let entry: IndexEntry
    private let order: SoundOrder
    private let files: PostingFiles
    private var lists: [Lookup: PostingList] = [:]

    init(_ entry: IndexEntry, _ order: SoundOrder, _ files: PostingFiles) {
        self.entry = entry
        self.order = order
        self.files = files
    }

    /// What was looked up so far and stands in some name.
    var named: Set<Lookup> { Set(lists.filter { $0.value.namedCount > 0 }.keys) }

    subscript(lookup: Lookup?) -> PostingList {
        mutating get throws(SearchIndexDamage) {
            guard let lookup else { return PostingList() }
            if let list = lists[lookup] { return list }
            let list = PostingList(names: try places(lookup), texts: try lookup.text.map(guides) ?? [])
            lists[lookup] = list
            return list
        }
    }

    // MARK: Texts

    /// Guides with some terms, in order, as the files hold them.
    private func guides(_ range: ClosedRange<UInt64>) throws(SearchIndexDamage) -> [UInt32] {
        var guides: [UInt32] = []
        let files = entry.termFiles
        for i in files.indices where files[i] <= range.upperBound {
            guard i + 1 == files.count || files[i + 1] > range.lowerBound else { continue }
            let file = try self.files.terms("t\(i)")
            var k = file.terms.firstIndex(from: range.lowerBound)
            while k < file.terms.count, file.terms[k] <= range.upperBound {
                guides += file.guides[(k == 0 ? 0 : file.ends[k - 1])..<file.ends[k]]
                k += 1
            }
        }
        return range.lowerBound == range.upperBound ? guides : guides.sorted { $0 ^ 1 < $1 ^ 1 }
    }

    // MARK: Names

    /// Where in names one of the first letters stands, followed by one of the second ones.
    private func places(_ lookup: Lookup) throws(SearchIndexDamage) -> [UInt64] {
        let isPaired = !isSmall && lookup.distance == 1
        let firsts = try spots(of: lookup.firsts, before: isPaired ? lookup.seconds : nil)
        let seconds = isPaired ? nil : lookup.seconds
        let behind = try seconds.map { letters throws(SearchIndexDamage) in try spots(of: letters) } ?? []
        var places: [UInt64] = []
        var k = 0
        for spot in firsts {
            if seconds != nil {
                let wanted = spot.place + lookup.distance
                while k < behind.count, behind[k].place < wanted { k += 1 }
                guard k < behind.count, behind[k].place == wanted else { continue }
            }
            let remaining = spot.remaining - (lookup.seconds == nil ? 0 : 1)
            places.append(PostingList.place(spot, remaining: remaining))
        }
        return places
    }

    private var isSmall: Bool { entry.isSmall }

    /// Every spot of some letters, in order; in a large index perhaps only those before some others.
    private func spots(of letters: [UInt32], before seconds: [UInt32]? = nil) throws(SearchIndexDamage) -> [NameSpot] {
        var spots: [NameSpot] = []
        for place in letters.compactMap({ order[$0] }) {
            if isSmall {
                spots += try files.guideTexts().spots[place] ?? []
            } else if let seconds {
                for second in seconds.compactMap({ order[$0] }) {
                    let group = NameGroup.pair(place, second)
                    try append(group...group, to: &spots)
                }
            } else {
                try append(NameGroup.pairs(place), to: &spots)
            }
        }
        return isSmall && letters.count == 1 ? spots : spots.sorted()
    }

    private func append(_ groups: ClosedRange<Int>, to spots: inout [NameSpot]) throws(SearchIndexDamage) {
        for i in entry.nameFiles.indices where entry.nameFiles[i] <= groups.upperBound {
            guard i + 1 == entry.nameFiles.count || entry.nameFiles[i + 1] > groups.lowerBound else { continue }
            let file = try files.names("n\(i)")
            if groups.count == 1 {
                if let range = file.ranges[groups.lowerBound] { spots += file.spots[range] }
            } else {
                for group in file.groups where groups.contains(group) {
                    if let range = file.ranges[group] { spots += file.spots[range] }
                }
            }
        }
    }
}

extension [UInt64] {
    /// The index of the first number that is not smaller.
    fileprivate func firstIndex(from wanted: UInt64) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
