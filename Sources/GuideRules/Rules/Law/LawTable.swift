import GuideModel

/// The dated rows by the law's name, made once a run.
enum LawTable {
    struct Repeal: Sendable {
        let since: CalendarDay
        let by: String
    }

    static let repealed: [Substring: Repeal] = Dictionary(
        LawRows.repealed.compactMap { row in
            CalendarDay(row.since).map { (row.law[...], Repeal(since: $0, by: row.by)) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    static let revised = days(LawRows.revised)

    static let lastArticles: [Substring: Int] = Dictionary(
        LawRows.lastArticles.map { ($0.law[...], $0.article) },
        uniquingKeysWith: { first, _ in first }
    )

    private static func days(_ rows: [(law: String, since: String)]) -> [Substring: CalendarDay] {
        Dictionary(
            rows.compactMap { row in CalendarDay(row.since).map { (row.law[...], $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static let country = "中华人民共和国"

    /// The name the tables know a law by.
    static func key(_ law: String) -> Substring { law.hasPrefix(country) ? law.dropFirst(country.count) : law[...] }
}

extension Guide {
    /// Calls the closure with every law in 依据 and in the facts, and where it is named.
    func forEachCitedLaw(_ body: (Substring, SourceRange) -> Void) {
        for basis in header.legalBases { body(LawTable.key(basis.value.law), basis.range) }
        for fact in facts.written where fact.key.value == .fee || fact.key.value == .limit {
            guard fact.state == .stated, fact.text.value.contains("《") else { continue }
            for part in fact.text.value.split(separator: "《").dropFirst() {
                body(LawTable.key(String(part.prefix { $0 != "》" })), fact.text.range)
            }
        }
    }
}
