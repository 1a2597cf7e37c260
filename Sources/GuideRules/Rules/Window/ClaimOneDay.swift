import GuideModel

/// A guide that claims 一日办结 is done within a working day.
struct ClaimOneDay: PathRule {
    static let about = RuleDescription(
        id: "claim-one-day",
        group: .window,
        severity: .error,
        demand: "标签写了“一日办结”的，时限不超过 1 个工作日，也没有更久的步骤。",
        why: "写着一天办完，实际要等几天，等的人会白请假。要限时办结的，时限写多少就是多少。",
        source: "《优化营商环境条例》第三十六条；rules.tsv TIME-006",
        accepts: [
            "---\n标签: [一日办结]\n---",
            """
            ---
            标签: [一日办结]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **制证**（部门内部，1 个工作日）：做好了发短信告诉您。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：1 个工作日
            - 结果：居民身份证（邮寄）
            """,
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一日办结]
            ---

            ## 一窗办理

            - 时限：3 个工作日
            """,
            """
            ---
            标签: [1️⃣一日办结]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **贴出来让大家看**（部门内部，7 天，不计入）：没人反对就给您办。

            ## 一窗办理

            - 时限：1 个工作日
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.oneDay), let limit = path.limit else { return }
        let promised = limit.value.promised
        guard !promised.value.isLongerThanOneDay else {
            let note = Diagnostic.Note("时限写的是 \(promised.value.chinese)", at: promised.range)
            return findings.report(.longLimit(promised.value), at: claim.range, notes: [note])
        }
        // Steps that count and are longer than the limit are reported against the limit.
        for step in path.uncountedWaits {
            guard let duration = step.duration else { continue }
            let note = Diagnostic.Note("这一步要 \(duration.value.chinese)", at: duration.range)
            findings.report(.longStep(step.name.value, duration.value), at: claim.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func longLimit(_ limit: Duration) -> Self {
        Self("标签写了“一日办结”，可是时限是 \(limit.chinese)", hint: "时限改到 1 个工作日以内，或者去掉这个标签")
    }

    fileprivate static func longStep(_ step: String, _ duration: Duration) -> Self {
        Self("标签写了“一日办结”，可是“\(step)”就要 \(duration.chinese)", hint: "一天办不完的，去掉这个标签")
    }
}
