import GuideModel

/// An allowance names a rule that exists.
enum AllowanceUnknownRule {
    static let about = RuleDescription(
        id: "allowance-unknown-rule",
        group: .body,
        severity: .error,
        demand: "“允许”后面写的规则名真的有。",
        why: "写错了名字，这条允许就不起作用，还让人以为已经处理过了。",
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

            <!-- 允许 1️⃣heading-levels：照着原来的编号写 -->
            #### 打电话

            打 12345，接电话的人帮您问清。
            """
        ]
    )

    static func message(_ rule: String) -> Findings.Message {
        Findings.Message("没有“\(rule)”这条规则", hint: "用 baihua rules 看规则名")
    }
}
