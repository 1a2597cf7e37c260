/// All ways of answering a guide's questions, grouped by what they lead to.
package struct SituationPaths: Sendable {
    /// Answers that lead to the same documents, steps and facts.
    package struct Class: Sendable {
        /// Indices in `vectors`.
        package var members: [Int]
    }

    /// The most combinations that are looked at: 5 questions of 6 options.
    package static let most = 7_776

    /// One option a question, for every question; unused questions stay at option 0.
    package let vectors: [[Int]]
    package let classes: [Class]

    /// Whether there were more combinations than are looked at.
    package let isTruncated: Bool

    package init(_ guide: Guide) {
        let conditions = guide.questions.isEmpty ? [] : Self.conditions(of: guide)
        var used: Set<Int> = []
        for clauses in conditions { used.formUnion(clauses.map(\.question)) }

        var vectors = [[Int](repeating: 0, count: guide.questions.count)]
        var isTruncated = false
        for question in used.sorted() where question < guide.questions.count {
            let options = min(guide.questions[question].options.count, 64)
            guard options > 1 else { continue }
            guard vectors.count * options <= Self.most else {
                isTruncated = true
                break
            }
            vectors = vectors.flatMap { vector in
                (0..<options).map { option in
                    var next = vector
                    next[question] = option
                    return next
                }
            }
        }
        self.vectors = vectors
        self.isTruncated = isTruncated
        guard vectors.count > 1 else {
            classes = [Class(members: [0])]
            return
        }
        var classOf: [[UInt64]: Int] = [:]
        var classes: [Class] = []
        for (index, vector) in vectors.enumerated() {
            // One bit a condition: whether it holds.
            var signature = [UInt64](repeating: 0, count: (conditions.count + 63) / 64)
            for (number, clauses) in conditions.enumerated() where clauses.hold(for: vector) {
                signature[number / 64] |= 1 << UInt64(number % 64)
            }
            if let known = classOf[signature] {
                classes[known].members.append(index)
            } else {
                classOf[signature] = classes.count
                classes.append(Class(members: [index]))
            }
        }
        self.classes = classes
    }

    /// The different conditions of a guide.
    private static func conditions(of guide: Guide) -> [[Condition.Clause]] {
        var conditions: [[Condition.Clause]] = []
        func add(_ condition: Condition?) {
            guard let clauses = condition?.clauses, !clauses.isEmpty, !conditions.contains(clauses) else { return }
            conditions.append(clauses)
        }
        guide.forEachDocument { add($0.condition) }
        guide.forEachStep { add($0.condition) }
        for fact in guide.facts.written { add(fact.condition) }
        return conditions
    }

    /// Names the answers that some classes have in common and no other class has: `选“别人代办”时`.
    ///
    /// - Returns: nil when the classes are all there are.
    package func describe(_ chosen: Set<Int>, in guide: Guide) -> String? {
        guard chosen.count < classes.count, let first = chosen.min() else { return nil }
        var isChosen = [Bool](repeating: false, count: vectors.count)
        for index in chosen { for member in classes[index].members { isChosen[member] = true } }
        let example = vectors[classes[first].members[0]]
        var fixed = (0..<example.count).filter { question in vectors.contains { $0[question] != example[question] } }
        for question in fixed.reversed() {
            let rest = fixed.filter { $0 != question }
            let stillOnly = zip(vectors, isChosen).allSatisfy { vector, isChosen in
                isChosen || rest.contains { vector[$0] != example[$0] }
            }
            if stillOnly { fixed = rest }
        }
        let names = fixed.map { "“\(guide.questions[$0].options[example[$0]].value)”" }
        return names.isEmpty ? nil : "选\(names.joined(separator: "和"))时"
    }
}

extension [Condition.Clause] {
    fileprivate func hold(for choices: [Int]) -> Bool {
        for clause in self where clause.question < choices.count {
            if clause.options & (1 << UInt64(choices[clause.question])) == 0 { return false }
        }
        return true
    }
}
