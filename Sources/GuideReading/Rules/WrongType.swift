import GuideModel

/// A list is a list, and text is text.
enum WrongType {
    static let about = RuleDescription(
        id: "wrong-type",
        group: .header,
        severity: .error,
        demand: "该写文字的写文字，该写列表的写列表。",
        why: "写成一段的列表，会被当成一个长长的名字。",
        source: "docs/guide-format.md：Front matter；reliability B29",
        accepts: [
            "---\n别名: [补身份证, 身份证掉了]\n---",
            "---\n别名:\n  - 补身份证\n  - 身份证掉了\n---",
        ],
        rejects: [
            "---\n别名: 1️⃣补身份证、身份证掉了\n---",
            "---\n标题: 1️⃣[身份证丢了怎么补]\n---",
        ]
    )

    static func wording(key: String? = nil, expected: String, found: String) -> Wording {
        Wording(about, "\(key.map { "“\($0)”" } ?? "这里")要写\(expected)，现在是\(found)", hint: "照格式改写成\(expected)")
    }

    static func listOfOne(_ key: String, _ value: String) -> Wording {
        let items = value.split { "、，,；;".contains($0) }.joined(separator: ", ")
        return Wording(about, "“\(clipped(key))”要写一个列表", hint: "写成 \(clipped(key)): [\(clipped(items))]")
    }
}
