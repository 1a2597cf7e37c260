/// Splits Latin letters into syllables, the longest first.
struct SpellingReader {
    /// One way to split; the last syllable may be begun only.
    struct Spelling: Equatable {
        var before: [Int]
        /// Every syllable that the end may become.
        var last: Range<Int>
        /// The syllable that the end is already.
        var exact: Int?
    }

    private let letters: [UInt8]
    private let isBoundary: [Bool]
    private let syllables: Syllables

    /// Takes letters without their gaps; `ends` says after how many letters each piece ends.
    init(_ letters: [UInt8], ends: [Int], _ syllables: Syllables) {
        self.letters = letters
        self.syllables = syllables
        var isBoundary = [Bool](repeating: false, count: letters.count + 1)
        for end in ends { isBoundary[end] = true }
        self.isBoundary = isBoundary
    }

    /// The ways in which every syllable is whole; where there is none, those in which the last one is begun.
    func spellings(atMost limit: Int) -> [Spelling] {
        let whole = spellings(atMost: limit, isWhole: true)
        return whole.isEmpty ? spellings(atMost: limit, isWhole: false) : whole
    }

    private func spellings(atMost limit: Int, isWhole: Bool) -> [Spelling] {
        let ends = letters.indices.map { end(from: $0, isWhole: isWhole) }
        // Whether the letters from each place to the end can be split: no way is tried in vain.
        var canFinish = ends.map { $0 != nil }
        for start in letters.indices.reversed() where !canFinish[start] {
            canFinish[start] = lengths(from: start).contains { canFinish[start + $0] }
        }
        var found: [Spelling] = []
        func collect(from start: Int, _ before: [Int]) {
            guard canFinish[start] else { return }
            if let end = ends[start], found.count < limit {
                found.append(Spelling(before: before, last: end.last, exact: end.exact))
            }
            for length in lengths(from: start) where found.count < limit {
                guard let syllable = syllables.number(of: letters[start..<(start + length)]) else { continue }
                collect(from: start + length, before + [Int(syllable)])
            }
        }
        if !letters.isEmpty { collect(from: 0, []) }
        return found
    }

    /// What the letters from here on may be as one last syllable.
    private func end(from start: Int, isWhole: Bool) -> (last: Range<Int>, exact: Int?)? {
        guard letters.count - start <= 6, !isBoundary[(start + 1)..<letters.count].contains(true) else { return nil }
        let last = syllables.numbers(beginning: letters[start...])
        let exact = syllables.number(of: letters[start...]).map(Int.init)
        return last.isEmpty || (isWhole && exact == nil) ? nil : (last, exact)
    }

    /// How long a whole syllable from here can be that is not the last one.
    private func lengths(from start: Int) -> [Int] {
        (1...6).reversed().filter { length in
            start + length < letters.count && !isBoundary[(start + 1)..<(start + length)].contains(true)
                && syllables.number(of: letters[start..<(start + length)]) != nil
        }
    }
}
