import GuideModel

/// What one has to fetch when it is ready needs a step in which one comes for it.
struct PickupVisit: PathRule {
    static let about = RuleDescription(
        id: "pickup-visit",
        group: .trips,
        severity: .warning,
        demand: "结果只能自己取、又不是当场给的，步骤里有来取的那一步。",
        why: "申请来一趟，几天后还要来取一趟。步骤里不写，跑腿就少算一趟，人请的假也不够。",
        source: "rules.tsv TRIP-002；docs/guide-format.md：Trips",
        accepts: [waiting("居民身份证（自己取、邮寄）")],
        rejects: [waiting("1️⃣居民身份证（自己取）")]
    )

    private static func waiting(_ result: String) -> Example {
        Example(
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。

            ## 一窗办理

            - 时限：3 个工作日
            - 结果：\(result)
            """
        )
    }

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // The parts of a bundle run side by side, and were looked at by themselves.
        guard !path.guide.isBundle, !path.steps.isEmpty,
            let result = path.stated(path.guide.facts.results)?.value.first(where: \.isOnlyPickedUp)
        else { return }
        var whereabouts = Whereabouts()
        for step in path.steps { whereabouts.walk(step) }
        guard !whereabouts.mayBeThere else { return }
        let notes = whereabouts.wait.map { [Diagnostic.Note("办到这一步，人不在窗口", at: $0)] } ?? []
        findings.report(.nobodyComes(result.name.value), at: result.name.range, notes: notes)
    }
}

/// Whether the person may have it in hand when all is done, on some way through the alternatives.
private struct Whereabouts {
    var mayBeThere = true
    /// Who never comes at all is the matter of other rules.
    private var hasCome = false
    /// The step during which the person went home.
    var wait: SourceRange?

    mutating func walk(_ step: Step) {
        switch step.place?.value {
        case .ownWindow, .named, .kiosk, .homeVisit, .post: (mayBeThere, hasCome) = (true, true)
        case .online, .phoneApp, .telephone, .backOffice: break
        // A step without a place may be anywhere.
        case nil: if step.alternatives.isEmpty, step.substeps.isEmpty { mayBeThere = true }
        }
        let before = mayBeThere
        var after = false
        for way in step.alternatives {
            mayBeThere = before
            walk(way)
            after = after || mayBeThere
        }
        if !step.alternatives.isEmpty { mayBeThere = after }
        for substep in step.substeps { walk(substep) }
        if hasCome, step.isOfficeWait, step.place?.value != .post {
            mayBeThere = false
            wait = step.name.range
        }
    }
}

extension Findings.Message {
    fileprivate static func nobodyComes(_ result: String) -> Self {
        Self("\(result)只能自己取，可是办好以后没有来取的那一步", hint: "加一步“来窗口拿”，跑腿多算一趟；或者结果写上“邮寄”")
    }
}
