/// A query in the manner of people, and the guides that answer it.
package struct LabelledQuery: Sendable, Equatable {
    /// What is tried: everyday words, pinyin, slips ….
    package var kind: String
    /// Whether it was kept aside while the ranking was tuned.
    package var isHeldOut: Bool
    package var text: String
    package var ids: [String]
}

/// The line of a query file that could not be read, counted from 1.
package struct LabelledQueryFault: Error, Equatable {
    package var line: Int
}

extension LabelledQuery {
    /// Reads lines of four fields with tabs between: kind, `tune` or `held`, query, ids with commas between.
    package static func read(_ text: String) throws(LabelledQueryFault) -> [LabelledQuery] {
        var queries: [LabelledQuery] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (i, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, !fields[0].isEmpty, ["tune", "held"].contains(fields[1]), !fields[2].isEmpty
            else { throw LabelledQueryFault(line: i + 1) }
            let ids = fields[3].split(separator: ",").map(String.init)
            guard !ids.isEmpty else { throw LabelledQueryFault(line: i + 1) }
            queries.append(LabelledQuery(kind: fields[0], isHeldOut: fields[1] == "held", text: fields[2], ids: ids))
        }
        return queries
    }
}
