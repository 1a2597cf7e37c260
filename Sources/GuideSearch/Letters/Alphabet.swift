/// The letters of an index, the most used first, which keeps gaps small; those of about one use in their own order.
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
                uses[Term.first(of: entry.term), default: 0] += 0
                if Term.second(of: entry.term) != 0 { uses[Term.second(of: entry.term), default: 0] += entry.guides }
            }
        }
        let classes = Dictionary(grouping: uses.keys) { Int.bitWidth - (uses[$0] ?? 0).leadingZeroBitCount }
        self.init(classes.keys.sorted(by: >).flatMap { (classes[$0] ?? []).sorted() })
    }

    /// The letter's number, or nil where no guide holds it.
    subscript(letter: UInt32) -> UInt32? { numbers[letter] }
}
