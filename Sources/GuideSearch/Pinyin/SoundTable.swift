/// Reads names aloud: the longest known phrase decides, then the character alone.
struct SoundTable: Sendable {
    let syllables: Syllables

    /// The usual syllable of each character of the basic plane, counted from 1.
    private let usual: [UInt16]
    private let polyphones: [UInt32: [Sound]]
    private let phrases: [UInt32: [Phrase]]

    /// Each syllable, and each Latin letter, as the only sound.
    private let single: [[Sound]]
    private let latin: [[Sound]]

    struct Phrase: Sendable {
        var letters: [UInt32]
        /// For each letter the syllables it may be read as.
        var syllables: [[UInt16]]
    }

    init(rows: [String], polyphones: String, phrases: String) {
        let lines = rows.flatMap { $0.split(separator: "\n") }.map { $0.split(separator: " ") }.filter { $0.count == 2 }
        var spellings: [String] = []
        for line in lines where spellings.last.map({ $0 != line[0] }) ?? true { spellings.append(String(line[0])) }
        let syllables = Syllables(spellings)
        var usual = [UInt16](repeating: 0, count: 0x10000)
        for line in lines {
            guard let number = syllables.number(of: line[0].utf8) else { continue }
            for scalar in line[1].unicodeScalars where scalar.value < 0x10000 { usual[Int(scalar.value)] = number + 1 }
        }
        let words = Self.items(phrases).compactMap { Phrase($0[0], $0.dropFirst(), syllables) }
        self.syllables = syllables
        self.usual = usual
        single = syllables.spellings.indices.map { [Sound(syllables, UInt16($0))] }
        latin = (0..<26).map { [Sound(syllable: nil, initial: $0)] }
        self.phrases = Dictionary(grouping: words.sorted { $0.letters.count > $1.letters.count }, by: { $0.letters[0] })
        self.polyphones = Dictionary(
            Self.items(polyphones).compactMap { item in
                item[0].unicodeScalars.first.map { character in
                    (
                        character.value,
                        item.dropFirst().compactMap { syllables.number(of: $0.utf8).map { Sound(syllables, $0) } }
                    )
                }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// `银行 yin hang; 会计 kuai ji`, in lines.
    private static func items(_ text: String) -> [[Substring]] {
        text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { $0.split(separator: " ") }.filter {
            $0.count >= 2
        }
    }

    static let standard = SoundTable(
        rows: [pinyinRowsAToL, pinyinRowsMToZ],
        polyphones: pinyinPolyphones,
        phrases: pinyinPhrases
    )

    /// How each letter may be spoken; nothing for what has no sound.
    ///
    /// The guide's own readings win over the phrases, a phrase over the characters alone.
    func reading(of letters: [UInt32], readings: [SearchEntry.Reading], fold: FoldTable) -> [[Sound]] {
        let own = readings.compactMap { Phrase($0, syllables, fold) }.sorted { $0.letters.count > $1.letters.count }
        var sounds: [[Sound]] = []
        sounds.reserveCapacity(letters.count)
        while sounds.count < letters.count {
            let rest = letters[sounds.count...]
            if let phrase = own.first(where: { rest.starts(with: $0.letters) })
                ?? phrases[letters[sounds.count]]?.first(where: { rest.starts(with: $0.letters) })
            {
                sounds += phrase.syllables.map { $0.map { Sound(syllables, $0) } }
            } else {
                sounds.append(alone(letters[sounds.count]))
            }
        }
        return sounds
    }

    /// Every syllable that a letter alone is read as.
    func syllables(of letter: UInt32) -> [UInt16] { alone(letter).compactMap(\.syllable) }

    private func alone(_ letter: UInt32) -> [Sound] {
        if letter >= 0x61, letter <= 0x7A { return latin[Int(letter - 0x61)] }
        guard letter < 0x10000, usual[Int(letter)] != 0 else { return [] }
        if let readings = polyphones[letter] { return readings }
        return single[Int(usual[Int(letter)] - 1)]
    }
}

extension Sound {
    fileprivate init(_ syllables: Syllables, _ number: UInt16) {
        self.init(syllable: number, initial: syllables.spellings[Int(number)][0] - 0x61)
    }
}

extension SoundTable.Phrase {
    /// A word and a syllable for each of its characters, `/` between several.
    fileprivate init?(_ word: Substring, _ spellings: ArraySlice<Substring>, _ syllables: Syllables) {
        letters = word.unicodeScalars.map(\.value)
        self.syllables = spellings.map { $0.split(separator: "/").compactMap { syllables.number(of: $0.utf8) } }
        guard letters.count == self.syllables.count, self.syllables.allSatisfy({ !$0.isEmpty }) else { return nil }
    }

    /// A guide's own reading; tone marks, capitals and v for ü are read as well.
    fileprivate init?(_ reading: SearchEntry.Reading, _ known: Syllables, _ fold: FoldTable) {
        letters = NameLetters(reading.word, fold).letters
        var spellings: [[UInt8]] = [[]]
        reading.pinyin.forEachScalar { scalar in
            switch fold[scalar] {
            case 0x76: spellings[spellings.count - 1].append(0x75)
            case let letter where letter >= 0x61 && letter <= 0x7A: spellings[spellings.count - 1].append(UInt8(letter))
            case FoldTable.Sign.joins, FoldTable.Sign.separates: spellings.append([])
            default: break
            }
        }
        syllables = spellings.filter { !$0.isEmpty }.compactMap { known.number(of: $0).map { [$0] } }
        guard letters.count == syllables.count, !letters.isEmpty else { return nil }
    }
}
