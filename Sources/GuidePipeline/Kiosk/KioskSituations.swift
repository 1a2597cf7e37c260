import GuideModel
import KioskFormat

extension KioskSource {
    /// The questions with their options, named by letter and number in the guide's order.
    var situations: [KioskGuide.Situation] {
        guide.questions.enumerated().map { number, question in
            let id = questionID(number)
            return KioskGuide.Situation(
                id: id,
                question: question.name.value,
                options: question.options.enumerated().map {
                    KioskGuide.Situation.Option(id: id + String($0 + 1), text: $1.value)
                },
                part: part(question.partTitle)
            )
        }
    }

    /// The condition by the ids of questions and options; a question of which every option will do is left out.
    func conditions(_ condition: Condition?) -> [KioskCondition] {
        guard let condition else { return [] }
        return condition.clauses.compactMap { clause in
            guard guide.questions.indices.contains(clause.question) else { return nil }
            let count = guide.questions[clause.question].options.count
            let chosen = (0..<min(count, 64)).filter { clause.options & (1 << UInt64($0)) != 0 }
            guard !chosen.isEmpty, chosen.count < count else { return nil }
            let id = questionID(clause.question)
            return KioskCondition(question: id, options: chosen.map { id + String($0 + 1) })
        }
    }
}

/// Says in words when something holds, for paper and voice, which tell it beside what holds always.
struct ConditionWords {
    private let situations: [KioskGuide.Situation]

    init(_ situations: [KioskGuide.Situation]) { self.situations = situations }

    /// `如果急着用或赶火车，并且不满 16 岁`, or nil where it always holds.
    subscript(conditions: [KioskCondition]) -> String? {
        guard !conditions.isEmpty else { return nil }
        var words = "如果"
        for (number, condition) in conditions.enumerated() {
            if number > 0 { words += "，并且" }
            append(condition, to: &words)
        }
        return words
    }

    /// The options by name; where all but one of several will do, the one that will not.
    private func append(_ condition: KioskCondition, to words: inout String) {
        guard let situation = situations.first(where: { $0.id == condition.question }) else { return }
        let isAllButOne = condition.options.count > 2 && condition.options.count == situation.options.count - 1
        if isAllButOne { words += "不是" }
        var isFirst = true
        for option in situation.options where condition.options.contains(option.id) != isAllButOne {
            if !isFirst { words += "或" }
            words += option.text
            isFirst = false
        }
    }
}

/// `a` to `z`, then `aa` and on.
private func questionID(_ number: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : questionID(number / 26 - 1) + letter
}
