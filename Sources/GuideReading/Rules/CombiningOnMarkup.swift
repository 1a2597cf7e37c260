import GuideModel

/// 标点符号上不叠附加符号。
enum CombiningOnMarkup {
    static let about = RuleDescription(
        id: "combining-on-markup",
        group: .files,
        severity: .warning,
        demand: "标点符号上不叠附加符号。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "标点后面跟着一个附加符号，看不出来", hint: "删掉这个附加符号") }
}
