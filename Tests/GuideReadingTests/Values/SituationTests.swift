import GuideModel
import GuideTestSupport
import Testing

/// Questions, options, and the conditions that name them.
struct SituationTests {
    private static let situations = "## 您是哪种情况\n\n- **多大年纪**：满 16 岁 / 不满 16 岁\n- **急不急**：不急／急着用/很急。\n\n"

    private func clauses(_ condition: String) -> [Condition.Clause]? {
        Reading(fragment: Self.situations + "## 要带什么\n\n- **相片**（自己准备）：好的。\(condition)\n").guide?.documents.first?
            .condition?.clauses
    }

    @Test(arguments: [
        ("〔满 16 岁〕", [0: 0b01]), ("〔满16岁〕", [0: 0b01]), ("〔不满 16 岁〕", [0: 0b10]), ("〔急着用、很急〕", [1: 0b110]),
        ("〔急着用，很急〕", [1: 0b110]),
        ("〔急着用,很急〕", [1: 0b110]), ("〔急着用/很急〕", [1: 0b110]), ("〔满 16 岁、急着用〕", [0: 0b01, 1: 0b010]),
        ("〔急着用、满 16 岁、不急、不满 16 岁〕", [0: 0b11, 1: 0b011]),
    ])
    func anyOfOneQuestionAllOfSeveral(condition: String, clauses: [Int: UInt64]) {
        #expect(
            self.clauses(condition)
                == clauses.sorted { $0.key < $1.key }.map { Condition.Clause(question: $0.key, options: $0.value) }
        )
    }

    @Test func questionsAreReadFromSlashesOrNestedItems() {
        let slashes = Reading(fragment: Self.situations).guide?.questions
        #expect(slashes?.map(\.name.value) == ["多大年纪", "急不急"])
        #expect(slashes?.map { $0.options.map(\.value) } == [["满 16 岁", "不满 16 岁"], ["不急", "急着用", "很急"]])
        let nested = Reading(fragment: "## 情形选择\n\n- **多大年纪**\n  - 满 16 岁\n  - 不满 16 岁。\n").guide?.questions
        #expect(nested?.map { $0.options.map(\.value) } == [["满 16 岁", "不满 16 岁"]])
    }

    @Test(arguments: ["- 咨询：12345〔满 16 岁〕", "- 咨询〔满 16 岁〕：12345"])
    func factsHaveConditionsToo(_ fact: String) {
        let facts = Reading(fragment: Self.situations + "## 一窗办理\n\n\(fact)\n").guide?.facts
        #expect(facts?.enquiries.last?.condition?.clauses == [Condition.Clause(question: 0, options: 1)])
        #expect(facts?.enquiries.last?.text.value == "12345")
        #expect(facts?.written.last?.condition?.clauses == [Condition.Clause(question: 0, options: 1)])
    }

    @Test func nestedItemsHaveTheirOwn() {
        let steps = Reading(
            fragment: Self.situations
                + "## 怎么办\n\n1. **拿证**（任选一种）：都行。〔急着用〕\n   - **来拿**（到窗口）：来。〔满 16 岁〕\n   - **寄来**（邮寄）：等。\n"
        ).guide?.steps
        #expect(steps?.first?.condition?.clauses == [Condition.Clause(question: 1, options: 0b010)])
        #expect(
            steps?.first?.alternatives.map { $0.condition?.clauses } == [
                [Condition.Clause(question: 0, options: 1)], nil,
            ]
        )
    }
}
