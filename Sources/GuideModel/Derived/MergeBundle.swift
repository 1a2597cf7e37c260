/// Fills a bundle with the documents, steps and questions of its parts (guide format, “Bundles”).
///
/// - Parameters:
///   - bundle: the guide as written, with its own facts and questions.
///   - parts: the guides of 包含 that exist, in order.
///   - documentNames: the registry's name by name and alias; what is not in it is its own name.
/// - Returns: the bundle with everything of its parts that a person meets.
package func mergeBundle(_ bundle: Guide, parts: [Guide], documentNames: [String: String] = [:]) -> Guide {
    var merged = bundle
    merged.documents = []
    merged.steps = []
    merged.saysNoDocuments = !parts.isEmpty && parts.allSatisfy { $0.documents.isEmpty }
    var documents = MergedDocuments(names: documentNames)
    for part in parts {
        let title = part.header.title?.value ?? part.name
        let mapping = addQuestions(of: part, title: title, to: &merged)
        for document in part.documents { documents.add(mapping.apply(to: document), questions: merged.questions) }
        let ownNames = windowNames(of: part)
        for step in part.steps {
            var step = mapping.apply(to: step, ownNames: ownNames)
            step.partTitle = title
            merged.steps.append(step)
        }
    }
    merged.documents = documents.all
    return merged
}

/// Where a part's questions stand in the bundle.
package struct PartQuestions: Sendable {
    /// For each question of the part, its index in the bundle and the bundle's number of each option.
    var targets: [(question: Int, options: [Int])]

    /// The questions of a part in the bundle it was merged into, or nil if one of them is not there.
    package init?(of part: Guide, in bundle: Guide) {
        targets = []
        for question in part.questions {
            guard let target = Self.find(question, in: bundle.questions) else { return nil }
            targets.append(target)
        }
    }

    init(targets: [(question: Int, options: [Int])]) { self.targets = targets }

    /// The answers to the part's questions that a path of the bundle gives.
    package func choices(for bundleChoices: [Int]) -> [Int] {
        targets.map { target in
            let chosen = target.question < bundleChoices.count ? bundleChoices[target.question] : 0
            return target.options.firstIndex(of: chosen) ?? 0
        }
    }

    /// One with the same name and the same options, in whatever order.
    static func find(_ question: Question, in questions: [Question]) -> (question: Int, options: [Int])? {
        let same = questions.firstIndex { other in
            guard other.options.count == question.options.count, other.name.value == question.name.value else {
                return false
            }
            return question.options.allSatisfy { option in other.options.contains { $0.value == option.value } }
        }
        guard let same else { return nil }
        let options = questions[same].options
        return (same, question.options.map { option in options.firstIndex { $0.value == option.value } ?? 0 })
    }
}

/// Adds the part's questions; one with the same name and options is the same question.
private func addQuestions(of part: Guide, title: String, to merged: inout Guide) -> PartQuestions {
    PartQuestions(
        targets: part.questions.map { question in
            if let same = PartQuestions.find(question, in: merged.questions) { return same }
            var added = question
            added.partTitle = title
            merged.questions.append(added)
            return (merged.questions.count - 1, Array(question.options.indices))
        }
    )
}

/// The ways a part's steps may name the part's own window: in a bundle they mean the bundle's.
private func windowNames(of part: Guide) -> Set<String> {
    var names: Set<String> = []
    for window in part.facts.windows.compactMap(\.value.stated).joined() {
        guard let name = window.window?.value else { continue }
        names.formUnion([name, "\(window.hall.value) · \(name)", "\(window.hall.value)·\(name)"])
    }
    return names
}

extension PartQuestions {
    private func apply(to condition: Condition?) -> Condition? {
        guard var condition else { return nil }
        condition.clauses = condition.clauses.compactMap { clause in
            guard clause.question < targets.count else { return nil }
            let target = targets[clause.question]
            var mask: UInt64 = 0
            for (option, new) in target.options.enumerated() where clause.options & (1 << UInt64(option)) != 0 {
                mask |= 1 << UInt64(new)
            }
            return Condition.Clause(question: target.question, options: mask)
        }
        condition.clauses.sort { $0.question < $1.question }
        return condition
    }

    fileprivate func apply(to document: DocumentItem) -> DocumentItem {
        var document = document
        document.condition = apply(to: document.condition)
        document.alternatives = document.alternatives.map { apply(to: $0) }
        return document
    }

    fileprivate func apply(to step: Step, ownNames: Set<String>) -> Step {
        var step = step
        step.condition = apply(to: step.condition)
        if case .named(let name)? = step.place?.value, ownNames.contains(name) { step.place?.value = .ownWindow }
        step.alternatives = step.alternatives.map { apply(to: $0, ownNames: ownNames) }
        step.substeps = step.substeps.map { apply(to: $0, ownNames: ownNames) }
        return step
    }
}
