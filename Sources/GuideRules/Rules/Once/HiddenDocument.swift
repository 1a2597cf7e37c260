import GuideModel

/// What a step tells to bring stands in the list of documents.
struct HiddenDocument: OverviewRule {
    static let about = RuleDescription(
        id: "hidden-document",
        group: .once,
        severity: .warning,
        demand: "步骤里让人带的、交的，材料清单里都有。",
        why: "照着清单带齐了来，到了窗口才听说还要一样，又得跑一趟。应当一次性告知。",
        source: "《优化营商环境条例》第三十六条；rules.tsv ONCE-002",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **授权委托书**（原件 1 份）：请人来的时候用。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：带上户口本、委托书，按指纹。不用带营业执照。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：带上1️⃣营业执照，按指纹。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **交1️⃣收入证明**（到窗口，5 分钟）：窗口看完就还给您。
            """,
        ]
    )

    private static let verbs: WordSet = ["带", "提交", "交", "出示", "附上"]

    /// What may stand between the verb and the name.
    private static let fillers = ["您本人的", "本人的", "自己的", "您的", "窗口", "一份", "一张", "原件", "上", "好", "着", "齐", "来", "给"]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, !guide.facts.results.isEmpty, guide.saysNoDocuments || !guide.documents.isEmpty else {
            return
        }
        guide.forEachStep { step in
            if step.place?.value == .backOffice { return }
            step.forEachWording { text in
                var start = 0
                while let verb = Self.verbs.first(in: text.value, from: start) {
                    start = verb.bytes.upperBound
                    look(behind: start, in: text, of: step, derived, guide, library, &findings)
                }
            }
        }
    }

    /// Looks at the names that follow a verb: 带上户口本、委托书和相片.
    private func look(
        behind verb: Int,
        in text: Located<String>,
        of step: Step,
        _ derived: DerivedGuide,
        _ guide: Guide,
        _ library: Library,
        _ findings: inout Findings
    ) {
        let utf8 = text.value.utf8
        var rest = text.value[utf8.index(utf8.startIndex, offsetBy: verb)...]
        while true {
            while let filler = Self.fillers.first(where: rest.hasPrefix) { rest = rest.dropFirst(filler.count) }
            let name = String(rest.prefix { !Self.ends.contains($0) })
            guard name.utf8.count >= 9, name.utf8.count <= 60, let number = library.documentIndex[name] else { return }
            if !isListed(number, for: step, derived, guide, library) {
                let prose = Prose(text)
                let start = prose.characters.count - rest.count
                if !prose.isQuoted(start), !isExcused(prose, at: start) {
                    findings.report(.hidden(name), at: prose.range(start..<start + name.count), notes: [])
                }
            }
            rest = rest.dropFirst(name.count)
            guard let separator = rest.first, "、和或".contains(separator) else { return }
            rest = rest.dropFirst()
        }
    }

    /// Where a name ends: at punctuation, and at words that no document's name holds.
    private static let ends: Set<Character> = Prose.clauseEnds.union([
        "、", "和", "或", "（", "）", "(", ")", "“", "”", " ", "去", "来", "给", "再",
    ])

    /// Whether nothing is asked for: “不用带…”, or something that only some people bring.
    private func isExcused(_ prose: Prose, at index: Int) -> Bool {
        let clause = prose.clause(around: index)
        let sentence = prose.sentence(around: index)
        let before = prose.text(sentence.lowerBound..<clause.upperBound)
        return negations.isIn(prose.text(clause)) || Self.conditions.isIn(before)
    }

    private static let conditions: WordSet = ["的，", "的话", "如果", "要是", "有就", "有的"]

    private func isListed(
        _ number: Int,
        for step: Step,
        _ derived: DerivedGuide,
        _ guide: Guide,
        _ library: Library
    ) -> Bool {
        let type = library.registries.documents[number]
        let names = [type.name.value] + type.aliases.map(\.value)
        func isSame(_ other: String) -> Bool {
            library.documentIndex[other] == number || names.contains { other.contains($0) || $0.contains(other) }
        }
        func isSame(_ document: DocumentItem) -> Bool {
            isSame(document.name.value) || document.alternatives.contains { isSame($0.name.value) }
        }
        // A step without a condition may speak of what only some people bring.
        if step.condition == nil {
            if guide.documents.contains(where: isSame) { return true }
        } else {
            let paths = derived.views.filter { step.condition?.holds(for: $0.choices) ?? true }
            if paths.allSatisfy({ $0.documents.contains(where: isSame) }) { return true }
        }
        // The result itself, and what an earlier step has given, were not brought from home.
        for result in guide.facts.results.compactMap(\.value.stated).joined() where isSame(result.name.value) {
            return true
        }
        var isGiven = false
        guide.forEachStep { earlier in
            guard earlier.range.start < step.range.start else { return }
            earlier.forEachWording { text in if names.contains(where: { text.value.contains($0) }) { isGiven = true } }
        }
        return isGiven
    }
}

extension Findings.Message {
    fileprivate static func hidden(_ name: String) -> Self {
        Self("步骤里要“\(name)”，材料清单里没有", hint: "写进要带什么，说清原件还是复印件、几份；不用带的，这里改一下说法")
    }
}
