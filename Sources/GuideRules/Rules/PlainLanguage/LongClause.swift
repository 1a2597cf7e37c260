import GuideModel

/// Between two marks stand at most 15 characters.
struct LongClause: ProseRule {
    static let about = RuleDescription(
        id: "long-clause",
        group: .plain,
        severity: .advice,
        demand: "两个标点之间不超过 15 个字。",
        why: "标点是让人换气、让人想一想的地方。一口气 20 个字，读的人要回头再看一遍。登记过的名字、书名号和引号里的话，再长也只算 4 个字。",
        source: "docs/guide-format.md：Severities；rules.tsv TEXT-002",
        accepts: ["带上户口簿，到示范区政务服务中心公安综合窗口补。"],
        rejects: ["1️⃣能够证明自己已经在本市连续居住满一年的人可以来。"]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for clause in prose.clauses where prose.level(of: clause) == .long && prose.isToReport(clause) {
            findings.report(.long(clause.length), at: prose.range(clause.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func long(_ length: Int) -> Self {
        Self("这 \(length) 个字中间没有停顿", hint: "在中间断开，或者少说几个字，每截不超过 15 个字")
    }
}
