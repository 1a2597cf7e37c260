import GuideModel

/// An id is made of lower-case letters, digits and single hyphens.
enum InvalidID {
    static let about = RuleDescription(
        id: "invalid-id",
        group: .header,
        severity: .error,
        demand: "id 只有小写字母、数字和单个短横，最多 64 个。",
        why: "id 就是网址。用了别的字，有的系统打不开，有的会和别篇撞上。",
        source: "docs/guide-format.md：Files；reliability E01–E05",
        accepts: [
            "---\n曾用: [bu-shenfenzheng]\n---"
        ],
        rejects: [
            "---\n曾用: [1️⃣补身份证]\n---",
            "---\n曾用: [1️⃣Bu_Shenfenzheng]\n---",
            "---\n曾用: [1️⃣con]\n---",
        ]
    )

    static func wording(_ key: String, _ value: String) -> Wording {
        if isReservedName(value) {
            return Wording(about, "“\(value)”是 Windows 留着自己用的名字", hint: "换一个，例如 \(value)-banli")
        }
        return Wording(about, "“\(clipped(key))”里的“\(clipped(value))”不能用", hint: "只用小写字母、数字和短横，例如 shenfenzheng-buling")
    }
}
