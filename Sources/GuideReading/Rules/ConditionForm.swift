import GuideModel

/// 〔…〕写在一项的最后，里面是选项。
enum ConditionForm {
    static let about = RuleDescription(
        id: "condition-form",
        group: .situations,
        severity: .error,
        demand: "〔…〕写在一项的最后，里面是选项。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var twice: Wording { Wording(about, "一项只能有一个〔…〕", hint: "合成一个：〔甲、乙〕") }

    static var notLast: Wording { Wording(about, "〔…〕要写在最后", hint: "把它挪到这一项的末尾") }

    static var empty: Wording { Wording(about, "〔〕里没有选项", hint: "写上选项，或者删掉") }
}
