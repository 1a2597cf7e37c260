/// Writes which characters are read as each syllable of a name: those that people type, and those that guides hold.
///
/// What a slip of the input method is found by; the syllables stand in their order, a space between.
func writeSounds(_ sounds: SoundTable, _ alphabet: Alphabet, _ tables: [PostingTable]) -> [UInt8] {
    var isSpoken = [Bool](repeating: false, count: sounds.syllables.spellings.count)
    for table in tables {
        table.forEachEntry { entry in
            let first = Term.first(of: entry.term)
            guard first >= Term.syllables, first < Term.initials else { return }
            isSpoken[Int(first - Term.syllables)] = true
            if Term.second(of: entry.term) != 0 { isSpoken[Int(Term.second(of: entry.term)) - 1] = true }
        }
    }
    var characters = [[UInt32]](repeating: [], count: sounds.syllables.spellings.count)
    let typed = commonCharacters.unicodeScalars.map(\.value).filter { $0 > 0x20 }
    for letter in Set(typed + alphabet.letters).sorted() {
        for syllable in sounds.syllables(of: letter) where isSpoken[Int(syllable)] {
            characters[Int(syllable)].append(letter)
        }
    }
    var text: [UInt8] = []
    for (i, letters) in characters.enumerated() {
        if i > 0 { text.append(UInt8(ascii: " ")) }
        for scalar in letters.compactMap(UnicodeScalar.init) { text += Array(String(scalar).utf8) }
    }
    return text
}

/// Writes the domain and the audiences of each guide, as two numbers; the first audience is the lowest bit.
func writeFacets(_ guides: [SearchEntry], _ domains: [String], _ audiences: [String]) -> [UInt8] {
    let numbers = Dictionary(domains.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var text: [UInt8] = []
    for guide in guides {
        text.appendDigits(numbers[guide.domain] ?? 0)
        let bits = guide.audiences.compactMap(audiences.firstIndex).filter { $0 < 16 }
        text.appendDigits(bits.reduce(0) { $0 | 1 << $1 })
    }
    return text
}
