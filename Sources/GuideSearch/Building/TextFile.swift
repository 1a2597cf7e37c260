/// Writes the names and answers of a small index: for each guide its title, an end, the letters of each other name, an end,
/// an end, its answer, an end.
func writeTextFile(_ guides: [SearchEntry], _ alphabet: Alphabet, _ holders: LetterHolders) -> [UInt8] {
    let letters = guides.indices.map(holders.guideLetters)
    var writer = TextWriter(guides, letters, alphabet)
    for (guide, entry) in guides.enumerated() {
        writer.turn(to: guide, with: letters[guide])
        writer.add(shownScalars(entry.title), kind: 0)
        for name in otherNames(of: entry) { writer.add(name, kind: 1) }
        writer.add([], kind: 1)
        writer.add(shownScalars(entry.clippedAnswer), kind: 2)
    }
    return writer.finish()
}

/// Those that are told apart; what is longer counts as text.
private func otherNames(of entry: SearchEntry) -> [[UInt32]] {
    let names = entry.names.dropFirst().map { NameLetters($0, .standard).letters }
    return Array(names.filter { (1...NameTable.most).contains($0.count) }.prefix(NameTable.most - 1))
}

private func shownScalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value < 0x20 ? 0x20 : $0.value }
}

private struct TextWriter {
    private var text: [UInt8] = []
    private var symbols: TextSymbols
    private var model = TextModel()
    private var encoder = RangeEncoder()
    private var guide: UInt32 = 0

    init(_ guides: [SearchEntry], _ letters: [[Int]], _ alphabet: Alphabet) {
        var signs: Set<UInt32> = []
        for (entry, letters) in zip(guides, letters) {
            let letters = Set(letters.map { alphabet.letters[$0] })
            let shown = shownScalars(entry.title) + shownScalars(entry.clippedAnswer)
            signs.formUnion(shown.filter { !letters.contains($0) })
        }
        symbols = TextSymbols(signs: signs.sorted(), alphabet)
        text.appendDigits(symbols.signs.count)
        var last: UInt32 = 0
        for sign in symbols.signs {
            text.appendDigits(Int(sign - last))
            last = sign
        }
    }

    mutating func turn(to guide: Int, with letters: [Int]) {
        self.guide = UInt32(guide)
        symbols.turn(toGuideWith: letters)
    }

    /// Writes some characters and the end.
    mutating func add(_ scalars: [UInt32], kind: UInt32) {
        var place = TextModel.Surroundings(kind: kind, guide: guide)
        for number in scalars.map({ symbols.number(of: $0) }) + [0] {
            model.turn(to: place)
            var node = 1
            for k in (0..<symbols.bits).reversed() {
                let bit = (number >> k) & 1 == 1
                if (symbols.bits - 1 - k) % 4 == 0 { model.open(node) }
                if symbols.onlyBit(after: node) == nil {
                    encoder.write(bit, zero: model.zero())
                    model.learn(bit)
                } else {
                    model.pass(bit)
                }
                node = node * 2 + (bit ? 1 : 0)
            }
            (place.beforeLast, place.last) = (place.last, UInt32(number))
        }
    }

    mutating func finish() -> [UInt8] { text + encoder.finish() }
}
