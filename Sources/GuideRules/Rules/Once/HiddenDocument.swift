import GuideModel

/// What a step tells to bring stands in the list of documents.
struct HiddenDocument: PathRule {
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

    private static let verbs: WordSet = ["带", "交", "提交", "出示", "携带", "附上"]

    /// What may stand between the verb and the name.
    private static let fillers = [
        "上", "好", "着", "齐", "来", "给", "窗口", "您的", "您本人的", "本人的", "自己的", "一份", "一张", "原件", "的",
    ]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        let guide = path.guide
        guard !guide.isBundle, !guide.facts.results.isEmpty, guide.saysNoDocuments || !guide.documents.isEmpty else {
            return
        }
        path.forEachStep { step in
            if step.place?.value == .backOffice { return }
            step.forEachWording { text in
                guard Self.verbs.isIn(text.value) else { return }
                look(at: Prose(text), of: step, path, library, &findings)
            }
        }
    }

    private func look(
        at prose: Prose,
        of step: Step,
        _ path: PathView,
        _ library: Library,
        _ findings: inout Findings
    ) {
        var index = 0
        while index < prose.characters.count {
            defer { index += 1 }
            guard "带交示附".contains(prose.characters[index]), !prose.isQuoted(index) else { continue }
            let clause = prose.clause(around: index)
            if negations.isIn(prose.text(clause)) || isConditional(prose, clause) { continue }
            var next = skipFillers(prose, index + 1)
            // A list: 带上户口本、委托书和相片.
            while let (name, end) = name(at: next, in: prose, library) {
                if !isListed(name, for: step, path, library) {
                    findings.report(.hidden(name), at: prose.range(next..<end), notes: [])
                }
                guard end < prose.characters.count, "、和或".contains(prose.characters[end]) else { break }
                next = skipFillers(prose, end + 1)
            }
        }
    }

    /// “请人来的，带委托书” speaks of some people only, whatever the step's condition.
    private func isConditional(_ prose: Prose, _ clause: Range<Int>) -> Bool {
        let sentence = prose.sentence(around: clause.lowerBound)
        let before = prose.text(sentence.lowerBound..<clause.upperBound)
        return before.contains("的，") || before.contains("的话") || before.contains("如果") || before.contains("要是")
            || before.contains("有就")
    }

    private func skipFillers(_ prose: Prose, _ start: Int) -> Int {
        var index = start
        while let filler = Self.fillers.first(where: { prose.has($0, at: index) }), index < prose.characters.count {
            index += filler.count
        }
        return index
    }

    /// The longest registered name or alias of 3 characters or more that stands at the index.
    private func name(at index: Int, in prose: Prose, _ library: Library) -> (String, Int)? {
        for length in stride(from: min(16, prose.characters.count - index), through: 3, by: -1) {
            let name = prose.text(index..<index + length)
            if library.documentIndex[name] != nil { return (name, index + length) }
        }
        return nil
    }

    private func isListed(_ name: String, for step: Step, _ path: PathView, _ library: Library) -> Bool {
        guard let number = library.documentIndex[name] else { return true }
        let type = library.registries.documents[number]
        let names = [type.name.value] + type.aliases.map(\.value)
        func isSame(_ other: String) -> Bool {
            library.documentIndex[other] == number || names.contains { other.contains($0) || $0.contains(other) }
        }
        // A step without a condition may speak of what only some people bring.
        var isFound = false
        if step.condition == nil {
            path.guide.forEachDocument { if isSame($0.name.value) { isFound = true } }
        } else {
            for document in path.documents {
                isFound = isFound || ([document] + document.alternatives).contains { isSame($0.name.value) }
            }
        }
        if isFound { return true }
        // The result itself, and what an earlier step has given, were not brought from home.
        for result in path.guide.facts.results.compactMap(\.value.stated).joined() where isSame(result.name.value) {
            return true
        }
        var isGiven = false
        path.forEachStep { earlier in
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
