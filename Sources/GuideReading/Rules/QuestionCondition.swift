import GuideModel

/// A question is asked of everyone.
enum QuestionCondition {
    static let about = RuleDescription(
        id: "question-condition",
        group: .situations,
        severity: .warning,
        demand: "问题总是要问，后面不写〔…〕。",
        why: "网页把所有问题一起列出来，〔…〕藏不住它。写了也不起作用，会让人以为起作用。",
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

            - **急不急用**：不急 / 急着用
            - **在哪里用**：本地 / 外地1️⃣〔急着用〕
            """
        ]
    )

    static var wording: Wording {
        Wording(about, "问题后面的〔…〕不起作用，这个问题每个人都会看到", hint: "删掉〔…〕；只有一部分人要答的，加一个“都不是”的选项")
    }
}
