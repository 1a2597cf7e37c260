import GuideModel

/// A list item of the shape `**名称**（要点，要点）：说明。〔选项、选项〕`.
struct RawItem {
    var name: Located<String>
    var points: [Piece] = []
    var explanation: [Inline] = []
    /// What stands between the name's marks and the condition, without the colon.
    var rest: Piece
    var condition: Condition?
    var lists: [MarkdownList] = []
    var details: [Block] = []
    var range: SourceRange
}

/// Reads the shape that situations, documents and steps share.
func readItem(_ item: MarkdownItem, _ source: SourceText, problems: inout Problems) -> RawItem? {
    guard case .paragraph(let inlines, let bytes)? = item.blocks.first else {
        problems.report(ItemShape.noName, at: source.range(item.bytes.lowerBound..<min(item.bytes.lowerBound + 1, item.bytes.upperBound)))
        return nil
    }
    let name: Located<String>
    var after: Int
    if case .strong(let inner)? = inlines.first, let range = textRange(inner) {
        name = Located(inner.plainText, at: range)
        after = range.end
        while after < bytes.upperBound, source.bytes[after] == UInt8(ascii: "*") || source.bytes[after] == UInt8(ascii: "_") { after += 1 }
    } else {
        // Without a bold name, take what stands before the first mark, so that the rest can be read.
        let whole = Piece(source, bytes).trimmed
        let end = whole.first([Marks.openRound, Marks.openRoundASCII, Marks.openCondition] + Marks.colon)?.offset ?? whole.bytes.upperBound
        let piece = Piece(source, whole.bytes.lowerBound..<end).trimmed
        problems.report(ItemShape.notBold(piece.string), at: piece.range)
        name = piece.located
        after = end
    }
    var raw = RawItem(name: name, rest: Piece(source, after..<bytes.upperBound), range: source.range(item.bytes))
    readRest(&raw, inlines, source, problems: &problems)
    for block in item.blocks.dropFirst() {
        if case .list(let list) = block { raw.lists.append(list) } else { raw.details.append(block.model(in: source)) }
    }
    return raw
}

private func readRest(_ raw: inout RawItem, _ inlines: [Inline], _ source: SourceText, problems: inout Problems) {
    var rest = raw.rest.trimmed
    raw.condition = takeLeadingCondition(&rest, problems: &problems)
    if rest.mark([Marks.openRound, Marks.openRoundASCII], at: rest.bytes.lowerBound) != nil {
        let open = rest.bytes.lowerBound
        if let close = rest.closing(from: open) {
            let length = rest.mark([Marks.openRound, Marks.openRoundASCII], at: open) ?? 1
            raw.points = Piece(source, open + length..<close.lowerBound).split(Marks.listing + Marks.semicolon).filter { !$0.isEmpty }
            rest = Piece(source, close.upperBound..<rest.bytes.upperBound).trimmed
        } else {
            problems.report(UnclosedBracket.round, at: source.range(open..<rest.next(open)))
        }
    }
    if raw.condition == nil { raw.condition = takeLeadingCondition(&rest, problems: &problems) }
    if let length = rest.mark(Marks.colon, at: rest.bytes.lowerBound) {
        rest = Piece(source, rest.bytes.lowerBound + length..<rest.bytes.upperBound).trimmed
    }
    if let trailing = takeTrailingCondition(&rest, problems: &problems) {
        if let earlier = raw.condition {
            problems.report(ConditionForm.twice, at: trailing.range, notes: [Diagnostic.Note("已经写过一个", at: earlier.range)])
        } else {
            raw.condition = trailing
        }
    }
    raw.rest = rest
    raw.explanation = cut(inlines, to: rest.bytes)
}

/// Takes a 〔…〕 from the beginning, when more follows it.
private func takeLeadingCondition(_ rest: inout Piece, problems: inout Problems) -> Condition? {
    guard rest.hasBytes(Marks.openCondition, at: rest.bytes.lowerBound),
        let close = find(Marks.closeCondition, in: rest, from: rest.bytes.lowerBound)
    else { return nil }
    let condition = condition(rest, open: rest.bytes.lowerBound, close: close, problems: &problems)
    rest = Piece(rest.source, close + Marks.closeCondition.count..<rest.bytes.upperBound).trimmed
    return condition
}

/// Takes a 〔…〕 from the end.
func takeTrailingCondition(_ rest: inout Piece, problems: inout Problems) -> Condition? {
    guard let open = find(Marks.openCondition, in: rest, from: rest.bytes.lowerBound) else {
        if let stray = find(Marks.closeCondition, in: rest, from: rest.bytes.lowerBound) {
            problems.report(UnclosedBracket.condition, at: rest.source.range(stray..<stray + Marks.closeCondition.count))
        }
        return nil
    }
    guard let close = find(Marks.closeCondition, in: rest, from: open) else {
        problems.report(UnclosedBracket.condition, at: rest.source.range(open..<open + Marks.openCondition.count))
        rest = Piece(rest.source, rest.bytes.lowerBound..<open).trimmed
        return nil
    }
    let behind = Piece(rest.source, close + Marks.closeCondition.count..<rest.bytes.upperBound).trimmed
    let found = condition(rest, open: open, close: close, problems: &problems)
    if !behind.isEmpty, !(Marks.fullStop + Marks.semicolon).contains(where: { behind.bytes.count == $0.count && behind.hasBytes($0, at: behind.bytes.lowerBound) }) {
        problems.report(ConditionForm.notLast, at: rest.source.range(open..<close + Marks.closeCondition.count))
    }
    rest = Piece(rest.source, rest.bytes.lowerBound..<open).trimmed
    return found
}

private func condition(_ rest: Piece, open: Int, close: Int, problems: inout Problems) -> Condition {
    let source = rest.source
    let range = source.range(open..<close + Marks.closeCondition.count)
    let inside = Piece(source, open + Marks.openCondition.count..<close)
    let options = inside.split(Marks.listing + Marks.slash).filter { !$0.isEmpty }.map(\.located)
    if options.isEmpty { problems.report(ConditionForm.empty, at: range) }
    return Condition(options: options, range: range)
}

private func find(_ mark: [UInt8], in piece: Piece, from start: Int) -> Int? {
    var index = start
    while index < piece.bytes.upperBound {
        if piece.hasBytes(mark, at: index) { return index }
        index = piece.next(index)
    }
    return nil
}

/// The part of a run that lies in a byte range.
func cut(_ inlines: [Inline], to bytes: Range<Int>) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
        switch inline {
        case .text(let text):
            let own = text.range.bytes
            let lower = max(own.lowerBound, bytes.lowerBound)
            let upper = min(own.upperBound, bytes.upperBound)
            guard lower < upper else { continue }
            if lower == own.lowerBound, upper == own.upperBound {
                result.append(inline)
            } else if own.count == text.value.utf8.count {
                let part = Array(text.value.utf8)[(lower - own.lowerBound)..<(upper - own.lowerBound)]
                result.append(.text(Located(String(decoding: part, as: UTF8.self), at: SourceRange(file: text.range.file, lower..<upper))))
            } else {
                // Escapes make source and text unequal; count from the end that is not cut.
                let drop = lower - own.lowerBound
                let kept = upper == own.upperBound ? Array(text.value.utf8.dropFirst(drop)) : Array(text.value.utf8.dropLast(own.upperBound - upper).dropFirst(drop))
                result.append(.text(Located(String(decoding: kept, as: UTF8.self), at: SourceRange(file: text.range.file, lower..<upper))))
            }
        case .softBreak, .hardBreak:
            if !result.isEmpty { result.append(inline) }
        case .code(let text):
            if bytes.contains(text.range.start) { result.append(inline) }
        case .strong(let inner), .emphasis(let inner):
            if let range = textRange(inner), bytes.contains(range.start) { result.append(inline) }
        case .link(let link, _), .image(let link, _):
            if bytes.contains(link.destination.range.start) || bytes.contains(max(0, link.destination.range.start - 1)) { result.append(inline) }
        }
    }
    while let last = result.last, last == .softBreak || last == .hardBreak { result.removeLast() }
    return result
}
