import GuideModel

/// 只用格式里有的键。
enum UnknownKey {
    static let about = RuleDescription(
        id: "unknown-key",
        group: .header,
        severity: .error,
        demand: "只用格式里有的键。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, nearest: String?) -> Wording {
        Wording(about, "没有“\(key)”这个键", hint: nearest.map { "是不是“\($0)”？" } ?? "删掉它；能用的键见 docs/guide-format.md")
    }

    static var notText: Wording { Wording(about, "键只能是文字", hint: "写成 键: 内容") }
}
