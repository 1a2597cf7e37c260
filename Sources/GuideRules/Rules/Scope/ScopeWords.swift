import GuideModel

/// The text promises no wider area than 通办 does.
struct ScopeWords: GuideRule {
    static let about = RuleDescription(
        id: "scope-words",
        group: .scope,
        severity: .warning,
        demand: "正文说全国都能办的，通办写的也是全国。",
        why: "一处说全国都能办，一处只写本市，在外地的人不知道信哪一处。",
        source: "rules.tsv XREG-004；docs/guide-format.md：One window",
        accepts: [
            """
            ## 谁能办

            - 身份证丢了的人，全国都能办。

            ## 一窗办理

            - 通办：全国（多地联办）
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 身份证丢了的人，1️⃣全国都能办。

            ## 一窗办理

            - 通办：全省
            """
        ]
    )

    private static let country: WordSet = [
        "全国都能办", "全国都可以办", "全国各地都能办", "全国通办", "全国任何地方都能办", "哪个省都能办", "全国的窗口都能办",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let first = guide.facts.scopes.first, guide.facts.written(.scope).allSatisfy({ $0.state == .stated }),
            guide.facts.scopes.allSatisfy({ $0.value.stated.map { $0.area != .country } ?? false })
        else { return }
        func look(_ text: Located<String>) {
            guard let found = Self.country.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            let clause = prose.clause(around: index)
            guard !prose.isQuoted(index), !negations.isIn(prose.text(clause.lowerBound..<index)) else { return }
            let note = Diagnostic.Note("通办写的是“\(first.text.value)”", at: first.text.range)
            findings.report(.wider(found.word), at: prose.range(index..<index + found.word.count), notes: [note])
        }
        guide.forEachShortAnswerText(look)
        guide.forEachText(of: .eligibility, look)
        for question in guide.frequentQuestions {
            for block in question.answer { block.forEachInlines { $0.forEachText(look) } }
        }
    }
}

extension Findings.Message {
    fileprivate static func wider(_ words: String) -> Self {
        Self("这里说“\(words)”，通办写的没这么宽", hint: "改成一样：真能在全国办的，通办写“全国”")
    }
}
