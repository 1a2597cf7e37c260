import GuideModel

/// A key that stands there says something.
enum BlankValue {
    static let about = RuleDescription(
        id: "blank-value",
        group: .header,
        severity: .error,
        demand: "写了键就要有内容。",
        why: "空着的键像是填过了，其实什么也没说。",
        source: "docs/guide-format.md：Front matter；reliability B37",
        accepts: [
            "---\n短标题: 补身份证\n---"
        ],
        rejects: [
            "---\n1️⃣标题:\n---",
            "---\n标题: \"1️⃣  \"\n---",
            "---\n1️⃣对象: []\n---",
        ]
    )

    static func wording(_ key: String) -> Wording {
        Wording(about, "“\(clipped(key))”后面没有内容", hint: "写上内容；用不着就删掉这个键")
    }
}
