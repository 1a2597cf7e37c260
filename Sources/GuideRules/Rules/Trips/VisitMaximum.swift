import GuideModel

/// 最多 N 趟 is the number of trips that some way really needs.
struct VisitMaximum: OverviewRule {
    static let about = RuleDescription(
        id: "visit-maximum",
        group: .trips,
        severity: .error,
        demand: "写“最多几趟”的，真有一种办法要跑那么多趟。",
        why: "写多了，能省的一趟没人知道，“最多跑一次”也成了空话。数字要等于最多的那种办法。",
        source: "rules.tsv TRIP-002；docs/guide-format.md：Trips",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。
            3. **拿新证**（任选一种）
               - **来窗口拿**（到窗口，5 分钟）：带上受理单。
               - **寄到家**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：最多 2 趟（要按指纹）
            - 时限：3 个工作日
            - 结果：居民身份证（自己取、邮寄）
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 跑腿：1️⃣最多 2 趟（要按指纹）
            """,
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。
            3. **拿新证**（到窗口，5 分钟）：带上受理单。〔自己来拿〕
            4. **收新证**（邮寄，3 天，不计入）：邮费我们出。〔寄到家〕

            ## 一窗办理

            - 跑腿：1️⃣最多 3 趟（要按指纹）
            - 时限：3 个工作日
            - 结果：居民身份证（自己取、邮寄）
            """,
        ]
    )

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.visits {
            guard let said = fact.value.stated, said.isMaximum else { continue }
            let views = derived.views.filter { fact.condition?.holds(for: $0.choices) ?? true }
            guard !views.isEmpty, !guide.steps.isEmpty, !views.contains(where: { $0.lacksWhereabouts(in: library) })
            else { continue }
            let needed = views.reduce(0) { max($0, $1.trips(in: library).maximum) }
            if needed < said.count { findings.report(.tooMany(said.count, needed), at: fact.text.range) }
        }
    }
}

extension Findings.Message {
    fileprivate static func tooMany(_ said: Int, _ needed: Int) -> Self {
        Self("写的是最多 \(said) 趟，照着步骤最多跑 \(needed) 趟", hint: needed == 0 ? "写成 0 趟" : "写成最多 \(needed) 趟")
    }
}
