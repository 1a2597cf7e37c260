import GuideModel

/// What belongs to YAML is half-width.
enum YAMLFullWidth {
    static let about = RuleDescription(
        id: "yaml-full-width",
        group: .header,
        severity: .error,
        demand: "文件头里的冒号、逗号、括号和引号用英文的。",
        why: "这是最常见的手误：输入法没切换，冒号、逗号、引号打成了中文的，整行就读不成键和内容了。",
        source: "docs/guide-format.md：Front matter",
        accepts: [
            "---\n标题: 身份证丢了：怎么补\n---",
            "---\n别名: [补“身份证”]\n---",
        ],
        rejects: [
            "---\n标题1️⃣：身份证丢了怎么补\n---",
            "---\n别名: [补身份证1️⃣，身份证掉了]\n---",
            "---\n标题: 1️⃣“身份证丢了怎么补”\n---",
            "---\n别名: 1️⃣【补身份证】\n---",
        ]
    )

    static func colon(key: String) -> Wording {
        Wording(about, "“\(clipped(key))”后面用了中文冒号“：”", hint: "写成英文冒号加一个空格：\(clipped(key)): 内容")
    }

    static var comma: Wording { Wording(about, "列表里用了中文逗号“，”", hint: "换成英文逗号加一个空格：[甲, 乙]") }

    static var bracket: Wording { Wording(about, "列表用了中文括号", hint: "换成英文方括号：[甲, 乙]") }

    static var quote: Wording { Wording(about, "整个内容用了中文引号", hint: "去掉引号；一定要用，就换成英文引号 \"…\"") }
}
