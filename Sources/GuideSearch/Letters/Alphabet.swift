/// The letters of an index, the most used first: neighbours in use are neighbours in number, which keeps gaps small.
struct Alphabet: Sendable {
    let letters: [UInt32]
    private let numbers: [UInt32: UInt32]

    init(_ letters: [UInt32]) {
        self.letters = letters
        numbers = Dictionary(zip(letters, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// Orders letters by how many terms of how many guides they end.
    init(of tables: [PostingTable]) {
        var uses: [UInt32: Int] = [:]
        for table in tables {
            table.forEachEntry { entry in
                guard Term.first(of: entry.term) < Term.syllables else { return }
                uses[Term.first(of: entry.term), default: 0] += 0
                if Term.second(of: entry.term) != 0 { uses[Term.second(of: entry.term), default: 0] += entry.guides }
            }
        }
        self.init(uses.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key))
    }

    /// The letter's number, or nil where no guide holds it.
    subscript(letter: UInt32) -> UInt32? { numbers[letter] }
}
