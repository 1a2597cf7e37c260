import GuideModel

/// Officialese gives way to what people say.
struct PlainWords: ProseRule {
    static let about = RuleDescription(
        id: "plain-words",
        group: .plain,
        severity: .warning,
        demand: "不写官话，写平时怎么说。",
        why: "办事的人看见“逾期不予受理”，要停下来想一想；写“过了规定时间就不收了”，一看就懂。政策措施应当简明清晰、通俗易懂。",
        source: "《上海市优化营商环境条例》第七十六条；docs/guide-format.md：Plain language；rules.tsv TEXT-003",
        accepts: [
            """
            ## 常见问题

            ### 换发动机要验车吗

            更换发动机要验车。打开“逾期提醒”，到时候有短信。您舍不得跑，我们上门。

            ### 起付线是什么

            <!-- 允许 plain-words：这是表上的正式说法 -->
            起付线以上的部分，按逾期处理。

            起付线就是要自己先付的那部分。过了起付线，医保才报。房产证（不动产权证书）带不带都行。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 1️⃣年满 16 岁、身份证丢了的人。

            ## 怎么办

            1. **到窗口2️⃣申领**（到窗口，10 分钟）：3️⃣须按指纹。4️⃣无需照片。
            """,
            Example(
                "5️⃣丢三落四的，带上户口簿，到公安综合窗口。当场就能补。",
                files: [
                    "guides/glossary.yml": """
                    - 官话: 丢三落四
                      白话: 爱丢东西
                      换法: 看情况

                    """
                ]
            ),
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        // What the guide explains in one place is known in all.
        var explained: Set<Int> = []
        prose.forEachHit(of: .lexicon) { hit in
            if let word = hit.word, prose.isExplained(hit.units, in: prose.run(of: hit)) { explained.insert(word) }
        }
        let negations = DoubleNegative.ranges(in: prose)
        var negation = 0
        var jargon = JargonMemory()
        prose.forEachHit(of: .lexicon) { hit in
            guard let word = hit.word, !explained.contains(word) else { return }
            // “未经……不得” is told as a whole.
            while negation < negations.count, negations[negation].upperBound <= hit.units.lowerBound { negation += 1 }
            if negation < negations.count, negations[negation].contains(hit.units.lowerBound) { return }
            let run = prose.run(of: hit)
            // A question in office words is one mistake, and reported as that.
            if jargon.isReported(hit, in: prose) { return }
            let pair = prose.vocabulary.pairs[word]
            var fix: Diagnostic.Fix?
            if pair.isAlwaysSafe, let range = prose.replaceableRange(hit.units, in: run) {
                fix = Diagnostic.Fix(range, with: pair.plain)
            }
            findings.report(.official(pair), at: prose.range(hit.units), fix: fix)
        }
    }
}

/// Which question was looked at last, so that each is looked at once.
struct JargonMemory {
    private var run = -1
    private var isReported = false

    /// Whether the word stands in a question that `JargonQuestion` reports as a whole.
    mutating func isReported(_ hit: ReadableProse.Hit, in prose: ReadableProse) -> Bool {
        let number = prose.sentence(of: hit).run
        guard prose.runs[number].kind == .question else { return false }
        if run != number {
            run = number
            isReported = JargonQuestion.word(in: prose.text(prose.runs[number].units)) != nil
        }
        return isReported
    }
}

extension ReadableProse {
    /// Whether a hard word is told what it is: “（…）” behind it or around it, “也叫…”, “…就是”.
    func isExplained(_ word: Range<Int>, in run: Run) -> Bool {
        let isOpened = has(oneOf: "（(", at: word.lowerBound - 1)
        if has(oneOf: "（(", at: word.upperBound) || isOpened && closes(word.upperBound, in: run) { return true }
        for glosser in Self.glossersBefore where has(glosser, at: word.lowerBound - glosser.count) { return true }
        let next = has(oneOf: "，,：:", at: word.upperBound) ? word.upperBound + 1 : word.upperBound
        for glosser in Self.glossersBehind where has(glosser, at: next) { return true }
        return false
    }

    /// Whether a bracket that opened just before closes within a name's length.
    private func closes(_ end: Int, in run: Run) -> Bool {
        (end..<min(end + 8, run.units.upperBound)).contains { has(oneOf: "）)", at: $0) }
    }

    private static let glossersBefore = ["也叫", "又叫", "叫做", "叫作", "称为", "名称是", "名字是", "说的", "说法是"].map {
        Array($0.utf16)
    }
    private static let glossersBehind = ["就是", "也就是", "是指", "指的是", "的意思", "是谁", "是什么"].map { Array($0.utf16) }
}

extension Findings.Message {
    fileprivate static func official(_ pair: LexiconPair) -> Self {
        let note = pair.note.isEmpty ? "" : "。" + pair.note
        if pair.plain.hasPrefix("（") { return Self("“\(pair.official)”是官话，不说也行", hint: "删掉" + note) }
        return Self(
            "“\(pair.official)”是官话，平时没人这么说",
            hint: pair.isAlwaysSafe ? "写成“\(pair.plain)”" + note : "平时怎么说就怎么写，比如“\(pair.plain)”" + note
        )
    }
}
