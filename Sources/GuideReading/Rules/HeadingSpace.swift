import GuideModel

/// A space stands between the # and the heading.
enum HeadingSpace {
    static let about = RuleDescription(
        id: "heading-space",
        group: .body,
        severity: .error,
        demand: "“#”和标题之间有一个空格。",
        why: "少了空格，这一行就成了普通文字，下面的内容也跑到上一节里去了。",
        source: "docs/guide-format.md：Body",
        accepts: [
            "## 没办成怎么办\n\n打 12345，接电话的人帮您问清。"
        ],
        rejects: [
            "1️⃣##没办成怎么办\n\n打 12345。"
        ]
    )

    static func wording(_ level: Int) -> Wording {
        Wording(about, "“#”后面少一个空格，这一行没有成为标题", hint: "写成 \(String(repeating: "#", count: level)) 标题")
    }
}
