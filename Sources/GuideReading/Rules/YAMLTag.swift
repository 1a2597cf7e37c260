import GuideModel

/// Values have no types but the format’s own.
enum YAMLTag {
    static let about = RuleDescription(
        id: "yaml-tag",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的类型标签。",
        why: "指南里每个值都是文字，怎么读由格式决定。类型标签会让别的工具做别的事。",
        source: "docs/guide-format.md：Front matter；reliability B14",
        accepts: [
            "---\n标题: \"!身份证丢了怎么补\"\n---"
        ],
        rejects: [
            "---\n标题: 1️⃣!!str 身份证丢了怎么补\n---"
        ]
    )

    static var wording: Wording { Wording(about, "! 开头的写法不能用", hint: "去掉它；文字里要有感叹号，就加英文引号") }
}
