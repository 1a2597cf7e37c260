/// A guide as one person meets it, after answering its questions.
package struct PathView: Sendable {
    package let guide: Guide

    /// The answer to each question.
    package let choices: [Int]

    /// The documents that apply; groups hold only alternatives that apply.
    package let documents: [DocumentItem]

    /// The steps that apply, with the nested ones that apply.
    package let steps: [Step]

    package init(_ guide: Guide, choices: [Int]) {
        self.guide = guide
        self.choices = choices
        documents = guide.documents.compactMap { Self.filter($0, choices) }
        steps = guide.steps.compactMap { Self.filter($0, choices) }
    }

    private static func filter(_ document: DocumentItem, _ choices: [Int]) -> DocumentItem? {
        guard document.condition?.holds(for: choices) ?? true else { return nil }
        guard document.isChoice else { return document }
        var document = document
        document.alternatives = document.alternatives.compactMap { filter($0, choices) }
        return document
    }

    private static func filter(_ step: Step, _ choices: [Int]) -> Step? {
        guard step.condition?.holds(for: choices) ?? true else { return nil }
        guard !step.alternatives.isEmpty || !step.substeps.isEmpty else { return step }
        var step = step
        step.alternatives = step.alternatives.compactMap { filter($0, choices) }
        step.substeps = step.substeps.compactMap { filter($0, choices) }
        return step
    }

    /// The facts of a list that hold on this path.
    package func holding<Value>(_ facts: [Fact<Value>]) -> [Fact<Value>] {
        facts.filter { $0.condition?.holds(for: choices) ?? true }
    }

    /// The first stated value that holds on this path, with its place.
    package func stated<Value>(_ facts: [Fact<Value>]) -> Located<Value>? {
        for fact in facts where fact.condition?.holds(for: choices) ?? true {
            if let value = fact.value.stated { return Located(value, at: fact.text.range) }
        }
        return nil
    }

    package var limit: Located<TimeLimit>? { stated(guide.facts.limits) }
    package var visits: Located<Visits>? { stated(guide.facts.visits) }
    package var submissions: Located<Int>? { stated(guide.facts.submissions) }
    package var fee: Located<Fee>? { stated(guide.facts.fees) }
    package var windows: Located<[WindowReference]>? { stated(guide.facts.windows) }

    /// Calls the closure with every step that applies, nested ones included, outermost first.
    package func forEachStep(_ body: (Step) -> Void) {
        for step in steps { step.forEach(body) }
    }

    /// Every document that applies; of a group, its alternatives.
    package var leafDocuments: [DocumentItem] { documents.flatMap(\.leaves) }

    /// The steps in the sequences that run side by side: one, or one a part of a bundle.
    package var sequences: [[Step]] {
        guard guide.isBundle else { return [steps] }
        var order: [String?] = []
        var groups: [String?: [Step]] = [:]
        for step in steps {
            if groups[step.partTitle] == nil { order.append(step.partTitle) }
            groups[step.partTitle, default: []].append(step)
        }
        return order.map { groups[$0] ?? [] }
    }

    /// Whether every step with a place is 网上, 手机, 邮寄 or 部门内部, and one is 网上 or 手机.
    package var isFullyOnline: Bool {
        var isOnline = false
        var isElsewhere = false
        forEachStep { step in
            guard let place = step.place?.value else { return }
            if place == .online || place == .phoneApp { isOnline = true }
            if !place.isRemote { isElsewhere = true }
        }
        return isOnline && !isElsewhere
    }
}
