import GuideModel

/// Days are named, not counted from whenever the text was written.
struct RelativeDate: GuideRule {
    static let about = RuleDescription(
        id: "relative-date",
        group: .time,
        severity: .warning,
        demand: "不写“即日起”“近日”“自发布之日起”，写明哪一天。",
        why: "指南会放很久。两年以后再看“即日起”，谁也不知道是从哪天起。",
        source: "rules.tsv TIME-011",
        accepts: [
            """
            ## 常见问题

            ### 要带户口本吗

            从 2025 年 5 月 10 日起，不用带了。到期日前来就行。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 要带户口本吗

            1️⃣即日起不用带了。
            """,
            """
            ## 谁能办

            - 1️⃣自发布之日起，身份证丢了的人。
            """,
        ]
    )

    private static let words: WordSet = [
        "即日起", "自发布之日起", "自公布之日起", "自印发之日起", "自通知之日起", "从发布之日起", "近日", "日前", "不日", "今日起",
    ]

    /// Words that are a date only at the beginning of a clause: “到期日前” is another thing.
    private static let atStart: Set<String> = ["近日", "日前", "不日", "今日起"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachShortAnswerText { look(at: $0, &findings) }
        if !guide.isBundle {
            guide.forEachDocument { document in document.explanation.forEachText { look(at: $0, &findings) } }
            guide.forEachStep { step in step.explanation.forEachText { look(at: $0, &findings) } }
        }
        for section in guide.sections where ![.documents, .steps, .oneWindow, .situations].contains(section.kind) {
            for block in section.blocks { block.forEachInlines { $0.forEachText { look(at: $0, &findings) } } }
        }
    }

    private func look(at text: Located<String>, _ findings: inout Findings) {
        var next = 0
        while let found = Self.words.first(in: text.value, from: next) {
            next = found.bytes.upperBound
            let prose = Prose(text)
            let start = prose.index(ofByte: found.bytes.lowerBound)
            if prose.isQuoted(start) { continue }
            if Self.atStart.contains(found.word), start != prose.clause(around: start).lowerBound { continue }
            return findings.report(.relative(found.word), at: prose.range(start..<start + found.word.count))
        }
    }
}

extension Findings.Message {
    fileprivate static func relative(_ word: String) -> Self {
        Self("“\(word)”过些日子就不知道是哪天了", hint: "写成具体日期，比如“从 2025 年 5 月 10 日起”")
    }
}
