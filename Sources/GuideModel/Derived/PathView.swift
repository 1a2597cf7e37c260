/// A guide as one person meets it, after answering its questions.
///
/// A class, and everything in it worked out once, because some fifty rules look
/// at every path: copying a guide for each of them would cost more than they do.
package final class PathView: Sendable {
    package let guide: Guide

    /// The answer to each question.
    package let choices: [Int]

    /// The documents that apply; groups hold only alternatives that apply.
    package let documents: [DocumentItem]

    /// The steps that apply, with the nested ones that apply.
    package let steps: [Step]

    package let limit: Located<TimeLimit>?
    package let visits: Located<Visits>?
    package let submissions: Located<Int>?
    package let fee: Located<Fee>?
    package let windows: Located<[WindowReference]>?

    /// The kinds of places where steps happen, nested steps included.
    package let places: PlaceSet

    /// Whether a step is 本人, and whether one is 可代办.
    package let hasInPersonMark: Bool
    package let hasByProxyMark: Bool

    /// Whether a document may be handed in later.
    package let hasLaterDocument: Bool

    /// The counted time of this path; alternatives count the longest, bundles their longest part (guide format, “Time”).
    package let countedTime: ElapsedTime

    /// The trips when every visit is to the guide's own window.
    let ownTrips: TripRange

    package init(_ guide: Guide, choices: [Int]) {
        self.guide = guide
        self.choices = choices
        if guide.questions.isEmpty {
            documents = guide.documents
            steps = guide.steps
        } else {
            documents = guide.documents.compactMap { Self.filter($0, choices) }
            steps = guide.steps.compactMap { Self.filter($0, choices) }
        }
        limit = Self.stated(guide.facts.limits, choices)
        visits = Self.stated(guide.facts.visits, choices)
        submissions = Self.stated(guide.facts.submissions, choices)
        fee = Self.stated(guide.facts.fees, choices)
        windows = Self.stated(guide.facts.windows, choices)
        let summary = StepSummary(steps)
        places = summary.places
        hasInPersonMark = summary.hasInPersonMark
        hasByProxyMark = summary.hasByProxyMark
        hasLaterDocument = documents.contains { $0.isLater || $0.alternatives.contains(where: \.isLater) }
        countedTime = summary.time
        ownTrips = summary.trips
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

    private static func stated<Value>(_ facts: [Fact<Value>], _ choices: [Int]) -> Located<Value>? {
        for fact in facts {
            if let condition = fact.condition {
                // A condition of unknown options only was reported; nobody can say for whom the fact is.
                guard !condition.clauses.isEmpty, condition.holds(for: choices) else { continue }
            }
            if let value = fact.value.stated { return Located(value, at: fact.text.range) }
        }
        return nil
    }
}

extension PathView {
    /// The facts of a list that hold on this path.
    package func holding<Value>(_ facts: [Fact<Value>]) -> [Fact<Value>] {
        facts.filter { $0.condition?.holds(for: choices) ?? true }
    }

    /// The first stated value that holds on this path, with its place.
    package func stated<Value>(_ facts: [Fact<Value>]) -> Located<Value>? { Self.stated(facts, choices) }

    /// Calls the closure with every step that applies, nested ones included, outermost first.
    package func forEachStep(_ body: (Step) -> Void) {
        for step in steps { step.forEach(body) }
    }

    /// Every document that applies; of a group, its alternatives.
    package var leafDocuments: [DocumentItem] { documents.flatMap(\.leaves) }

    /// The steps in the sequences that run side by side: one, or one a part of a bundle.
    package var sequences: [[Step]] {
        guard guide.isBundle else { return [steps] }
        var sequences: [[Step]] = []
        for step in steps {
            if let last = sequences.last?.last, last.partTitle == step.partTitle {
                sequences[sequences.count - 1].append(step)
            } else {
                sequences.append([step])
            }
        }
        return sequences
    }

    /// Whether every step with a place is 网上, 手机, 邮寄 or 部门内部, and one is 网上 or 手机.
    package var isFullyOnline: Bool {
        !places.isDisjoint(with: .screens) && places.isSubset(of: .remote)
    }
}
