/// A name as the letters it folds to, without what stands between them.
struct NameLetters {
    var letters: [UInt32] = []

    /// Where a run of letters begins (in a guide's name only punctuation separates).
    var opensRun: [Bool] = []

    /// Letters in one run.
    init(letters: [UInt32]) {
        self.letters = letters
        opensRun = letters.indices.map { $0 == 0 }
    }

    init(_ name: String, _ fold: FoldTable) {
        var separated = true
        name.forEachScalar { scalar in
            let letter = fold[scalar]
            if letter > FoldTable.Sign.dropped {
                letters.append(letter)
                opensRun.append(separated)
                separated = false
            } else if letter == FoldTable.Sign.separates {
                separated = true
            }
        }
    }

    /// Whether the letters at `i` and `i + 1` follow each other in one run.
    func continues(after i: Int) -> Bool { i + 1 < letters.count && !opensRun[i + 1] }
}
