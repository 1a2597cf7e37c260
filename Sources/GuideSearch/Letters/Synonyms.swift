/// Words that mean the same, and the one that stands for all of them.
///
/// Names are also indexed with the standing word in the place of the others, and queries are also asked so: whichever
/// word a guide uses, the others find it.
struct Synonyms: Sendable {
    /// The first word of a group stands for the others.
    let groups: [[String]]

    /// By the last letter of the word that is replaced, the longest first.
    private let byLast: [UInt32: [Pair]]

    /// Whether a letter of the basic plane ends one of these words.
    private var isLast = [Bool](repeating: false, count: 0x10000)

    struct Pair: Sendable {
        var word: [UInt32]
        var standing: [UInt32]
    }

    /// The letters with each word replaced; nil where nothing is.
    func replaced(in letters: [UInt32]) -> [UInt32]? {
        let places = places(in: letters)
        guard !places.isEmpty else { return nil }
        var replaced: [UInt32] = []
        var end = 0
        for place in places {
            replaced += letters[end..<place.range.lowerBound] + place.standing
            end = place.range.upperBound
        }
        return replaced + letters[end...]
    }

    init(_ groups: [[String]], _ fold: FoldTable) {
        self.groups = groups
        var pairs: [Pair] = []
        for group in groups {
            let words = group.map { NameLetters($0, fold).letters }
            guard let standing = words.first, !standing.isEmpty else { continue }
            for word in words.dropFirst() where !word.isEmpty && word != standing {
                pairs.append(Pair(word: word, standing: standing))
            }
        }
        byLast = Dictionary(grouping: pairs, by: { $0.word[$0.word.count - 1] })
            .mapValues { $0.sorted { $0.word.count > $1.word.count } }
        for last in byLast.keys where last < 0x10000 { isLast[Int(last)] = true }
    }

    /// Where words stand that another one stands for: left to right, the longest of those that end first.
    func places(in letters: [UInt32]) -> [(range: Range<Int>, standing: [UInt32])] {
        guard !byLast.isEmpty else { return [] }
        var found: [(range: Range<Int>, standing: [UInt32])] = []
        for end in letters.indices {
            let letter = letters[end]
            guard letter >= 0x10000 || isLast[Int(letter)], let pairs = byLast[letter] else { continue }
            for pair in pairs where pair.word.count <= end + 1 {
                let range = (end + 1 - pair.word.count)..<(end + 1)
                guard letters[range].elementsEqual(pair.word) else { continue }
                // A longer word takes the place of those inside it.
                let kept = found.prefix { $0.range.lowerBound < range.lowerBound }
                if (kept.last?.range.upperBound ?? 0) <= range.lowerBound {
                    found = kept + [(range, pair.standing)]
                    break
                }
            }
        }
        return found
    }
}
