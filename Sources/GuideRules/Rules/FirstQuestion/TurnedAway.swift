import GuideModel

/// Nobody is sent away without help.
struct TurnedAway: GuideRule {
    static let about = RuleDescription(
        id: "turned-away",
        group: .firstQuestion,
        severity: .warning,
        demand: "不写把人推走的话，比如“不归我们管”“请自行咨询”。",
        why: "第一个被问到的人，要负责问到底。推走一次，人就多跑一处。",
        source: "rules.tsv FIRST-001、FIRST-002",
        accepts: [
            """
            ## 谁能办

            - 身份证丢了的人。不归我们管的，我们帮您联系，带您过去。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 身份证丢了的人。户口的事1️⃣不归我们管。
            """,
            """
            ## 没办成怎么办

            材料有问题的，请1️⃣自行咨询。
            """,
        ]
    )

    private static let words: WordSet = [
        "不归我们管", "不归本窗口", "不归我窗口", "不归这里管", "不属于本窗口", "不属于我窗口", "到别处咨询", "到别处问", "去别处问", "去别处咨询", "到别处办理", "去别处办理",
        "自行咨询", "概不负责", "概不解释", "不予解释", "恕不",
    ]
    private static let helping: WordSet = ["帮您", "带您", "替您", "帮你", "转给", "我们联系", "帮忙", "帮着"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachProse { text in
            guard let found = Self.words.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            guard !prose.isQuoted(index), !Self.helping.isIn(prose.text(prose.sentence(around: index))) else { return }
            findings.report(.away(found.word), at: prose.range(index..<index + found.word.count))
        }
    }
}

extension Findings.Message {
    fileprivate static func away(_ words: String) -> Self {
        Self("“\(words)”是把人推走的话", hint: "写成“先问我们，我们帮您联系”，或者写明找谁、打什么电话")
    }
}
