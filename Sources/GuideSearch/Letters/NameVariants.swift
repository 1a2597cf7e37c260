/// What a name is also found as: with the words that stand for others, and without the words around a question.
struct NameVariants: Sendable {
    let synonyms: Synonyms
    let asides: Asides

    /// Fewer letters than this say too little alone.
    private static let fewest = 3

    /// Further names for some names, those that are new: 二手房怎么过户 is also 二手房过户.
    func variants(of names: [[UInt32]]) -> [[UInt32]] {
        var known = names
        for name in names {
            if let letters = synonyms.replaced(in: name), !known.contains(letters) { known.append(letters) }
        }
        for name in known {
            let isAside = asides.letters(in: name, ofAtLeast: 2)
            let letters = zip(name, isAside).filter { !$0.1 }.map(\.0)
            if letters.count >= Self.fewest, letters.count < name.count, !known.contains(letters) {
                known.append(letters)
            }
        }
        return Array(known[names.count...])
    }
}

/// Words around a question that say nothing about its subject.
struct Asides: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]

    init(_ words: [String]) {
        let words = words.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
        byFirst = Dictionary(grouping: words) { $0[0] }
    }

    /// Which letters belong to one, or to one of at least so many letters.
    func letters(in letters: [UInt32], ofAtLeast count: Int = 1) -> [Bool] {
        var isAside = [Bool](repeating: false, count: letters.count)
        for i in letters.indices {
            for word in byFirst[letters[i]] ?? [] where word.count >= count && letters[i...].starts(with: word) {
                for k in i..<(i + word.count) { isAside[k] = true }
            }
        }
        return isAside
    }
}
