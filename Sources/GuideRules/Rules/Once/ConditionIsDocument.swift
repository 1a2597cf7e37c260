import GuideModel

/// 谁能办 says who, not what to bring.
struct ConditionIsDocument: GuideRule {
    static let about = RuleDescription(
        id: "condition-is-document",
        group: .once,
        severity: .warning,
        demand: "谁能办里只写条件，材料写到要带什么。",
        why: "材料夹在条件里，照着清单带东西的人看不到，材料清单也就不全了。",
        source: "rules.tsv ONCE-007；docs/guide-format.md：Body",
        accepts: [
            """
            ## 谁能办

            - 身份证丢了的人。
            - 户口在本地的人。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 身份证丢了的人。
            - 居民户口簿1️⃣复印件 1 份。
            """,
            """
            ## 谁能办

            - 身份证丢了的人，带1️⃣原件两份。
            """,
        ]
    )

    private static let forms: WordSet = ["复印件", "原件", "电子件", "扫描件"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachText(of: .eligibility) { text in
            guard let found = Self.forms.first(in: text.value) else { return }
            let prose = Prose(text)
            let start = prose.index(ofByte: found.bytes.lowerBound)
            var end = start + found.word.count
            // A form and a count: 复印件 1 份.
            while end < prose.characters.count,
                prose.characters[end] == " " || "各一二两三四五六".contains(prose.characters[end])
                    || prose.characters[end].isNumber
            {
                end += 1
            }
            guard end < prose.characters.count, "份张".contains(prose.characters[end]), !prose.isQuoted(start) else {
                return
            }
            if negations.isIn(prose.text(prose.clause(around: start))) { return }
            findings.report(.document(prose.text(start..<end + 1)), at: prose.range(start..<end + 1))
        }
    }
}

extension Findings.Message {
    fileprivate static func document(_ words: String) -> Self {
        Self("“\(words)”是材料，不是条件", hint: "移到要带什么，写成 **名称**（复印件 1 份）")
    }
}
