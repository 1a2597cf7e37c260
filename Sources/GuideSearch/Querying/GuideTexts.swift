/// Names and answers of a small index, read from their one file.
struct GuideTexts: Sendable {
    /// By number of guide, as results show them.
    private(set) var titles: [String] = []
    private(set) var answers: [String] = []

    /// The marked letters of each title.
    private(set) var markedLetters: [Set<UInt32>] = []

    /// By a letter's place in the order of sounds: where it stands in names, variants included.
    private(set) var spots: [Int: [NameSpot]] = [:]

    /// Nil where the text is damaged.
    init?(_ text: [UInt8], _ entry: IndexEntry, _ order: SoundOrder, _ holders: LetterHolders) {
        guard var reader = TextReader(text, entry.alphabet) else { return nil }
        let variants = NameVariants(synonyms: Synonyms(entry.synonyms, entry.fold), asides: Asides(entry.asides))
        let marked = Set(entry.marked.unicodeScalars.map(\.value))
        for guide in 0..<entry.guideCount {
            reader.turn(to: guide, with: holders.guideLetters(guide))
            guard let title = reader.text(kind: 0), let others = reader.names(), let answer = reader.text(kind: 2)
            else { return nil }
            titles.append(string(title))
            answers.append(string(answer))
            let letters = title.map { entry.fold[$0] }.filter { $0 > FoldTable.Sign.dropped }
            markedLetters.append(marked.intersection(letters))
            add([letters] + others, of: guide, variants, order)
        }
    }

    private mutating func add(_ names: [[UInt32]], of guide: Int, _ variants: NameVariants, _ order: SoundOrder) {
        let all = names + variants.variants(of: names)
        for (number, letters) in all.enumerated().prefix(NameTable.most) where letters.count <= NameTable.most {
            for (position, letter) in letters.enumerated() {
                guard let place = order[letter] else { continue }
                let remaining = letters.count - 1 - position
                spots[place, default: []].append(
                    NameSpot(guide: guide, name: number, position: position, remaining: remaining)
                )
            }
        }
    }
}

private func string(_ scalars: [UInt32]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(UnicodeScalar.init))
    return text
}

private struct TextReader {
    private var symbols: TextSymbols
    private var model = TextModel()
    private var decoder: RangeDecoder
    private var guide: UInt32 = 0

    init?(_ text: [UInt8], _ alphabet: Alphabet) {
        var header = DigitReader(text)
        guard let count = header.next(), count < text.count else { return nil }
        var signs: [UInt32] = []
        var last = 0
        for _ in 0..<count {
            guard let step = header.next(), last + step < 0x110000 else { return nil }
            last += step
            signs.append(UInt32(last))
        }
        symbols = TextSymbols(signs: signs, alphabet)
        decoder = RangeDecoder(text, from: header.position)
    }

    mutating func turn(to guide: Int, with letters: [Int]) {
        self.guide = UInt32(guide)
        symbols.turn(toGuideWith: letters)
    }

    /// The scalars up to the next end.
    mutating func text(kind: UInt32) -> [UInt32]? {
        var scalars: [UInt32] = []
        var place = TextModel.Surroundings(kind: kind, guide: guide)
        while !decoder.isDamaged {
            model.turn(to: place)
            var node = 1
            for k in 0..<symbols.bits {
                if k % 4 == 0 { model.open(node) }
                node = node * 2 + (nextBit(behind: node) ? 1 : 0)
            }
            let number = node - 1 << symbols.bits
            if number == 0 { return scalars }
            scalars.append(symbols.scalar(of: number))
            (place.beforeLast, place.last) = (place.last, UInt32(number))
        }
        return nil
    }

    private mutating func nextBit(behind node: Int) -> Bool {
        if let bit = symbols.onlyBit(after: node) {
            model.pass(bit)
            return bit
        }
        let bit = decoder.read(zero: model.zero())
        model.learn(bit)
        return bit
    }

    /// The letters of each name up to an empty one.
    mutating func names() -> [[UInt32]]? {
        var names: [[UInt32]] = []
        while let letters = text(kind: 1) {
            if letters.isEmpty { return names }
            names.append(letters)
        }
        return nil
    }
}
