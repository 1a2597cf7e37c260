import GuideModel

/// 一窗办理只用格式里有的键。
enum UnknownFact {
    static let about = RuleDescription(
        id: "unknown-fact",
        group: .body,
        severity: .error,
        demand: "一窗办理只用格式里有的键。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, nearest: String?) -> Wording {
        Wording(about, "一窗办理里没有“\(key)”这一项", hint: nearest.map { "是不是“\($0)”？" } ?? "能用的见 docs/guide-format.md")
    }
}
