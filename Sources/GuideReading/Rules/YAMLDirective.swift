import GuideModel

/// There are no directives.
enum YAMLDirective {
    static let about = RuleDescription(
        id: "yaml-directive",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的指令行。",
        why: "指令行会改变下面内容的读法，指南里用不着。",
        source: "docs/guide-format.md：Front matter；reliability B15",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n1️⃣%YAML 1.2\n---"
        ]
    )

    static var wording: Wording { Wording(about, "% 开头的指令行不能用", hint: "删掉这一行") }
}
