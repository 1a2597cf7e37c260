import GuideModel

/// A question has at least two options.
enum QuestionShape {
    static let about = RuleDescription(
        id: "question-shape",
        group: .situations,
        severity: .error,
        demand: "每个问题至少有两个选项，用 / 隔开。",
        why: "只有一个选项，就不用问了。",
        source: "docs/guide-format.md：Situations",
        accepts: [
            """
            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **办一张临时身份证**（到窗口，当场）：先用着。〔急着用〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **1️⃣急不急用**：急着用
            """
        ]
    )

    static func tooFewOptions(_ name: String) -> Wording {
        Wording(about, "“\(clipped(name))”的选项不到两个", hint: "写成 - **\(clipped(name))**：选项一 / 选项二")
    }
}
