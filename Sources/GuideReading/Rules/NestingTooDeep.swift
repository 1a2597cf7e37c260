import GuideModel

/// 列表、引用和括号最多嵌套 32 层。
enum NestingTooDeep {
    static let about = RuleDescription(
        id: "nesting-too-deep",
        group: .body,
        severity: .error,
        demand: "列表、引用和括号最多嵌套 32 层。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这里嵌套得太深，读不了", hint: "拆开来写") }
}
