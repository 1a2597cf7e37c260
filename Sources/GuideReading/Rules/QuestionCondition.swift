import GuideModel

/// 问题总是要问，不写〔…〕。
enum QuestionCondition {
    static let about = RuleDescription(
        id: "question-condition",
        group: .situations,
        severity: .warning,
        demand: "问题总是要问，后面不写〔…〕。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording {
        Wording(about, "问题后面的〔…〕不起作用，这个问题每个人都会看到", hint: "删掉〔…〕；只有一部分人要答的，加一个“都不是”的选项")
    }
}
