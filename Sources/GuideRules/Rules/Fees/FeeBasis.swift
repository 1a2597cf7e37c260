import GuideModel

/// Who is to pay reads on what ground.
struct FeeBasis: GuideRule {
    static let about = RuleDescription(
        id: "fee-basis",
        group: .fees,
        severity: .advice,
        demand: "收费的，写明凭什么收。",
        why: "没有法律、行政法规依据，行政许可不得收费。把文件名写上，人交得明白，也查得到。",
        source: "《中华人民共和国行政许可法》第五十八条；rules.tsv FEE-001",
        accepts: [
            """
            ## 一窗办理

            - 收费：工本费 10 元（《示范区收费目录》）；邮费自己付
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 收费：1️⃣工本费 10 元
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // The parts of a bundle state the basis of what they charge.
        guard !guide.isBundle, !guide.facts.fees.contains(where: { $0.text.value.contains("《") }) else { return }
        for fact in guide.facts.fees {
            guard let fee = fact.value.stated, fee.items.contains(where: { ($0.amount ?? 0) > 0 }) else { continue }
            return findings.report(.none, at: fact.text.range)
        }
    }
}

extension Findings.Message {
    fileprivate static var none: Self {
        Self("收费没写凭什么收", hint: "在钱数后面写上（《文件名》）")
    }
}
