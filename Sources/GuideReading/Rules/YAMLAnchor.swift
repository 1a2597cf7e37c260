import GuideModel

/// Nothing is defined in one place and used in another.
enum YAMLAnchor {
    static let about = RuleDescription(
        id: "yaml-anchor",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的锚点和引用。",
        why: "锚点和引用让人看不出这里到底写了什么，也能用几行字把程序撑垮。",
        source: "docs/guide-format.md：Front matter；reliability B09–B11",
        accepts: [
            "---\n标题: \"*补身份证*怎么办\"\n---"
        ],
        rejects: [
            "---\n标题: 1️⃣&名 身份证丢了怎么补\n---",
            "---\n标题: 1️⃣*补身份证*怎么办\n---",
        ]
    )

    static var wording: Wording { Wording(about, "& 和 * 开头的写法不能用", hint: "把内容直接写出来；文字里要有它们，就加英文引号") }
}
