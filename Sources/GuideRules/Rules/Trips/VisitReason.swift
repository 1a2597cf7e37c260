import GuideModel

/// A guide that makes people come says what for.
struct VisitReason: PathRule {
    static let about = RuleDescription(
        id: "visit-reason",
        group: .trips,
        severity: .error,
        demand: "要人跑腿的，说清为什么一定要来。",
        why: "必须现场办理的，要写明原因。说不出原因的，多半可以不用来。",
        source: "GB/T 39554.2 必须现场办理原因说明；rules.tsv TRIP-003；docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 跑腿：1 趟
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）

            ## 一窗办理

            - 跑腿：1 趟（要按指纹）
            """,
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）

            ## 一窗办理

            - 跑腿：1️⃣1 趟
            """
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let stated = path.visits, stated.value.count > 0, stated.value.reason == nil else { return }
        var firstVisit: Step?
        var isExplained = false
        for step in path.steps { look(at: step, isExplained: false, &firstVisit, &isExplained) }
        // Without a visit the number itself is wrong, and reported.
        guard let firstVisit, !isExplained else { return }
        let note = Diagnostic.Note("“\(firstVisit.name.value)”要来，也没写来做什么", at: firstVisit.name.range)
        findings.report(.unexplained, at: stated.range, notes: [note])
    }

    /// What explains a step explains the visits nested in it, and the other way round.
    private func look(at step: Step, isExplained inherited: Bool, _ firstVisit: inout Step?, _ isExplained: inout Bool)
    {
        let own = inherited || !step.explanation.isEmpty || !step.details.isEmpty
        if step.place?.value.isVisit ?? false {
            if firstVisit == nil { firstVisit = step }
            var isNested = false
            step.forEach { if !$0.explanation.isEmpty || !$0.details.isEmpty { isNested = true } }
            if own || isNested { isExplained = true }
        }
        for nested in step.alternatives + step.substeps {
            look(at: nested, isExplained: own, &firstVisit, &isExplained)
        }
    }
}

extension Findings.Message {
    fileprivate static var unexplained: Self {
        Self("没说为什么一定要来", hint: "在括号里写上原因，比如“1 趟（要按指纹）”")
    }
}
