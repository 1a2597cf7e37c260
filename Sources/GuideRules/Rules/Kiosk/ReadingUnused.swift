import GuideModel

/// A reading is given for a word that the guide has.
struct ReadingUnused: GuideRule {
    static let about = RuleDescription(
        id: "reading-unused",
        group: .kiosk,
        severity: .advice,
        demand: "读音里的词，指南里真有。",
        why: "词写错一个字，读音就用不上：自助机上按拼音还是找不到，念出来还是错的。",
        source: "rules.tsv KIOSK-002；docs/guide-format.md：Front matter",
        accepts: ["---\n标题: 银行卡丢了怎么补\n读音:\n  银行: yin hang\n---"],
        rejects: ["---\n读音:\n  1️⃣银行: yin hang\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for reading in guide.header.readings {
            let word = reading.word.value
            let header = guide.header
            let names = [header.title, header.shortTitle, header.officialName].compactMap { $0 } + header.aliases
            if names.contains(where: { $0.value.contains(word) }) || guide.says(WordSet([word])) { continue }
            findings.report(.unused(word), at: reading.word.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func unused(_ word: String) -> Self {
        Self("指南里没有“\(word)”这个词，读音用不上", hint: "改成指南里的写法，或者删掉")
    }
}
