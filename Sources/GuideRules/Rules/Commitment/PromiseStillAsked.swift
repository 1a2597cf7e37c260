import GuideModel

/// Who has promised does not hand in the document as well.
struct PromiseStillAsked: GuideRule {
    static let about = RuleDescription(
        id: "promise-still-asked",
        group: .commitment,
        severity: .warning,
        demand: "签了承诺书，就不再要那份材料。",
        why: "又要承诺，又要材料，等于多了一张纸。书面承诺后，不再索要有关证明。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-005",
        accepts: [
            .promising(
                "签[承诺书](https://example.org/c)就行。不想签的，交证明。说了假话，证会被撤销。",
                document: "上班的单位开。签了承诺书，不用交。"
            )
        ],
        rejects: [
            .promising(
                "签[承诺书](https://example.org/c)。不想签的，交证明。说了假话，证会被撤销。",
                document: "上班的单位开，签承诺书的1️⃣也要交。"
            ),
            .promising("签[承诺书](https://example.org/c)，1️⃣同时交收入证明。说了假话，证会被撤销。不想签也行。"),
        ]
    )

    private static let again: WordSet = [
        "同时交", "同时提交", "同时提供", "还要交", "也要交", "还得交", "也得交", "仍要交", "照样要交", "照样交",
    ]
    private static let without: WordSet = ["不签", "不想", "不愿", "不选", "没签", "不承诺"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        var replaced: [String] = []
        guide.forEachDocument { document in
            guard document.has(.replacedByPromise) else { return }
            replaced.append(document.name.value)
            document.explanation.forEachText { look(at: $0, asking: nil, &findings) }
        }
        guard !replaced.isEmpty, guide.section(.commitment) != nil else { return }
        guide.forEachText(of: .commitment) { look(at: $0, asking: replaced, &findings) }
    }

    /// Looks for a document that is asked for all the same; without names the text is about one anyway.
    private func look(at text: Located<String>, asking names: [String]?, _ findings: inout Findings) {
        guard let found = Self.again.first(in: text.value) else { return }
        if let names, !names.contains(where: text.value.contains) { return }
        let prose = Prose(text)
        let index = prose.index(ofByte: found.bytes.lowerBound)
        // “不想签的，照样交材料” is the other way, as it should be.
        let sentence = prose.text(prose.sentence(around: index))
        if prose.isQuoted(index) || Self.without.isIn(sentence)
            || negations.isIn(prose.text(prose.clause(around: index)))
        {
            return
        }
        findings.report(.again(found.word), at: prose.range(index..<index + found.word.count))
    }
}

extension Findings.Message {
    fileprivate static func again(_ words: String) -> Self {
        Self("可承诺代替的材料，签了承诺书还“\(words)”", hint: "签了承诺书的，写“不用交”")
    }
}
