import GuideModel

/// What touches public safety is not left to a promise unless a law says so.
struct PromiseDangerous: GuideRule {
    static let about = RuleDescription(
        id: "promise-dangerous",
        group: .commitment,
        severity: .warning,
        demand: "危险化学品、爆炸物、枪支、放射源这类事，不用承诺代替材料；法律准许的，写出法条。",
        why: "直接涉及国家安全、公共安全、生态环境、人身健康的，出了事承诺书赔不起，不适用告知承诺制。",
        source: "《山东省优化营商环境条例》第二十九条；《中华人民共和国消防法》第十五条；rules.tsv PROM-004",
        accepts: [
            .promising(
                "签[承诺书](https://example.org/c)就行，依据《中华人民共和国消防法》第十五条。不想签的，交证明。说了假话，证会被撤销。",
                header: "事项: 危险化学品经营许可"
            )
        ],
        rejects: [
            .promising(
                "签[承诺书](https://example.org/c)就行。不想签的，交证明。说了假话，证会被撤销。",
                heading: "1️⃣怎么承诺",
                header: "事项: 危险化学品经营许可"
            )
        ]
    )

    private static let dangers: WordSet = [
        "危险化学品", "危险货物", "烟花爆竹", "民用爆炸", "爆破作业", "放射", "枪支", "剧毒", "易制毒", "易制爆", "病原微生物", "核材料", "危险废物",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let item = guide.header.officialName, Self.dangers.isIn(item.value), !guide.isBundle,
            let section = guide.section(.commitment)
        else { return }
        var namesLaw = false
        guide.forEachText(of: .commitment) { if $0.value.contains("《") { namesLaw = true } }
        guard !namesLaw else { return }
        findings.report(.dangerous(item.value), at: section.heading.range, notes: [.init("这件事涉及安全", at: item.range)])
    }
}

extension Findings.Message {
    fileprivate static func dangerous(_ item: String) -> Self {
        Self("“\(item)”涉及安全，一般不能用承诺代替", hint: "法律准许的，写出《…》第几条；没有的，改成交材料")
    }
}
