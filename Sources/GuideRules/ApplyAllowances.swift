import GuideModel

/// Leaves out what editors have silenced, and reports allowances that are wrong or silence nothing.
func applyAllowances(_ diagnostics: [Diagnostic], _ library: Library, knownRules: Set<RuleID>) -> [Diagnostic] {
    var allowances: [FileID: [Allowance]] = [:]
    for guide in library.guides where !guide.allowances.isEmpty { allowances[guide.file] = guide.allowances }
    guard !allowances.isEmpty else { return diagnostics }
    var used: Set<SourceRange> = []
    var kept = diagnostics.filter { finding in
        guard
            let allowance = allowances[finding.range.file]?.first(where: {
                $0.rule.value == finding.rule.rawValue && $0.covers.contains(finding.range)
            })
        else { return true }
        used.insert(allowance.range)
        return false
    }
    var unknown = Findings(of: AllowanceUnknownRule.about)
    var unused = Findings(of: AllowanceUnused.about)
    for allowance in allowances.values.joined() {
        if !knownRules.contains(RuleID(rawValue: allowance.rule.value)) {
            unknown.report(AllowanceUnknownRule.message(allowance.rule.value), at: allowance.rule.range)
        } else if !used.contains(allowance.range) {
            unused.report(AllowanceUnused.message(allowance.rule.value), at: allowance.range)
        }
    }
    kept += unknown.all + unused.all
    return kept
}

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
            Example(
                """
                ## 要带什么

                <!-- 允许 document-form：样子由银行定，各家不同 -->
                - **房屋租赁合同**：带上就行。
                """
            )
        ],
        rejects: [
            Example(
                """
                ## 要带什么

                <!-- 允许 1️⃣documents-form：样子由银行定，各家不同 -->
                - **房屋租赁合同**（原件 1 份）：带上就行。
                """
            )
        ]
    )

    static func message(_ rule: String) -> Findings.Message {
        Findings.Message("没有“\(rule)”这条规则", hint: "用 baihua rules 看规则名")
    }
}

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
            Example(
                """
                ## 要带什么

                <!-- 允许 document-form：样子由银行定，各家不同 -->
                - **房屋租赁合同**：带上就行。
                """
            )
        ],
        rejects: [
            Example(
                """
                ## 要带什么

                1️⃣<!-- 允许 document-form：样子由银行定，各家不同 -->
                - **房屋租赁合同**（原件 1 份）：带上就行。
                """
            )
        ]
    )

    static func message(_ rule: String) -> Findings.Message {
        Findings.Message("这条允许没有用上：下面没有“\(rule)”要放过的地方", hint: "删掉它")
    }
}
