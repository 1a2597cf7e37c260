import GuideModel

/// The answer to a question changes something.
struct UnusedQuestion: GuideRule {
    static let about = RuleDescription(
        id: "unused-question",
        group: .situations,
        severity: .warning,
        demand: "问了就用得上：每个问题至少有一个选项写在〔…〕里。",
        why: "答了什么都一样的问题，白耽误人的工夫。",
        source: "rules.tsv CASE-006；docs/guide-format.md：Conditions",
        accepts: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 一窗办理

            - 结果：居民身份证（自己取）〔自己来拿〕
            - 结果：居民身份证（邮寄）〔寄到家〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **1️⃣您是男是女**：男 / 女
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.questions.isEmpty else { return }
        var use = QuestionUse()
        guide.forEachDocument { use.add($0.condition) }
        guide.forEachStep { use.add($0.condition) }
        for fact in guide.facts.written { use.add(fact.condition) }
        // An option that was misspelt has been reported; it may be this question's.
        guard use.isResolved, partsExist(guide, library) else { return }
        for (index, question) in guide.questions.enumerated() where question.partTitle == nil && !use.contains(index) {
            findings.report(.unused(question.name.value), at: question.name.range)
        }
    }

    private func partsExist(_ guide: Guide, _ library: Library) -> Bool {
        guide.header.parts?.allSatisfy { library.guideIndex[$0.value] != nil } ?? true
    }
}

/// The questions that conditions speak of.
private struct QuestionUse {
    private var first: UInt64 = 0
    private var rest: Set<Int> = []
    private(set) var isResolved = true

    mutating func add(_ condition: Condition?) {
        guard let condition else { return }
        if !condition.isResolved { isResolved = false }
        for clause in condition.clauses {
            if clause.question < 64 { first |= 1 << UInt64(clause.question) } else { rest.insert(clause.question) }
        }
    }

    func contains(_ question: Int) -> Bool {
        question < 64 ? first & (1 << UInt64(question)) != 0 : rest.contains(question)
    }
}

extension Findings.Message {
    fileprivate static func unused(_ name: String) -> Self {
        Self("“\(name)”问了没有用：选哪个都一样", hint: "删掉这个问题，或者在用得上的地方写〔选项〕")
    }
}
