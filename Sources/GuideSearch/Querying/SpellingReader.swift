/// Splits Latin letters into syllables: ways with fewer syllables first, of these the longest syllable first.
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
        // From each place to the end, which numbers of syllables are possible: no way is tried in vain.
        var counts = ends.map { $0 == nil ? [] : Set([1]) }
        for start in letters.indices.reversed() {
            for length in lengths(from: start) { counts[start].formUnion(counts[start + length].map { $0 + 1 }) }
        }
        var found: [Spelling] = []
        func collect(_ count: Int, from start: Int, _ before: [Int]) {
            guard counts[start].contains(count), found.count < limit else { return }
            if count == 1, let end = ends[start] {
                found.append(Spelling(before: before, last: end.last, exact: end.exact))
            }
            for length in lengths(from: start) {
                guard let syllable = syllables.number(of: letters[start..<(start + length)]) else { continue }
                collect(count - 1, from: start + length, before + [Int(syllable)])
            }
        }
        for count in (counts.first ?? []).sorted() { collect(count, from: 0, []) }
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
        (1...6).reversed().filter { start + $0 < letters.count && syllable(from: start, length: $0) != nil }
    }

    private func syllable(from start: Int, length: Int) -> Int? {
        guard !isBoundary[(start + 1)..<(start + length)].contains(true) else { return nil }
        return syllables.number(of: letters[start..<(start + length)]).map(Int.init)
    }
}

/// What a letter is spelled by.
enum Spelled: Equatable {
    case syllable(Int)
    case initial(UInt8)
}

extension SpellingReader {
    /// The ways with fewest parts in which some letters are spelled out and others by their initials: shenfz.
    func shortened(atMost limit: Int) -> [[Spelled]] {
        var least = [Int](repeating: 0, count: letters.count + 1)
        for start in letters.indices.reversed() {
            least[start] = 1 + (parts(from: start).map { least[start + $0.length] }.min() ?? 0)
        }
        var found: [[Spelled]] = []
        func collect(from start: Int, _ before: [Spelled]) {
            guard found.count < limit else { return }
            if start == letters.count { return found.append(before) }
            for part in parts(from: start) where least[start + part.length] == least[start] - 1 {
                collect(from: start + part.length, before + [part.spelled])
            }
        }
        // Initials alone are another reading.
        if least[0] < letters.count { collect(from: 0, []) }
        return found
    }

    private func parts(from start: Int) -> [(length: Int, spelled: Spelled)] {
        let longest = min(6, letters.count - start)
        let syllables = stride(from: longest, to: 1, by: -1).compactMap { length in
            syllable(from: start, length: length).map { (length, Spelled.syllable($0)) }
        }
        return syllables + [(1, .initial(letters[start]))]
    }
}
