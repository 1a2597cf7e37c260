import GuideModel

/// Every option in a 〔…〕 is an option of a question.
enum UnknownOption {
    static let about = RuleDescription(
        id: "unknown-option",
        group: .situations,
        severity: .error,
        demand: "〔…〕里的选项在“您是哪种情况”里有。",
        why: "问题里没有这个选项，就永远没有人会看到这一项。",
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

            ## 怎么办

            1. **办一张临时身份证**（到窗口，当场）：先用着。〔1️⃣很急〕
            """
        ]
    )

    static func wording(_ option: String, nearest: String?) -> Wording {
        Wording(
            about,
            "“您是哪种情况”里没有“\(clipped(option))”这个选项",
            hint: nearest.map { "是不是“\(clipped($0))”？" } ?? "在“您是哪种情况”里加上，或者删掉"
        )
    }
}
