import GuideModel

/// Reads 一窗办理: a list of `键：值`.
func readFacts(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> Facts {
    var facts = Facts()
    var slipped: [(item: MarkdownItem, key: FactKey)] = []
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.reportUnlessMentioned(SectionShape.facts, at: source.range(block.bytes))
            continue
        }
        for item in list.items {
            if let near = readFact(item, source, into: &facts, problems: &problems) { slipped.append((item, near)) }
        }
    }
    // A misspelt key is read as the nearest one, so that it is not missing too.
    for (item, key) in slipped where facts.written(key).isEmpty {
        _ = readFact(item, as: key, source, into: &facts, problems: &problems)
    }
    return facts
}

private let factKeys = WordTable(casesOf: FactKey.self)

/// `known`: the key that was meant, when it was misspelt and reported.
/// - Returns: the key that was most likely meant, when there is none of that name.
private func readFact(
    _ item: MarkdownItem,
    as known: FactKey? = nil,
    _ source: SourceText,
    into facts: inout Facts,
    problems: inout Problems
) -> FactKey? {
    guard case .paragraph(let inlines, let bytes)? = item.blocks.first else {
        problems.report(SectionShape.facts, at: firstByte(item.bytes, source))
        return nil
    }
    let line = Piece(source, bytes).trimmed
    guard let colon = line.first(.colon) else {
        problems.report(SectionShape.facts, at: line.range)
        return nil
    }
    var name = line.part(line.start..<colon.lowerBound).trimmed
    var value = line.part(colon.upperBound..<line.end)
    var condition: Condition?
    // A 〔…〕 may stand behind the key as well as behind the value.
    takeTrailingConditions(&name, into: &condition, problems: &problems)
    if source.bytes[name.bytes].starts(with: "**".utf8) {
        // `**窗口**：` and `**窗口：**`
        name = name.part(name.start + 2..<name.end)
        if name.bytes.count >= 2, source.bytes[name.bytes].suffix(2).elementsEqual("**".utf8) {
            name = name.part(name.start..<name.end - 2)
        } else if source.bytes[value.bytes].starts(with: "**".utf8) {
            value = value.part(value.start + 2..<value.end)
        }
    }
    guard let key = known ?? factKeys[Squeezed(name).bytes] else {
        let near = nearestName(to: name.string, in: factKeys.words)
        problems.report(UnknownFact.wording(name.string, nearest: near), at: name.range)
        return near.flatMap { factKeys[$0] }
    }
    value = value.trimmed
    takeTrailingConditions(&value, into: &condition, problems: &problems)
    let reader = FactReader(
        key: Located(key, at: name.range),
        value: FactText(value, inlines),
        extra: furtherValues(item, source, problems: &problems),
        condition: condition,
        range: source.range(item.bytes)
    )
    reader.read(into: &facts, problems: &problems)
    return nil
}

/// A nested list is read as further values, as if joined by semicolons.
private func furtherValues(_ item: MarkdownItem, _ source: SourceText, problems: inout Problems) -> [FactText] {
    var values: [FactText] = []
    for block in item.blocks.dropFirst() {
        guard case .list(let list) = block else {
            problems.reportUnlessMentioned(SectionShape.facts, at: source.range(block.bytes))
            continue
        }
        for case .paragraph(let inlines, let bytes)? in list.items.map(\.blocks.first) {
            values.append(FactText(Piece(source, bytes).trimmed, inlines))
        }
    }
    return values
}

/// Reads the value of one line and files it under its key.
private struct FactReader {
    let key: Located<FactKey>
    let value: FactText
    let extra: [FactText]
    let condition: Condition?
    let range: SourceRange

    /// The value as people read it, nested values behind semicolons.
    let text: Located<String>

    init(key: Located<FactKey>, value: FactText, extra: [FactText], condition: Condition?, range: SourceRange) {
        self.key = key
        self.value = value
        self.extra = extra
        self.condition = condition
        self.range = range
        if extra.isEmpty {
            text = value.located
        } else {
            let joined = ([value] + extra).map(\.string).filter { !$0.isEmpty }.joined(separator: "；")
            text = Located(joined, at: value.isEmpty ? extra[0].range : value.range)
        }
    }

    func read(into facts: inout Facts, problems: inout Problems) {
        guard !value.isEmpty || !extra.isEmpty else {
            if !problems.mention(range) { problems.report(FactValueForm.empty(key.value.rawValue), at: key.range) }
            return note(.unreadable, in: &facts.written)
        }
        if let open = value.unclosedBracket {
            problems.report(UnclosedBracket.round, at: open)
            return note(.unreadable, in: &facts.written)
        }
        switch key.value {
        case .window: keep(parse(windowReferences, &problems), in: &facts.windows, &facts.written)
        case .submission: keep(parse(single(submission), &problems), in: &facts.submissions, &facts.written)
        case .visits: keep(parse(single(visits), &problems), in: &facts.visits, &facts.written)
        case .limit: keep(parse(single(timeLimit), &problems), in: &facts.limits, &facts.written)
        case .fee: keep(parse(fee, &problems), in: &facts.fees, &facts.written)
        case .result: keep(parse(results, &problems), in: &facts.results, &facts.written)
        case .enquiry: keep(parse(names, &problems), in: &facts.enquiries, &facts.written)
        case .complaint: keep(parse(names, &problems), in: &facts.complaints, &facts.written)
        case .partners: keep(parse(names, &problems), in: &facts.partners, &facts.written)
        case .lead: keep(parse(names, &problems), in: &facts.leads, &facts.written)
        case .online: keep(parse(onlineChannel, &problems), in: &facts.onlineChannels, &facts.written)
        case .scope: keep(parse(single(scope), &problems), in: &facts.scopes, &facts.written)
        case .proxy: keep(parse(freeText, &problems), in: &facts.proxies, &facts.written)
        case .help: keep(parse(freeText, &problems), in: &facts.helps, &facts.written)
        case .progress: keep(parse(freeText, &problems), in: &facts.progress, &facts.written)
        }
    }

    /// 没有, 不适用（原因）, 待核实, or what the grammar makes of it; nil when it was reported.
    private func parse<Value>(
        _ grammar: ([FactText], inout Problems) -> Value?,
        _ problems: inout Problems
    ) -> FactValue<Value>? {
        let parts =
            extra.isEmpty ? [value.withoutFullStop] : ([value] + extra).map(\.withoutFullStop).filter { !$0.isEmpty }
        guard let first = parts.first, !first.isEmpty else {
            problems.report(FactValueForm.empty(key.value.rawValue), at: key.range)
            return nil
        }
        if parts.count == 1, first.beginsLikeAbsence {
            let bracketed = first.cutBracket()
            switch absences[bracketed.head.squeezed.bytes] {
            case .none? where bracketed.inside == nil: return FactValue.none
            case .unknown?: return .unknown
            case .notApplicable?:
                if let reason = bracketed.inside, !reason.isEmpty { return .notApplicable(reason: reason.string) }
                problems.report(FactValueForm.noReason, at: first.range)
                return nil
            default: break
            }
        }
        return grammar(parts, &problems).map { .stated($0) }
    }

    private func keep<Value>(_ value: FactValue<Value>?, in list: inout [Fact<Value>], _ written: inout [WrittenFact]) {
        guard let value else { return note(.unreadable, in: &written) }
        list.append(Fact(value, text: text, condition: condition))
        let state: WrittenFact.State =
            switch value {
            case .stated: .stated
            case .none: .none
            case .notApplicable: .notApplicable
            case .unknown: .unknown
            }
        note(state, in: &written)
    }

    private func note(_ state: WrittenFact.State, in written: inout [WrittenFact]) {
        written.append(WrittenFact(key: key, text: text, state: state, condition: condition, range: range))
    }

    private func freeText(_ parts: [FactText], _ problems: inout Problems) -> String? { text.value }

    private func names(_ parts: [FactText], _ problems: inout Problems) -> [Located<String>]? {
        parts.flatMap { $0.split([.listing, .semicolon]) }.map(\.located)
    }

    private func onlineChannel(_ parts: [FactText], _ problems: inout Problems) -> OnlineChannel? {
        OnlineChannel(text: text.value, address: parts.lazy.compactMap { address(in: $0.piece) }.first)
    }
}

/// The ways of having no value, each of which means something else.
private enum Absence { case none, unknown, notApplicable }

private let absences = WordTable<Absence>([
    ("没有", .none), ("无", .none), ("待核实", .unknown), ("不适用", .notApplicable),
])

extension FactText {
    /// Whether it begins with 没, 无, 待 or 不, so that it is worth a closer look.
    fileprivate var beginsLikeAbsence: Bool {
        piece.hasPrefix("没") || piece.hasPrefix("无") || piece.hasPrefix("待") || piece.hasPrefix("不适用")
    }
}
