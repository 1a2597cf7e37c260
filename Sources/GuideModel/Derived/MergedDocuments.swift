/// The documents of a bundle: on every path each one once, in its stricter wording.
struct MergedDocuments {
    /// The registry's name by name and alias.
    let names: [String: String]
    private(set) var all: [DocumentItem] = []

    init(names: [String: String]) { self.names = names }

    /// Adds a document of a part, whose conditions speak of the bundle's questions.
    mutating func add(_ document: DocumentItem, questions: [Question]) {
        let same = all.indices.filter { isSame(all[$0], document) }
        guard let first = same.first else {
            all.append(document)
            return
        }
        if same.count == 1, all[first].leniency == document.leniency, all[first].saysTheSame(as: document),
            let both = either(all[first].condition, document.condition)
        {
            all[first].condition = both
            return
        }
        // Where both apply the stricter wording stays; the other one keeps the paths that are left.
        var pieces = [document]
        for index in same.reversed() {
            let earlier = all[index]
            if earlier.leniency < document.leniency
                || (earlier.leniency == document.leniency && document.condition != nil)
            {
                pieces = pieces.flatMap { $0.without(earlier.condition, questions) }
            } else {
                all.replaceSubrange(index...index, with: earlier.without(document.condition, questions))
            }
        }
        let place = all.lastIndex { isSame($0, document) }.map { $0 + 1 } ?? first
        all.insert(contentsOf: pieces, at: place)
    }

    private func isSame(_ a: DocumentItem, _ b: DocumentItem) -> Bool {
        guard a.isChoice == b.isChoice else { return false }
        if a.isChoice { return a.alternatives.map(name) == b.alternatives.map(name) }
        return name(a) == name(b)
    }

    private func name(_ document: DocumentItem) -> String { names[document.name.value] ?? document.name.value }
}

/// A condition that holds whenever one of two does, or nil where clauses cannot say that.
private func either(_ a: Condition?, _ b: Condition?) -> Condition? {
    guard var joined = a, let b else { return nil }
    if joined.clauses == b.clauses { return a }
    guard joined.clauses.count == 1, b.clauses.count == 1, joined.clauses[0].question == b.clauses[0].question else {
        return nil
    }
    joined.clauses[0].options |= b.clauses[0].options
    joined.options += b.options.filter { option in !joined.options.contains { $0.value == option.value } }
    return joined
}

/// Conditions of which one holds exactly when the first holds and the second does not; none where that never is.
private func remainders(_ first: Condition?, _ second: Condition?, _ questions: [Question]) -> [Condition] {
    guard let second else { return [] }
    var remaining: [Condition] = []
    // What the clauses of the second before this one demand, so that the results do not overlap.
    var kept: [Condition.Clause] = []
    for clause in second.clauses where clause.question < questions.count {
        let options = questions[clause.question].options
        let every: UInt64 = options.count >= 64 ? .max : (1 << UInt64(options.count)) - 1
        let opposite = Condition.Clause(question: clause.question, options: every & ~clause.options)
        if let clauses = conjunction((first?.clauses ?? []) + kept + [opposite]) {
            let names = clauses.flatMap { clause -> [Located<String>] in
                let options = questions[clause.question].options
                return options.indices.filter { clause.options & (1 << UInt64($0)) != 0 }.map { options[$0] }
            }
            remaining.append(Condition(options: names, clauses: clauses, range: first?.range ?? second.range))
        }
        kept.append(clause)
    }
    return remaining
}

/// One clause a question, or nil when they cannot hold together.
private func conjunction(_ clauses: [Condition.Clause]) -> [Condition.Clause]? {
    var joined: [Condition.Clause] = []
    for clause in clauses {
        if let same = joined.firstIndex(where: { $0.question == clause.question }) {
            joined[same].options &= clause.options
            if joined[same].options == 0 { return nil }
        } else if clause.options == 0 {
            return nil
        } else {
            joined.append(clause)
        }
    }
    return joined.sorted { $0.question < $1.question }
}

extension DocumentItem {
    /// The document for the paths on which the condition does not hold, one item a way of not holding.
    fileprivate func without(_ other: Condition?, _ questions: [Question]) -> [DocumentItem] {
        remainders(condition, other, questions).map { condition in
            var rest = self
            rest.condition = condition
            return rest
        }
    }

    /// Whether one wording can stand for both.
    fileprivate func saysTheSame(as other: DocumentItem) -> Bool {
        explanation.plainText == other.explanation.plainText && forms.map(\.value) == other.forms.map(\.value)
    }

    /// How much the wording lets the person off: 0 for 必带.
    fileprivate var leniency: Int {
        strictness.map { item -> Int in
            switch item.value {
            case .required: 0
            case .electronicLicence: 1
            case .replacedByPromise: 2
            case .later: 3
            case .ifAvailable: 4
            case .waived: 5
            }
        }.max() ?? (sources.contains { $0.value == .checkedByOffice } ? 5 : 0)
    }
}
