import GuideModel

/// 括号成对。
enum UnclosedBracket {
    static let about = RuleDescription(
        id: "unclosed-bracket",
        group: .body,
        severity: .error,
        demand: "括号成对。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var round: Wording { Wording(about, "这个括号没有另一半", hint: "补上“）”") }

    static var condition: Wording { Wording(about, "〔 〕没有成对", hint: "写成 〔选项〕") }
}
