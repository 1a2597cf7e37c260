import GuideModel

/// There are no keys but the format’s own.
enum UnknownKey {
    static let about = RuleDescription(
        id: "unknown-key",
        group: .header,
        severity: .error,
        demand: "只用格式里有的键。",
        why: "多出来的键没有人读。多半是打错了字，想写的那一项其实没写上。",
        source: "docs/guide-format.md：Front matter；reliability B38",
        accepts: [
            "---\n短标题: 补身份证\n---"
        ],
        rejects: [
            "---\n1️⃣小标题: 补身份证\n---",
            "---\n1️⃣1: 补身份证\n---",
            "---\n1️⃣? [短标题]\n---",
        ]
    )

    static func wording(_ key: String, nearest: String?) -> Wording {
        Wording(
            about,
            "没有“\(clipped(key))”这个键",
            hint: nearest.map { "是不是“\($0)”？" } ?? "删掉它；能用的键见 docs/guide-format.md"
        )
    }

    static var notText: Wording { Wording(about, "键只能是文字", hint: "写成 键: 内容") }
}
