import GuideModel

/// Where several departments work behind one window, one of them leads.
struct LeadDepartment: GuideRule {
    static let about = RuleDescription(
        id: "lead-department",
        group: .required,
        severity: .error,
        demand: "几个部门一起办的，写明“联办”有谁、“牵头”是谁；牵头的只有一个，也在联办里。",
        why: "没有牵头的，出了问题就在几个部门之间转。牵头的部门负责到底。",
        source: "《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》；rules.tsv BUND-002；docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 联办：公安局、人力资源和社会保障局
            - 牵头：公安局
            """
        ],
        rejects: [
            """
            ## 1️⃣一窗办理

            - 联办：公安局、人力资源和社会保障局
            """,
            """
            ## 1️⃣一窗办理

            - 牵头：公安局
            """,
            """
            ## 一窗办理

            - 联办：公安局、人力资源和社会保障局
            - 牵头：1️⃣税务局
            """,
            """
            ## 一窗办理

            - 联办：公安局、人力资源和社会保障局
            - 牵头：1️⃣公安局、人力资源和社会保障局
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        let bits = guide.facts.writtenBits
        let hasPartners = bits & FactKey.partners.bit != 0
        let hasLead = bits & FactKey.lead.bit != 0
        guard hasPartners || hasLead || guide.isBundle, guide.section(.oneWindow) != nil else { return }
        let partners = guide.facts.partners.flatMap { $0.value.stated ?? [] }
        if hasLead, hasPartners {
            for lead in guide.facts.leads.prefix(8) { check(lead, partners, guide, library, &findings) }
            return
        }
        let isShared = hasPartners ? isSeveral(partners, guide, library) : hasLead || partsDiffer(guide, library)
        guard isShared, !guide.facts.written.isEmpty else { return }
        var missing: [FactKey] = []
        if !hasPartners { missing.append(.partners) }
        if !hasLead { missing.append(.lead) }
        let notes = guide.facts.written.first { [.partners, .lead].contains($0.key.value) }.map {
            [Diagnostic.Note("只写了“\($0.key.value.rawValue)”", at: $0.key.range)]
        }
        findings.report(.missing(missing), at: guide.factsPlace, notes: notes ?? [])
    }

    private func check(
        _ lead: Fact<[Located<String>]>,
        _ partners: [Located<String>],
        _ guide: Guide,
        _ library: Library,
        _ findings: inout Findings
    ) {
        guard let names = lead.value.stated, let name = names.first else { return }
        guard names.count == 1 else { return findings.report(.several, at: lead.text.range) }
        let wanted = library.canonicalDepartmentName(name.value)
        // A department that is not registered is reported as that.
        guard library.departmentIndex[name.value] != nil, !partners.isEmpty else { return }
        let known = partners.contains { library.canonicalDepartmentName($0.value) == wanted }
        let isOwn = guide.header.department.map { library.canonicalDepartmentName($0.value) == wanted } ?? false
        if !known, !isOwn {
            findings.report(.outsider(name.value), at: name.range, notes: [.init("联办写在这里", at: partners[0].range)])
        }
    }

    /// Whether the list names more departments than the guide's own.
    private func isSeveral(_ partners: [Located<String>], _ guide: Guide, _ library: Library) -> Bool {
        guard let first = partners.first else { return false }
        let own = library.canonicalDepartmentName(guide.header.department?.value ?? first.value)
        return partners.contains { library.canonicalDepartmentName($0.value) != own }
    }

    private func partsDiffer(_ guide: Guide, _ library: Library) -> Bool {
        var first: String?
        for part in guide.header.parts ?? [] {
            guard let department = library.guide(part.value)?.header.department else { continue }
            let name = library.canonicalDepartmentName(department.value)
            if let first, first != name { return true }
            first = name
        }
        return false
    }
}

extension Findings.Message {
    fileprivate static func missing(_ keys: [FactKey]) -> Self {
        let names = keys.map { "“\($0.rawValue)”" }.joined(separator: "和")
        return Self("几个部门一起办，一窗办理里却缺\(names)", hint: "写上 - 联办：甲局、乙局 和 - 牵头：甲局")
    }

    fileprivate static var several: Self { Self("牵头的部门只能有一个", hint: "只写负责到底的那一个") }

    fileprivate static func outsider(_ name: String) -> Self {
        Self("牵头的“\(name)”不在“联办”里", hint: "加到“联办”里，或者换成联办的一个部门")
    }
}
