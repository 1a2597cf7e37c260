import GuideModel

/// Reads 一窗办理: a list of `键：值`.
func readFacts(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> Facts {
    var facts = Facts()
    if section.blocks.isEmpty { problems.report(SectionShape.empty(section.heading.value), at: section.heading.range) }
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.report(SectionShape.facts, at: source.range(block.bytes))
            continue
        }
        for item in list.items { readFact(item, source, into: &facts, problems: &problems) }
    }
    return facts
}

private func readFact(_ item: MarkdownItem, _ source: SourceText, into facts: inout Facts, problems: inout Problems) {
    guard case .paragraph(let inlines, let bytes)? = item.blocks.first else {
        problems.report(SectionShape.facts, at: firstByte(item.bytes, source))
        return
    }
    let line = Piece(source, bytes).trimmed
    guard let (colon, length) = line.first(Marks.colon) else {
        problems.report(SectionShape.facts, at: line.range)
        return
    }
    var name = Piece(source, line.bytes.lowerBound..<colon).trimmed
    while name.bytes.count >= 4, name.hasBytes([0x2A, 0x2A], at: name.bytes.lowerBound), name.hasBytes([0x2A, 0x2A], at: name.bytes.upperBound - 2) {
        name.bytes = name.bytes.lowerBound + 2..<name.bytes.upperBound - 2
    }
    guard let key = FactKey(rawValue: name.string) else {
        problems.report(UnknownFact.wording(name.string, nearest: nearest(to: name.string, in: FactKey.allCases.map(\.rawValue))), at: name.range)
        return
    }
    var value = Piece(source, colon + length..<line.bytes.upperBound).trimmed
    let condition = takeTrailingCondition(&value, problems: &problems)
    // A nested list is read as further values, joined as with semicolons.
    var extra: [Piece] = []
    for block in item.blocks.dropFirst() {
        guard case .list(let list) = block else {
            problems.report(SectionShape.facts, at: source.range(block.bytes))
            continue
        }
        for inner in list.items {
            if case .paragraph(_, let bytes)? = inner.blocks.first { extra.append(Piece(source, bytes).trimmed) }
        }
    }
    let reader = FactReader(
        key: Located(key, at: name.range), value: value, extra: extra, text: cut(inlines, to: value.bytes).plainText,
        condition: condition, range: source.range(item.bytes)
    )
    reader.read(into: &facts, problems: &problems)
}

/// Reads the value of one line and files it under its key.
private struct FactReader {
    let key: Located<FactKey>
    let value: Piece
    let extra: [Piece]
    /// The value without Markdown marks.
    let text: String
    let condition: Condition?
    let range: SourceRange

    func read(into facts: inout Facts, problems: inout Problems) {
        let parts = value.isEmpty ? extra : [value] + extra
        if parts.isEmpty {
            problems.report(FactValueForm.empty(key.value.rawValue), at: key.range)
            file(.unreadable, into: &facts)
            return
        }
        switch key.value {
        case .window: file(parse(parts, windowReferences, &problems), \.windows, &facts)
        case .submission: file(parse(parts, single(submission), &problems), \.submissions, &facts)
        case .visits: file(parse(parts, single(visits), &problems), \.visits, &facts)
        case .limit: file(parse(parts, single(timeLimit), &problems), \.limits, &facts)
        case .fee: file(parse(parts, fee, &problems), \.fees, &facts)
        case .result: file(parse(parts, results, &problems), \.results, &facts)
        case .enquiry: file(parse(parts, names, &problems), \.enquiries, &facts)
        case .complaint: file(parse(parts, names, &problems), \.complaints, &facts)
        case .partners: file(parse(parts, names, &problems), \.partners, &facts)
        case .lead: file(parse(parts, names, &problems), \.leads, &facts)
        case .online: file(parse(parts, onlineChannel, &problems), \.onlineChannels, &facts)
        case .scope: file(parse(parts, single(scope), &problems), \.scopes, &facts)
        case .proxy: file(parse(parts, freeText, &problems), \.proxies, &facts)
        case .help: file(parse(parts, freeText, &problems), \.helps, &facts)
        case .progress: file(parse(parts, freeText, &problems), \.progress, &facts)
        }
    }

    /// 没有, 不适用（原因）, 待核实, or what the grammar makes of it; nil when it was reported.
    private func parse<Value>(
        _ parts: [Piece], _ grammar: ([Piece], inout Problems) -> Value?, _ problems: inout Problems
    ) -> FactValue<Value>? {
        if parts.count == 1 {
            switch value.string {
            case "没有", "无", "没有。": return FactValue.none
            case "待核实": return .unknown
            default: break
            }
            let (head, inside) = value.cuttingBracket()
            if head.string == "不适用" {
                if let inside, !inside.isEmpty { return .notApplicable(reason: inside.string) }
                problems.report(FactValueForm.noReason, at: value.range)
                return nil
            }
        }
        return grammar(parts, &problems).map { .stated($0) }
    }

    private func file<Value>(
        _ parsed: FactValue<Value>?, _ list: WritableKeyPath<Facts, [Fact<Value>]>, _ facts: inout Facts
    ) {
        guard let parsed else { return file(.unreadable, into: &facts) }
        facts[keyPath: list].append(Fact(parsed, text: Located(text, at: value.range), condition: condition))
        let state: WrittenFact.State =
            switch parsed {
            case .stated: .stated
            case .none: .none
            case .notApplicable: .notApplicable
            case .unknown: .unknown
            }
        file(state, into: &facts)
    }

    private func file(_ state: WrittenFact.State, into facts: inout Facts) {
        facts.written.append(
            WrittenFact(key: key, text: Located(text, at: value.range), state: state, condition: condition, range: range)
        )
    }

    private func freeText(_ parts: [Piece], _ problems: inout Problems) -> String? {
        extra.isEmpty ? text : ([text] + extra.map(\.string)).filter { !$0.isEmpty }.joined(separator: "；")
    }

    private func names(_ parts: [Piece], _ problems: inout Problems) -> [Located<String>]? {
        parts.flatMap { $0.split(Marks.listing + Marks.semicolon) }.filter { !$0.isEmpty }.map(\.located)
    }

    private func onlineChannel(_ parts: [Piece], _ problems: inout Problems) -> OnlineChannel? {
        OnlineChannel(text: text, address: address(in: value))
    }
}
