import GuideModel

/// What an office does by itself is marked as such and not left for the person to wonder about.
struct BackOfficeStep: GuideRule {
    static let about = RuleDescription(
        id: "back-office-step",
        group: .window,
        severity: .warning,
        demand: "部门自己做的步骤，写明“部门内部”。",
        why: "“第 3 步：公安局审核”，看的人不知道自己要不要去。写上“部门内部”，就知道等着就行。",
        source: "rules.tsv WIN-006；docs/guide-format.md：Items，Steps",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **审核**（部门内部，30 分钟）：您坐着等一会儿。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **1️⃣公安局审核**：看材料对不对。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **1️⃣审批**（30 分钟）：看材料对不对。
            """,
        ]
    )

    private static let verbs = ["审核", "审批", "复核", "审查", "核准", "审定", "会审", "审核审批"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's steps are reported in the part they come from.
        guard !guide.isBundle else { return }
        for step in guide.steps { check(step, isPlaced: false, library, &findings) }
    }

    private func check(_ step: Step, isPlaced: Bool, _ library: Library, _ findings: inout Findings) {
        let isPlaced = isPlaced || step.place != nil
        if !isPlaced, step.alternatives.isEmpty, step.substeps.isEmpty, isOfficeWork(step.name.value, library) {
            findings.report(.unmarked(step.name.value), at: step.name.range)
        }
        for nested in step.alternatives + step.substeps { check(nested, isPlaced: isPlaced, library, &findings) }
    }

    /// Whether the name is one of the verbs, alone or after an office's name.
    private func isOfficeWork(_ name: String, _ library: Library) -> Bool {
        guard let verb = Self.verbs.first(where: name.hasSuffix) else { return false }
        let actor = String(name.dropLast(verb.count))
        if actor.isEmpty || ["部门", "主管部门", "后台", "内部", "等待", "等", "窗口"].contains(actor) { return true }
        return library.departmentIndex[actor] != nil
    }
}

extension Findings.Message {
    fileprivate static func unmarked(_ name: String) -> Self {
        Self("“\(name)”是部门自己做的事，看不出办事的人要不要去", hint: "名称后面加上（部门内部）")
    }
}
