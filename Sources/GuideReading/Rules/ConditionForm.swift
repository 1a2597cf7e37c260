import GuideModel

/// An item has one 〔…〕 at its end, with options in it.
enum ConditionForm {
    static let about = RuleDescription(
        id: "condition-form",
        group: .situations,
        severity: .error,
        demand: "〔…〕写在一项的最后，里面是选项。",
        why: "〔…〕决定谁会看到这一项。写了两个，或者写在中间，就说不清到底给谁看。",
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

            1. **办一张临时身份证**（到窗口，当场）：先用着。〔急着用〕1️⃣〔不急〕
            """,
            """
            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 怎么办

            1. **办一张临时身份证**（到窗口，当场）：1️⃣〔急着用〕先用着。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”。1️⃣〔〕
            """,
        ]
    )

    static var twice: Wording { Wording(about, "一项只能有一个〔…〕", hint: "合成一个：〔甲、乙〕") }

    static var notLast: Wording { Wording(about, "〔…〕要写在最后", hint: "把它挪到这一项的末尾") }

    static var empty: Wording { Wording(about, "〔〕里没有选项", hint: "写上选项，或者删掉") }
}
