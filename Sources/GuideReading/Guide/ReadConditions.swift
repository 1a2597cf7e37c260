import GuideModel

/// Takes a 〔…〕 from the beginning, when it stands before the bracket or the colon.
func takeLeadingCondition(_ rest: inout Piece, problems: inout Problems) -> Condition? {
    guard let open = rest.firstAnywhere(.openCondition), open.lowerBound == rest.start,
        let close = rest.firstAnywhere(.closeCondition, from: open.upperBound), close.upperBound < rest.end
    else { return nil }
    let behind = rest.part(close.upperBound..<rest.end).trimmed
    guard behind.length(of: [.openRound, .colon], at: behind.start) != nil else { return nil }
    let condition = condition(
        rest.part(open.lowerBound..<close.upperBound),
        inside: open.upperBound..<close.lowerBound,
        &problems
    )
    rest = behind
    return condition
}

/// Takes the 〔…〕 from the end; there should be one at most.
func takeTrailingConditions(_ rest: inout Piece, into condition: inout Condition?, problems: inout Problems) {
    guard let first = rest.firstAnywhere([.openCondition, .closeCondition]) else { return }
    if rest.length(of: .closeCondition, at: first.lowerBound) != nil {
        problems.report(UnclosedBracket.condition, at: rest.source.range(first))
        return
    }
    var place = first
    var end = rest.end
    while true {
        let close = rest.firstAnywhere(.closeCondition, from: place.upperBound)
        if close == nil { problems.report(UnclosedBracket.condition, at: rest.source.range(place)) }
        let last = close?.upperBound ?? rest.end
        let inside =
            place.upperBound..<(close?.lowerBound ?? rest.part(place.upperBound..<rest.end).withoutFullStop.end)
        add(
            GuideReading.condition(rest.part(place.lowerBound..<last), inside: inside, &problems),
            to: &condition,
            &problems
        )
        end = last
        let behind = rest.part(last..<rest.end).trimmed
        guard let next = behind.firstAnywhere(.openCondition), next.lowerBound == behind.start else { break }
        place = next
    }
    // A full stop may follow.
    let behind = rest.part(end..<rest.end).trimmed
    if !behind.isEmpty, behind.length(of: [.fullStop, .semicolon], at: behind.start) != behind.bytes.count {
        problems.report(ConditionForm.notLast, at: rest.source.range(first.lowerBound..<end))
    }
    rest = rest.part(rest.start..<first.lowerBound).trimmed
}

/// A second 〔…〕 is reported, and its options hold all the same.
private func add(_ found: Condition, to condition: inout Condition?, _ problems: inout Problems) {
    guard let earlier = condition else {
        condition = found
        return
    }
    problems.report(ConditionForm.twice, at: found.range, notes: [Diagnostic.Note("已经写过一个", at: earlier.range)])
    condition?.options += found.options
}

private func condition(_ whole: Piece, inside: Range<Int>, _ problems: inout Problems) -> Condition {
    let options = whole.part(inside).split([.listing, .slash, .semicolon]).map(\.unescaped)
    if options.isEmpty { problems.report(ConditionForm.empty, at: whole.range) }
    return Condition(options: options, range: whole.range)
}

/// Turns option names into clauses; reports names that no question has.
func resolveConditions(of guide: inout Guide, problems: inout Problems) {
    var places: [OptionPlace] = []
    for (question, entry) in guide.questions.enumerated() {
        for (option, name) in entry.options.enumerated() where option < 64 {
            places.append(
                OptionPlace(name: name.value, squeezed: Squeezed(name.value), question: question, option: option)
            )
        }
    }
    let resolver = ConditionResolver(places: places)
    for index in guide.documents.indices { resolver.resolve(&guide.documents[index], &problems) }
    for index in guide.steps.indices { resolver.resolve(&guide.steps[index], &problems) }
    resolver.resolve(&guide.facts, &problems)
}

private struct OptionPlace {
    let name: String
    /// Without spaces: `满16岁` is `满 16 岁`.
    let squeezed: Squeezed
    let question: Int
    let option: Int
}

private struct ConditionResolver {
    let places: [OptionPlace]

    func resolve(_ condition: inout Condition?, _ problems: inout Problems) {
        guard let options = condition?.options else { return }
        var clauses: [Condition.Clause] = []
        for option in options {
            guard let place = place(of: option.value) else {
                let near = nearestName(to: option.value, in: places.map(\.name))
                problems.report(UnknownOption.wording(option.value, nearest: near), at: option.range)
                continue
            }
            let bit: UInt64 = 1 << UInt64(place.option)
            if let index = clauses.firstIndex(where: { $0.question == place.question }) {
                clauses[index].options |= bit
            } else {
                clauses.append(Condition.Clause(question: place.question, options: bit))
            }
        }
        clauses.sort { $0.question < $1.question }
        condition?.clauses = clauses
    }

    private func place(of option: String) -> OptionPlace? {
        let wanted = Squeezed(option)
        return places.first { $0.squeezed.bytes == wanted.bytes }
    }

    func resolve(_ document: inout DocumentItem, _ problems: inout Problems) {
        resolve(&document.condition, &problems)
        for index in document.alternatives.indices { resolve(&document.alternatives[index], &problems) }
    }

    func resolve(_ step: inout Step, _ problems: inout Problems) {
        resolve(&step.condition, &problems)
        for index in step.alternatives.indices { resolve(&step.alternatives[index], &problems) }
        for index in step.substeps.indices { resolve(&step.substeps[index], &problems) }
    }

    /// A fact's condition stands twice (typed and as written), so it is resolved once and copied.
    func resolve(_ facts: inout Facts, _ problems: inout Problems) {
        guard facts.written.contains(where: { $0.condition != nil }) else { return }
        var clauses: [SourceRange: [Condition.Clause]] = [:]
        for index in facts.written.indices {
            resolve(&facts.written[index].condition, &problems)
            if let condition = facts.written[index].condition { clauses[condition.range] = condition.clauses }
        }
        func copy<Value>(_ list: inout [Fact<Value>]) {
            for index in list.indices {
                guard let range = list[index].condition?.range, let found = clauses[range] else { continue }
                list[index].condition?.clauses = found
            }
        }
        copy(&facts.windows)
        copy(&facts.submissions)
        copy(&facts.visits)
        copy(&facts.limits)
        copy(&facts.fees)
        copy(&facts.results)
        copy(&facts.enquiries)
        copy(&facts.complaints)
        copy(&facts.partners)
        copy(&facts.leads)
        copy(&facts.onlineChannels)
        copy(&facts.scopes)
        copy(&facts.proxies)
        copy(&facts.helps)
        copy(&facts.progress)
    }
}
