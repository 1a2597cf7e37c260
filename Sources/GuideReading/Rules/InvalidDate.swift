import GuideModel

/// 日期写成 年-月-日，而且真有这一天。
enum InvalidDate {
    static let about = RuleDescription(
        id: "invalid-date",
        group: .header,
        severity: .error,
        demand: "日期写成 年-月-日，而且真有这一天。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, _ value: String) -> Wording {
        Wording(about, "“\(key)”的日期“\(value)”不对", hint: "写成 2026-11-20 这样")
    }
}
