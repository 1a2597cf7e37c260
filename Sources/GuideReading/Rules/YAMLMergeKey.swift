import GuideModel

/// Entries are written out.
enum YAMLMergeKey {
    static let about = RuleDescription(
        id: "yaml-merge-key",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的合并键。",
        why: "合并来的内容不在这里，改的人找不到。",
        source: "docs/guide-format.md：Front matter；reliability B13",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n1️⃣<<: {短标题: 补身份证}\n---"
        ]
    )

    static var wording: Wording { Wording(about, "<< 这种写法不能用", hint: "把各项直接写出来") }
}
