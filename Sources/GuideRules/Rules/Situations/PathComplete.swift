import GuideModel

/// Every path leads through at least one step, and every choice on it leaves something to choose.
struct PathComplete: PathRule {
    static let about = RuleDescription(
        id: "path-complete",
        group: .situations,
        severity: .error,
        demand: "不管选哪种情况，都有步骤可走；任选的，至少剩一样能选。",
        why: "答完问题看到一张空白，人就不知道自己是不能办，还是页面坏了。",
        source: "rules.tsv CASE-005",
        accepts: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **收快递**（邮寄，3 天，不计入）：申请时填好地址。〔寄到家〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **哪里的户口**：本地户口 / 外地户口

            ## 1️⃣怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。〔本地户口〕
            """,
            """
            ## 您是哪种情况

            - **谁来拿**：自己来拿 / 别人来拿

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **1️⃣拿证**（任选一种）
               - **来窗口拿**（到窗口，5 分钟）：带上受理单。〔自己来拿〕
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard !path.choices.isEmpty, !path.guide.steps.isEmpty else { return }
        if path.steps.isEmpty {
            let guide = path.guide
            let place = guide.isBundle ? guide.place(ofKey: "包含") : guide.section(.steps)?.heading.range ?? guide.end
            return findings.report(.noSteps, at: place)
        }
        // A bundle's choices were looked at in their own guides.
        guard path.guide.header.parts == nil else { return }
        for index in path.steps.indices where path.steps[index].hasEmptyChoice && findings.all.count < 5 {
            path.steps[index].forEach { step in
                if step.isChoice, step.alternatives.isEmpty { findings.reportEmpty(step, in: path.guide) }
            }
        }
        for index in path.documents.indices
        where path.documents[index].isChoice && path.documents[index].alternatives.isEmpty && findings.all.count < 5 {
            let document = path.documents[index]
            guard path.guide.documents.contains(where: { $0.range == document.range && !$0.alternatives.isEmpty })
            else {
                continue
            }
            findings.report(.nothingToChoose(document.name.value), at: document.name.range)
        }
    }
}

extension Step {
    /// Whether it, or a step nested in it, is a choice without alternatives.
    fileprivate var hasEmptyChoice: Bool {
        (isChoice && alternatives.isEmpty) || alternatives.indices.contains { alternatives[$0].hasEmptyChoice }
            || substeps.indices.contains { substeps[$0].hasEmptyChoice }
    }
}

extension Findings {
    /// Reports a choice without alternatives, unless it was written without any; the reader reports that.
    fileprivate mutating func reportEmpty(_ step: Step, in guide: Guide) {
        var hasAlternatives = false
        guide.forEachStep { if $0.range == step.range, !$0.alternatives.isEmpty { hasAlternatives = true } }
        if hasAlternatives { report(.nothingToChoose(step.name.value), at: step.name.range) }
    }
}

extension Findings.Message {
    fileprivate static var noSteps: Self {
        Self("一步也没有", hint: "给这种情况写上步骤；不能办的，从“您是哪种情况”里去掉，写进“谁能办”")
    }

    fileprivate static func nothingToChoose(_ name: String) -> Self {
        Self("“\(name)”里一样也选不了", hint: "补一样这种情况能选的，或者给“\(name)”也加上〔…〕")
    }
}
