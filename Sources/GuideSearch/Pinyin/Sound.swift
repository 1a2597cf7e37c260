/// How one letter of a name is spoken.
struct Sound: Hashable, Sendable {
    /// The number of its syllable, or nil for a Latin letter.
    var syllable: UInt16?

    /// 0 is a, 25 is z.
    var initial: UInt8
}

/// The syllables of Standard Chinese without tones, in alphabetical order, ü written u.
struct Syllables: Sendable {
    let spellings: [[UInt8]]

    init(_ spellings: [String]) { self.spellings = spellings.map { Array($0.utf8) } }

    func number(of spelling: some Sequence<UInt8>) -> UInt16? {
        let wanted = Array(spelling)
        let i = firstIndex(from: wanted)
        return i < spellings.count && spellings[i] == wanted ? UInt16(i) : nil
    }

    /// The syllables that begin so.
    func numbers(beginning start: some Sequence<UInt8>) -> Range<Int> {
        let wanted = Array(start)
        let first = firstIndex(from: wanted)
        var end = first
        while end < spellings.count, spellings[end].starts(with: wanted) { end += 1 }
        return first..<end
    }

    private func firstIndex(from wanted: [UInt8]) -> Int {
        var low = 0
        var high = spellings.count
        while low < high {
            let middle = (low + high) / 2
            if spellings[middle].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
