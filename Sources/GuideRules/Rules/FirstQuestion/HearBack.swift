import GuideModel

/// Who waits for days reads how to ask how far it is, or how the answer comes.
struct HearBack: OverviewRule {
    static let about = RuleDescription(
        id: "hear-back",
        group: .firstQuestion,
        severity: .advice,
        demand: "要等几天的，写怎么查进度，或者办好了怎么通知。",
        why: "交了材料没有下文，人只好一趟一趟来问。写明发短信、能在哪里查，电话也少一半。",
        source: "rules.tsv FIRST-003；docs/guide-format.md：One window",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。
            3. **拿新证**（到窗口，5 分钟）：带上户口本。

            ## 一窗办理

            - 跑腿：2 趟（申请一趟，拿证一趟）
            - 时限：3 个工作日
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **制证**（部门内部，3 个工作日）：请您耐心等待。
            3. **拿新证**（到窗口，5 分钟）：带上户口本。

            ## 一窗办理

            - 跑腿：2 趟（申请一趟，拿证一趟）
            - 时限：1️⃣3 个工作日
            """
        ]
    )

    private static let words: WordSet = [
        "短信", "通知", "告诉", "电话", "打给", "查", "联系", "提醒", "扫", "寄", "送", "微信", "叫您", "到账", "打到", "进度", "回执", "受理单", "收到",
        "自动", "公示", "生效",
    ]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, guide.facts.written(.progress).isEmpty, !guide.steps.isEmpty else { return }
        let limit = derived.views.lazy.compactMap { $0.limit?.value.promised }.first { $0.value.isLongerThanOneDay }
        guard let limit, !guide.says(Self.words) else { return }
        findings.report(.silent(limit.value), at: limit.range)
    }
}

extension Findings.Message {
    fileprivate static func silent(_ limit: Duration) -> Self {
        Self("要等 \(limit.chinese)，没说怎么查进度、办好了怎么通知", hint: "加一行“进度：…”，或者在步骤里写上“办好了发短信告诉您”")
    }
}
