import GuideModel

extension HTML {
    /// Appends the attributes by which the page shows an item only in its situation.
    ///
    /// `data-s0="1 3"`: shown when question 0 is answered with option 1 or 3. The
    /// style sheet reads them where scripts are off, the script where they are on.
    mutating func condition(_ condition: Condition?) {
        guard let condition, !condition.clauses.isEmpty else { return }
        markup(" data-if")
        for clause in condition.clauses {
            markup(" data-s")
            number(clause.question)
            markup("=\"")
            var isFirst = true
            for option in 0..<64 where clause.options & (1 << UInt64(option)) != 0 {
                if !isFirst { markup(" ") }
                number(option)
                isFirst = false
            }
            markup("\"")
        }
    }

    /// Appends the situation in words: `如果满 16 岁`.
    mutating func conditionLabel(_ condition: Condition?, of guide: Guide) {
        guard let condition else { return }
        markup("<span class=\"when\">如果")
        text(words(for: condition, of: guide))
        markup("</span> ")
    }
}

/// `不满 16 岁，并且急着用`: options of one question are joined by 或, questions by 并且.
private func words(for condition: Condition, of guide: Guide) -> String {
    guard !condition.clauses.isEmpty, condition.clauses.allSatisfy({ $0.question < guide.questions.count }) else {
        return condition.options.map(\.value).joined(separator: "、")
    }
    return condition.clauses.map { clause in
        let options = guide.questions[clause.question].options
        return options.indices.filter { $0 < 64 && clause.options & (1 << UInt64($0)) != 0 }
            .map { options[$0].value }
            .joined(separator: "或")
    }.joined(separator: "，并且")
}
