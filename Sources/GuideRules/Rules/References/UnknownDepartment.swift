import GuideModel

/// Every department a guide names is registered.
struct UnknownDepartment: GuideRule {
    static let about = RuleDescription(
        id: "unknown-department",
        group: .references,
        severity: .error,
        demand: "部门、联办、牵头写的部门，在 departments.yml 里都有。",
        why: "页面上的部门电话、按部门找指南，都靠登记表。写错一个字，就成了另一个部门。",
        source: "rules.tsv REQ-007；docs/guide-format.md：Front matter，One window",
        accepts: ["---\n部门: 派出所\n---"],
        rejects: [
            "---\n部门: 1️⃣公安厅\n---",
            """
            ## 一窗办理

            - 联办：公安局、1️⃣水务局
            - 牵头：公安局
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        if let department = guide.header.department { check(department, library, &findings) }
        for fact in guide.facts.partners { check(fact, library, &findings) }
        for fact in guide.facts.leads { check(fact, library, &findings) }
    }

    private func check(_ fact: Fact<[Located<String>]>, _ library: Library, _ findings: inout Findings) {
        for department in fact.value.stated ?? [] { check(department, library, &findings) }
    }

    private func check(_ department: Located<String>, _ library: Library, _ findings: inout Findings) {
        guard library.departmentIndex[department.value] == nil else { return }
        let known = library.registries.departments.lazy.flatMap { [$0.name.value] + $0.aliases.map(\.value) }
        findings.report(
            .unknown(department.value, findings.maySuggest ? nearestName(to: department.value, in: known) : nil),
            at: department.range
        )
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ name: String, _ nearest: String?) -> Self {
        Self("departments.yml 里没有“\(name)”", hint: askWhether(nearest, else: "先在 departments.yml 里登记这个部门"))
    }
}
