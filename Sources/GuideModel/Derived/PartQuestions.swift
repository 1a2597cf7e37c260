/// Where a part's questions stand in the bundle.
package struct PartQuestions: Sendable {
    /// What becomes of a question in the bundle.
    enum Target: Sendable {
        /// It is asked: the bundle's question, and the bundle's number of each option.
        case asked(question: Int, options: [Int])

        /// 选定 answers it; its options' names mean nothing in the bundle.
        case settled(option: Int, names: [String])
    }

    var targets: [Target]

    /// The questions of a part in the bundle it was merged into, or nil if one of them is not there.
    package init?(of part: Guide, in bundle: Guide) {
        targets = []
        let settled = bundle.header.settledOptions(of: part.id)
        for question in part.questions {
            let target = Self.answer(to: question, among: settled) ?? Self.find(question, in: bundle.questions)
            guard let target else { return nil }
            targets.append(target)
        }
    }

    init(targets: [Target]) { self.targets = targets }

    /// The answers to the part's questions that a path of the bundle gives.
    package func choices(for bundleChoices: [Int]) -> [Int] {
        targets.map { target in
            switch target {
            case .settled(let option, _): return option
            case .asked(let question, let options):
                let chosen = question < bundleChoices.count ? bundleChoices[question] : 0
                return options.firstIndex(of: chosen) ?? 0
            }
        }
    }

    /// The option that 选定 names, if it names one of this question's.
    static func answer(to question: Question, among settled: [Located<String>]) -> Target? {
        let option = question.options.firstIndex { option in settled.contains { $0.value == option.value } }
        return option.map { .settled(option: $0, names: question.options.map(\.value)) }
    }

    /// One with the same name and the same options, in whatever order.
    static func find(_ question: Question, in questions: [Question]) -> Target? {
        let same = questions.firstIndex { other in
            guard other.options.count == question.options.count, other.name.value == question.name.value else {
                return false
            }
            return question.options.allSatisfy { option in other.options.contains { $0.value == option.value } }
        }
        guard let same else { return nil }
        let options = questions[same].options
        let numbers = question.options.map { option in options.firstIndex { $0.value == option.value } ?? 0 }
        return .asked(question: same, options: numbers)
    }
}

extension PartQuestions {
    /// The document in the bundle, or nil where what is settled leaves nobody who needs it.
    package func apply(to document: DocumentItem) -> DocumentItem? {
        guard isPossible(document.condition) else { return nil }
        var document = document
        document.condition = apply(to: document.condition)
        document.alternatives = document.alternatives.compactMap { apply(to: $0) }
        return document
    }

    /// The step in the bundle, or nil where what is settled leaves nobody who takes it.
    func apply(to step: Step, ownNames: Set<String>) -> Step? {
        guard isPossible(step.condition) else { return nil }
        var step = step
        step.condition = apply(to: step.condition)
        if case .named(let name)? = step.place?.value, ownNames.contains(name) { step.place?.value = .ownWindow }
        step.alternatives = step.alternatives.compactMap { apply(to: $0, ownNames: ownNames) }
        step.substeps = step.substeps.compactMap { apply(to: $0, ownNames: ownNames) }
        return step
    }

    private func isPossible(_ condition: Condition?) -> Bool {
        condition?.clauses.allSatisfy { clause in
            guard clause.question < targets.count, case .settled(let option, _) = targets[clause.question] else {
                return true
            }
            return clause.options & (1 << UInt64(option)) != 0
        } ?? true
    }

    /// The condition in the bundle's questions; what is settled is no condition any more.
    private func apply(to condition: Condition?) -> Condition? {
        guard var condition, !condition.clauses.isEmpty else { return condition }
        var clauses: [Condition.Clause] = []
        for clause in condition.clauses where clause.question < targets.count {
            switch targets[clause.question] {
            case .settled(_, let names): condition.options.removeAll { names.contains($0.value) }
            case .asked(let question, let options):
                var mask: UInt64 = 0
                for (option, new) in options.enumerated() where clause.options & (1 << UInt64(option)) != 0 {
                    mask |= 1 << UInt64(new)
                }
                clauses.append(Condition.Clause(question: question, options: mask))
            }
        }
        guard !clauses.isEmpty || !condition.options.isEmpty else { return nil }
        condition.clauses = clauses.sorted { $0.question < $1.question }
        return condition
    }
}
