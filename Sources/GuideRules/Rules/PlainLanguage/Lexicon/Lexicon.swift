import GuideModel

/// A word of official language with what people say instead.
package struct LexiconPair: Hashable, Sendable {
    package var official: String
    package var plain: String

    /// Whether the plain word can stand wherever the official one stands.
    package var isAlwaysSafe: Bool

    /// Longer words in which the official one is none: 更换发动机 has no 换发 in it.
    package var never: [String]
    package var note: String

    init(_ entry: GlossaryEntry) {
        official = entry.official.value
        plain = entry.plain.value
        isAlwaysSafe = entry.isAlwaysSafe
        never = []
        note = entry.explanation ?? ""
    }

    fileprivate init?(row: Substring) {
        let fields = row.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 5 else { return nil }
        official = String(fields[0])
        plain = String(fields[1])
        isAlwaysSafe = fields[2] == "总能换"
        never = fields[3].split(separator: "、").map(String.init)
        note = String(fields[4])
    }
}

/// The tool's own word list; a site's `glossary.yml` adds to it.
package enum Lexicon {
    package static let pairs: [LexiconPair] = rows.split(separator: "\n").compactMap { LexiconPair(row: $0) }
}
