import GuideModel

/// A day is written year-month-day and exists.
enum InvalidDate {
    static let about = RuleDescription(
        id: "invalid-date",
        group: .header,
        severity: .error,
        demand: "日期写成 年-月-日，而且真有这一天。",
        why: "02/03 在不同的人眼里是不同的一天。写全了，到期提醒才算得准。",
        source: "docs/guide-format.md：Front matter；reliability B25",
        accepts: [
            "---\n复核: 2027-05-20\n---"
        ],
        rejects: [
            "---\n复核: 1️⃣2027/05/20\n---",
            "---\n复核: 1️⃣2027-02-30\n---",
        ]
    )

    static func wording(_ key: String, _ value: String) -> Wording {
        Wording(about, "“\(clipped(key))”的日期“\(clipped(value))”不对", hint: "写成 2026-11-20 这样")
    }
}
