import GuideModel

/// A licence on promise is decided at once, or the guide says why not.
struct PromiseDecided: OverviewRule {
    static let about = RuleDescription(
        id: "promise-decided",
        group: .commitment,
        severity: .advice,
        demand: "用告知承诺办的许可，当场给；要等的，在怎么承诺里说明。",
        why: "签了承诺书，该审的材料就不审了。还要等十几天，承诺就没省下时间。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-006",
        accepts: [
            .promising(
                "签[承诺书](https://example.org/c)就行，证当场给您。不想签的，交证明。说了假话，证会被撤销。",
                header: "编码: 370180604012\n标签: [告知承诺]"
            )
        ],
        rejects: [
            Example(
                """
                ---
                编码: 370180604012
                标签: [1️⃣告知承诺]
                ---

                ## 要带什么

                - **收入证明**（原件 1 份，可承诺代替）：上班的单位开。

                ## 怎么办

                1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
                2. **审核**（部门内部，15 个工作日）：办好了寄给您。

                ## 怎么承诺

                签[承诺书](https://example.org/c)就行。不想签的，交证明。说了假话，证会被撤销。

                ## 一窗办理

                - 时限：15 个工作日
                - 结果：居民身份证（邮寄）
                """
            )
        ]
    )

    private static let times: WordSet = ["天", "工作日", "当场", "时限", "小时", "多久"]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.promise), let section = guide.section(.commitment),
            let code = guide.header.code, OfficialCode(code.value)?.itemType == "01",
            !section.blocks.contains(where: { $0.says(Self.times) })
        else { return }
        guard let limit = derived.views.first?.limit?.value.promised,
            derived.views.allSatisfy({ $0.limit?.value.promised.value.isLongerThanOneDay ?? false })
        else { return }
        findings.report(.waits, at: claim.range, notes: [.init("时限写的是 \(limit.value.chinese)", at: limit.range)])
    }
}

extension Findings.Message {
    fileprivate static var waits: Self {
        Self("用告知承诺办的许可，还要等一天以上", hint: "能当场给的，时限写“当场办结”；不能的，在怎么承诺里说明为什么")
    }
}
