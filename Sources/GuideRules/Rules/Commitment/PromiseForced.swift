import GuideModel

/// A promise is offered, never forced.
struct PromiseForced: GuideRule {
    static let about = RuleDescription(
        id: "promise-forced",
        group: .commitment,
        severity: .warning,
        demand: "不强要人签承诺书，不想签的可以交材料。",
        why: "告知承诺是让人多一条路。申请人可以自主选择是否采用告知承诺制方式办理。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-003",
        accepts: [
            .promising("签[承诺书](https://example.org/c)就不用交证明。不想签也行，交证明。说了假话，证会被撤销。")
        ],
        rejects: [.promising("1️⃣必须签[承诺书](https://example.org/c)，不签不给办。说了假话，证会被撤销。")]
    )

    private static let forcing: WordSet = ["必须签", "一定要签", "只能签承诺", "不签不办", "不签不给办", "不承诺不"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, guide.section(.commitment) != nil else { return }
        var isReported = false
        guide.forEachText(of: .commitment) { text in
            guard !isReported, let found = Self.forcing.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            // 必须签字、签名 is about how, not about whether.
            let next = prose.characters.dropFirst(index + found.word.count).first
            guard next != "字", next != "名", !prose.isQuoted(index),
                !negations.isIn(prose.text(prose.clause(around: index).lowerBound..<index))
            else { return }
            isReported = true
            findings.report(.forced(found.word), at: prose.range(index..<index + found.word.count))
        }
    }
}

extension Findings.Message {
    fileprivate static func forced(_ words: String) -> Self {
        Self("“\(words)”：承诺是自己选的，不能强要", hint: "写成“可以签承诺书；不想签的，交材料”")
    }
}
