/// How a name is typed on a keypad: its syllables without tones, and the first letter of each.
package struct Pronunciation: Sendable, Equatable {
    /// `shen`, `fen`, `zheng`; a Latin word or a number is one syllable.
    package private(set) var syllables: [String] = []

    /// `sfz`; every letter and digit of a Latin word or a number stands.
    package private(set) var initials = ""

    /// Reads a name as search does; where a character alone is read in several ways, the usual one counts.
    package init(_ name: String, readings: [SearchEntry.Reading]) {
        let fold = FoldTable.standard
        let table = SoundTable.standard
        let text = NameLetters(name, fold)
        let sounds = table.reading(of: text.letters, readings: readings, fold: fold)
        var inWord = false
        for (index, letter) in text.letters.enumerated() {
            if let number = sounds[index].first?.syllable {
                let spelling = table.syllables.spellings[Int(number)]
                syllables.append(String(decoding: spelling, as: UTF8.self))
                initials.unicodeScalars.append(Unicode.Scalar(spelling[0]))
                inWord = false
            } else if let sign = Self.sign(letter) {
                if inWord, !text.opensRun[index] {
                    syllables[syllables.count - 1].unicodeScalars.append(sign)
                } else {
                    syllables.append(String(sign))
                }
                initials.unicodeScalars.append(sign)
                inWord = true
            } else {
                inWord = false
            }
        }
    }

    /// A folded Latin letter or digit.
    private static func sign(_ letter: UInt32) -> Unicode.Scalar? {
        (letter >= 0x61 && letter <= 0x7A) || (letter >= 0x30 && letter <= 0x39) ? Unicode.Scalar(letter) : nil
    }
}
