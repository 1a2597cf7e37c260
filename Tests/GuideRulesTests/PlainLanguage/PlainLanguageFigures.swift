/// How often a rule was right, and how often it spoke.
struct Score {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0

    mutating func count(expected: Bool, found: Bool) {
        if expected && found { right += 1 }
        if !expected && found { wrong += 1 }
        if expected && !found { missed += 1 }
    }

    static func + (a: Score, b: Score) -> Score {
        var sum = a
        sum.right += b.right
        sum.wrong += b.wrong
        sum.missed += b.missed
        return sum
    }

    /// Of what was found, how much was to be found.
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }

    /// Of what was to be found, how much was.
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    /// A row of the table, after the name.
    var row: String { "\(right) | \(wrong) | \(missed) | \(hundredths(precision)) | \(hundredths(recall))" }

    /// Two decimals, cut rather than rounded, so that a table never shows more than there is.
    private func hundredths(_ value: Double) -> String {
        let hundredths = Int(value * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
