import GuideModel

extension Condition {
    /// Whether every option was found; what was not found has been reported by the reader.
    var isResolved: Bool {
        var found = 0
        for clause in clauses { found += clause.options.nonzeroBitCount }
        return found >= options.count
    }

    /// Whether some answers satisfy this condition and the other one.
    func canHold(with other: Condition) -> Bool {
        for clause in clauses {
            for theirs in other.clauses where theirs.question == clause.question {
                if theirs.options & clause.options == 0 { return false }
            }
        }
        return true
    }

    /// This condition and the outer one together; the places stay this one's.
    func narrowed(by outer: Condition) -> Condition {
        var joined = self
        for theirs in outer.clauses {
            if let index = joined.clauses.firstIndex(where: { $0.question == theirs.question }) {
                joined.clauses[index].options &= theirs.options
            } else {
                joined.clauses.append(theirs)
            }
        }
        return joined
    }
}
