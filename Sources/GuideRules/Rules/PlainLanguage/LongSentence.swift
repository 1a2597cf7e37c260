import GuideModel

/// A sentence says one thing, in at most 30 characters.
struct LongSentence: ProseRule {
    static let about = RuleDescription(
        id: "long-sentence",
        group: .plain,
        severity: .advice,
        demand: "一句话不超过 30 个字。",
        why: "长句子读到后面，忘了前面。拆成两句，站在窗口前也能一眼看完。登记过的名字、书名号和引号里的话，再长也只算 4 个字。",
        source: "docs/guide-format.md：Severities；rules.tsv TEXT-001",
        accepts: ["带上户口簿，到公安综合窗口。说“补身份证，越快越好，最好今天就能拿到手”，当场就能补，补完就能用。"],
        rejects: ["1️⃣带上户口簿，到公安综合窗口，跟窗口的人说要补证，再拍张照片、按个指纹，当场就能补。"]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for sentence in prose.sentences where prose.level(of: sentence) == .long && prose.isToReport(sentence) {
            findings.report(.long(sentence.length), at: prose.range(sentence.units))
        }
    }
}

/// How far a sentence or a clause is over its limits.
enum LengthLevel: Int, Comparable {
    case fine, long, veryLong, endless

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension ReadableProse {
    func level(of sentence: Sentence) -> LengthLevel {
        sentence.length <= 30 ? .fine : sentence.length <= 60 ? .long : sentence.length <= 80 ? .veryLong : .endless
    }

    func level(of clause: Clause) -> LengthLevel {
        clause.length <= 15 ? .fine : clause.length <= 25 ? .long : .veryLong
    }

    /// A sentence without any mark in it is told once: as the clause that it is, where that is the worse.
    func isToReport(_ sentence: Sentence) -> Bool {
        sentence.clauses.count > 1 || level(of: sentence) > level(of: clauses[sentence.clauses.lowerBound])
    }

    /// Cutting a long sentence cuts its clauses too; only what is worse than the sentence is told apart.
    func isToReport(_ clause: Clause) -> Bool {
        let sentence = sentences[clause.sentence]
        return level(of: clause) > level(of: sentence)
            || sentence.clauses.count == 1 && level(of: clause) == level(of: sentence)
    }
}

extension Findings.Message {
    fileprivate static func long(_ length: Int) -> Self {
        Self("这句话有 \(length) 个字，一口气读不完", hint: "拆成两句，每句不超过 30 个字，一句说一件事")
    }
}
