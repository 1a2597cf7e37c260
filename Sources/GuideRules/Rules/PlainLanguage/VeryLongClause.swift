import GuideModel

/// More than 25 characters without a mark are read twice.
struct VeryLongClause: ProseRule {
    static let about = RuleDescription(
        id: "very-long-clause",
        group: .plain,
        severity: .warning,
        demand: "两个标点之间绝不超过 25 个字。",
        why: "25 个字没有停顿，多半是定语套定语。谁做什么，要让人一眼找得到。",
        source: "docs/guide-format.md：Severities；rules.tsv TEXT-002",
        accepts: ["在本市住满一年的人，一直在这里交医保的人，可以来。"],
        rejects: ["1️⃣能够证明自己已经在本市连续居住满一年并且一直在这里交医保的人。"]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for clause in prose.clauses where prose.level(of: clause) == .veryLong && prose.isToReport(clause) {
            findings.report(.veryLong(clause.length), at: prose.range(clause.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func veryLong(_ length: Int) -> Self {
        Self("这 \(length) 个字一个标点都没有，读着要回头", hint: "先说谁，再说做什么，拆成两三句")
    }
}
