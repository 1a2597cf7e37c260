import GuideModel

/// Who promises knows what a false promise leads to.
struct PromiseConsequence: GuideRule {
    static let about = RuleDescription(
        id: "promise-consequence",
        group: .commitment,
        severity: .advice,
        demand: "怎么承诺里，写清说假话的后果。",
        why: "签字前就该知道轻重。说了假话的，许可要撤销，还会记进信用记录。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-002",
        accepts: [
            .promising("签[承诺书](https://example.org/c)就行。不想签的，交证明。说了假话，证会被撤销。")
        ],
        rejects: [.promising("签[承诺书](https://example.org/c)就行。不想签的，交证明。", heading: "1️⃣怎么承诺")]
    )

    private static let words: WordSet = [
        "撤", "后果", "责任", "失信", "信用", "罚", "假", "不实", "退", "收回", "作废", "追", "黑名单", "取消", "骗", "不真",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // An empty section was reported by the reader.
        guard !guide.isBundle, let section = guide.section(.commitment), !section.blocks.isEmpty,
            !section.blocks.contains(where: { $0.says(Self.words) })
        else { return }
        findings.report(.silent, at: section.heading.range)
    }
}

extension Findings.Message {
    fileprivate static var silent: Self {
        Self("“怎么承诺”里没写说假话的后果", hint: "加一句，比如“说了假话，证会被撤销，还会记进信用记录”")
    }
}
