/// Which syllables each letter may be read as, the usual one first: what pinyin and slips are found by.
struct LetterSounds: Sendable {
    let syllables: [UInt32: [UInt16]]

    subscript(letter: UInt32) -> [UInt16] { syllables[letter] ?? [] }

    /// The readings of the characters that people type and of those that guides hold; in names those that are heard there.
    init(_ table: SoundTable, _ alphabet: Alphabet, _ names: NameTable) {
        var syllables: [UInt32: [UInt16]] = [:]
        for letter in LetterSounds.common + alphabet.letters { syllables[letter] = table.syllables(of: letter) }
        for sound in names.sounds.sorted() {
            let letter = UInt32(sound >> 16)
            let syllable = UInt16(truncatingIfNeeded: sound)
            if !syllables[letter, default: []].contains(syllable) { syllables[letter, default: []].append(syllable) }
        }
        self.syllables = syllables.filter { !$0.value.isEmpty }
    }

    /// The letters of an alphabet as they sound: by their usual syllable, those without one last, else as they stand.
    func order(of alphabet: Alphabet) -> SoundOrder {
        let keys = alphabet.letters.enumerated().map { (Int(self[$1].first ?? .max) << 32 | $0, $1) }
        return SoundOrder(keys.sorted { $0.0 < $1.0 }.map(\.1))
    }

    /// The characters of GB 2312's first level, which stand there as they sound.
    static let common = commonCharacters.unicodeScalars.map(\.value).filter { $0 > 0x20 }
}

/// Letters in the order of their sounds.
struct SoundOrder: Sendable {
    let letters: [UInt32]
    private let places: [UInt32: Int]

    init(_ letters: [UInt32]) {
        self.letters = letters
        places = Dictionary(zip(letters, 0...), uniquingKeysWith: { first, _ in first })
    }

    subscript(letter: UInt32) -> Int? { places[letter] }
}

// Two lines of the entry.
extension LetterSounds {
    /// The usual syllables of the common characters, in digits: step and length − 1 of each run.
    var usual: String {
        var bytes: [UInt8] = []
        var last = 0
        var i = 0
        let firsts = Self.common.map { Int(self[$0].first ?? 0) }
        while i < firsts.count {
            let end = firsts[i...].firstIndex { $0 != firsts[i] } ?? firsts.count
            bytes.appendDigits(Digits.zigzag(firsts[i] - last))
            bytes.appendDigits(end - i - 1)
            last = firsts[i]
            i = end
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every other reading, `行hang 着zhao,zhuo`.
    func others(_ spellings: [[UInt8]]) -> String {
        let common = Set(Self.common)
        let words = syllables.keys.sorted().compactMap { letter -> String? in
            let others = self[letter].dropFirst(common.contains(letter) ? 1 : 0)
            guard !others.isEmpty, let scalar = UnicodeScalar(letter) else { return nil }
            let spelled = others.map { String(decoding: spellings[Int($0)], as: UTF8.self) }
            return String(Character(scalar)) + spelled.joined(separator: ",")
        }
        return words.joined(separator: " ")
    }

    init?(usual: Substring, others: Substring, _ known: Syllables) {
        var syllables: [UInt32: [UInt16]] = [:]
        var reader = DigitReader(Array(usual.utf8))
        var syllable = 0
        var i = 0
        while !reader.isAtEnd {
            guard let step = reader.next(), let more = reader.next(), more < Self.common.count - i else { return nil }
            syllable += Digits.unzigzag(step)
            guard known.spellings.indices.contains(syllable) else { return nil }
            for letter in Self.common[i...(i + more)] { syllables[letter] = [UInt16(syllable)] }
            i += more + 1
        }
        for word in others.split(separator: " ") {
            guard let letter = word.unicodeScalars.first?.value else { continue }
            for spelling in word.unicodeScalars.dropFirst().split(separator: ",") {
                guard let number = known.number(of: String(spelling).utf8) else { return nil }
                syllables[letter, default: []].append(number)
            }
        }
        self.syllables = syllables
    }
}
