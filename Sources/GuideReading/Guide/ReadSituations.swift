import GuideModel

/// Reads 您是哪种情况: a list of questions with options between slashes.
func readSituations(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> [Question] {
    if section.blocks.isEmpty { problems.report(SectionShape.empty(section.heading.value), at: section.heading.range) }
    var questions: [Question] = []
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.report(SectionShape.situations, at: source.range(block.bytes))
            continue
        }
        for item in list.items {
            guard let raw = readItem(item, source, problems: &problems) else { continue }
            let options = raw.rest.split(Marks.slash).map(trimFullStop).filter { !$0.isEmpty }.map(\.located)
            if options.count < 2 { problems.report(QuestionShape.tooFewOptions(raw.name.value), at: raw.name.range) }
            questions.append(Question(name: raw.name, options: options, range: raw.range))
        }
    }
    return questions
}

private func trimFullStop(_ piece: Piece) -> Piece {
    let text = piece.trimmed
    let stop = Marks.fullStop[0]
    guard text.bytes.count > stop.count, text.hasBytes(stop, at: text.bytes.upperBound - stop.count) else { return text }
    return Piece(text.source, text.bytes.lowerBound..<text.bytes.upperBound - stop.count).trimmed
}

/// Turns option names into clauses; reports names that no question has.
func resolveConditions(of guide: inout Guide, problems: inout Problems) {
    var places: [String: (question: Int, option: Int)] = [:]
    for (question, entry) in guide.questions.enumerated() {
        for (option, name) in entry.options.enumerated() where option < 64 && places[name.value] == nil {
            places[name.value] = (question, option)
        }
    }
    let resolver = ConditionResolver(places: places)
    for index in guide.documents.indices { resolver.resolve(&guide.documents[index], &problems) }
    for index in guide.steps.indices { resolver.resolve(&guide.steps[index], &problems) }
    resolver.resolve(&guide.facts, &problems)
}

private struct ConditionResolver {
    let places: [String: (question: Int, option: Int)]

    func resolve(_ condition: inout Condition?, _ problems: inout Problems) {
        guard var found = condition else { return }
        found = resolved(found, &problems)
        condition = found
    }

    private func resolved(_ condition: Condition, _ problems: inout Problems) -> Condition {
        var condition = condition
        var masks: [Int: UInt64] = [:]
        for option in condition.options {
            guard let place = places[option.value] else {
                problems.report(UnknownOption.wording(option.value, nearest: nearest(to: option.value, in: places.keys.sorted())), at: option.range)
                continue
            }
            masks[place.question, default: 0] |= 1 << UInt64(place.option)
        }
        condition.clauses = masks.sorted { $0.key < $1.key }.map { Condition.Clause(question: $0.key, options: $0.value) }
        return condition
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
        var clauses: [SourceRange: [Condition.Clause]] = [:]
        for index in facts.written.indices {
            resolve(&facts.written[index].condition, &problems)
            if let condition = facts.written[index].condition { clauses[condition.range] = condition.clauses }
        }
        guard !clauses.isEmpty else { return }
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
