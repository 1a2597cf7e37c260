import GuideModel

/// Who does not want to promise reads that documents will do.
struct PromiseChoice: GuideRule {
    static let about = RuleDescription(
        id: "promise-choice",
        group: .commitment,
        severity: .advice,
        demand: "怎么承诺里，写清可以不签、改交材料。",
        why: "有的人不敢签，也有的人手里就有材料。两条路都写上，才是自己选。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-003",
        accepts: [
            .promising("签[承诺书](https://example.org/c)就行。不想签的，交证明。说了假话，证会被撤销。")
        ],
        rejects: [.promising("签[承诺书](https://example.org/c)就行。说了假话，证会被撤销。", heading: "1️⃣怎么承诺")]
    )

    private static let words: WordSet = [
        "不想", "不愿", "不签", "不选", "自愿", "都行", "也行", "可以不", "或者", "任选", "自己选", "愿意", "想签", "也能", "也可以", "不承诺",
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
        Self("“怎么承诺”里没写不想签怎么办", hint: "加一句“不想签的，照清单交材料”")
    }
}
