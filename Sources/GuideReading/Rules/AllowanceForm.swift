import GuideModel

/// An allowance names a rule and gives a reason.
enum AllowanceForm {
    static let about = RuleDescription(
        id: "allowance-form",
        group: .body,
        severity: .error,
        demand: "允许要写明规则名和理由。",
        why: "过几个月再看，没有理由的“允许”谁也不敢删，毛病就一直留着。",
        source: "docs/guide-format.md：Silencing a rule",
        accepts: [
            """
            ## 没办成怎么办

            <!-- 允许 heading-level：照着原来的编号写 -->
            #### 打电话

            打 12345，接电话的人帮您问清。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            1️⃣<!-- 允许 heading-level -->
            #### 打电话

            打 12345，接电话的人帮您问清。
            """,
            """
            ## 没办成怎么办

            1️⃣<!-- 允许 heading-level： -->
            #### 打电话

            打 12345，接电话的人帮您问清。
            """,
        ]
    )

    static var wording: Wording { Wording(about, "“允许”没有写全", hint: "写成 <!-- 允许 规则名：理由 -->") }
}
