import GuideModel

/// The promised limit is no longer than the statutory one.
struct LimitOverStatutory: GuideRule {
    static let about = RuleDescription(
        id: "limit-over-statutory",
        group: .time,
        severity: .error,
        demand: "答应的时限，不长于法定时限。",
        why: "法律给了最长的期限，超过它就是违法。行政机关应当自受理之日起二十日内作出行政许可决定。",
        source: "《行政许可法》第四十二条；rules.tsv TIME-001；docs/guide-format.md：Time",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，5 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：5 个工作日（法定 7 天）
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 时限：1️⃣30 个工作日（法定 20 个工作日）
            """,
            """
            ## 一窗办理

            - 时限：1️⃣5 个工作日（法定 5 天）
            """,
            """
            ## 一窗办理

            - 时限：1️⃣2 小时（法定 1 小时）
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.limits {
            guard let limit = fact.value.stated, let statutory = limit.statutory else { continue }
            guard ElapsedTime(limit.promised.value).isOver(statutory.value) else { continue }
            let note = Diagnostic.Note("法定是 \(statutory.value.chinese)", at: statutory.range)
            findings.report(.over(limit.promised.value, statutory.value), at: limit.promised.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func over(_ promised: Duration, _ statutory: Duration) -> Self {
        Self("时限 \(promised.chinese)，比法定的 \(statutory.chinese)还长", hint: "改到 \(statutory.chinese)以内；法定时限抄错了的，改法定时限")
    }
}
