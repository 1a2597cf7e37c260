import GuideModel

/// Whether a fact that only some guides need is said on a path.
enum FactStanding {
    /// Said, or said in a way that was reported already.
    case said
    /// 没有 or 不适用 on this path.
    case refused(WrittenFact)
    /// Said on other paths only; the first line that says it.
    case elsewhere(WrittenFact)
    case unwritten
}

extension PathView {
    func standing(of key: FactKey) -> FactStanding {
        let facts = guide.facts.written
        let bit = key.bit
        var first: Int?
        var refusal: Int?
        for index in facts.indices where facts[index].key.value.bit == bit {
            if first == nil { first = index }
            // Nobody knows when a line holds that names an unknown option; that was reported.
            guard facts[index].condition?.isResolved ?? true else { return .said }
            guard facts[index].condition?.holds(for: choices) ?? true else { continue }
            switch facts[index].state {
            case .stated, .unreadable, .unknown: return .said
            case .none, .notApplicable: if refusal == nil { refusal = index }
            }
        }
        if let refusal { return .refused(facts[refusal]) }
        if let first { return .elsewhere(facts[first]) }
        return .unwritten
    }
}

extension Guide {
    /// Whether a fact can be called missing: the section is there and could be read, and no line of it was meant for the fact.
    func canLack(_ key: FactKey) -> Bool {
        section(.oneWindow) != nil && !facts.written.isEmpty && !hasUnreadLine(like: key)
    }
}
