import GuideModel

/// No item has a condition that can never hold.
struct ImpossibleCondition: GuideRule {
    static let about = RuleDescription(
        id: "impossible-condition",
        group: .situations,
        severity: .error,
        demand: "没有哪一项的〔…〕永远碰不上。",
        why: "下一级的条件要和上一级的同时满足。碰不上的项谁也看不到，多半是挪了位置忘了改。",
        source: "rules.tsv CASE-002；docs/guide-format.md：Conditions",
        accepts: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。〔自己来拿、寄到家〕
               1. **填地址**（到窗口，2 分钟）：写到门牌号。〔寄到家〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。〔自己来拿〕
               1. **填地址**（到窗口，2 分钟）：写到门牌号。1️⃣〔寄到家〕
            """,
            """
            ## 您是哪种情况

            - **多大年纪**：满 16 岁 / 不满 16 岁

            ## 要带什么

            - **身份凭据**（任选一样）：有一样就够。〔满 16 岁〕
              - **居民户口簿**（原件看一眼）：核对完就还给您。
              - **居民身份证**（原件看一眼）：旧的那张。1️⃣〔不满 16 岁〕
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's items were looked at in their own guides.
        guard !guide.isBundle, !guide.questions.isEmpty else { return }
        for document in guide.documents {
            guard let outer = document.condition else { continue }
            for alternative in document.alternatives {
                if let inner = alternative.condition { compare(inner, outer, alternative.name.value, &findings) }
            }
        }
        for step in guide.steps { check(step, nil, &findings) }
    }

    private func check(_ step: Step, _ outer: Condition?, _ findings: inout Findings) {
        var reach = outer
        if let own = step.condition {
            if let outer {
                // What lies inside an item that nobody sees is not reported again.
                if !compare(own, outer, step.name.value, &findings) { return }
                reach = own.narrowed(by: outer)
            } else {
                reach = own
            }
        }
        for alternative in step.alternatives { check(alternative, reach, &findings) }
        for substep in step.substeps { check(substep, reach, &findings) }
    }

    @discardableResult
    private func compare(_ inner: Condition, _ outer: Condition, _ name: String, _ findings: inout Findings) -> Bool {
        if inner.canHold(with: outer) { return true }
        findings.report(.impossible(name), at: inner.range, notes: [.init("上一级的条件", at: outer.range)])
        return false
    }
}

extension Findings.Message {
    fileprivate static func impossible(_ name: String) -> Self {
        Self("“\(name)”的条件和上一级的对不上，谁也看不到它", hint: "改掉其中一个〔…〕，或者把它挪出来")
    }
}
