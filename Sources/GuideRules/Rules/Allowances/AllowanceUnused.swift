import GuideModel

/// An allowance silences something.
enum AllowanceUnused {
    static let about = RuleDescription(
        id: "allowance-unused",
        group: .body,
        severity: .warning,
        demand: "“允许”确实用得上。",
        why: "毛病改好了，允许还留着，以后同样的毛病就会被放过去。",
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

            1️⃣<!-- 允许 heading-level：照着原来的编号写 -->
            打 12345，接电话的人帮您问清。
            """
        ]
    )

    static func message(_ rule: String) -> Findings.Message {
        Findings.Message("这条允许没有用上：下面没有“\(rule)”要放过的地方", hint: "删掉它")
    }
}
