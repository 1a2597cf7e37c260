import GuideModel

/// 每个问题至少有两个选项，用 / 隔开。
enum QuestionShape {
    static let about = RuleDescription(
        id: "question-shape",
        group: .situations,
        severity: .error,
        demand: "每个问题至少有两个选项，用 / 隔开。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func tooFewOptions(_ name: String) -> Wording {
        Wording(about, "“\(name)”的选项不到两个", hint: "写成 - **\(name)**：选项一 / 选项二")
    }
}
