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
