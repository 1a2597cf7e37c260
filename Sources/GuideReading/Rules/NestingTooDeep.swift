import GuideModel

/// Lists, quotes and brackets are nested at most 32 levels deep.
enum NestingTooDeep {
    static let about = RuleDescription(
        id: "nesting-too-deep",
        group: .body,
        severity: .error,
        demand: "列表、引用和括号最多嵌套 32 层。",
        why: "没有人读得懂三十几层的列表。多半是符号打多了，也有人用它拖垮程序。",
        source: "docs/guide-format.md：Text",
        accepts: [
            "## 没办成怎么办\n\n> 打 12345，接电话的人帮您问清。"
        ],
        rejects: [
            "## 没办成怎么办\n\n1️⃣>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> 打 12345。",
            "## 没办成怎么办\n\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1️⃣[打 12345。",
        ]
    )

    static var wording: Wording { Wording(about, "这里嵌套得太深，读不了", hint: "拆开来写") }
}
