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
        problems.report(ItemShape.noName, at: firstByte(item.bytes, source))
        return nil
    }
    let name: Located<String>
    let rest: Piece
    if case .strong(let inner)? = inlines.first {
        (name, rest) = boldName(inner, Piece(source, bytes))
    } else {
        // Without a bold name, take what stands before the first mark, so that the rest can be read.
        let whole = Piece(source, bytes).trimmed
        if let broken = brokenName(whole) {
            problems.report(ItemShape.brokenBold(broken.name.string), at: broken.name.range)
            return finish(item, inlines, name: broken.name.located, rest: broken.rest, source, &problems)
        }
        let end = whole.first([.openRound, .openCondition, .colon])?.lowerBound ?? whole.end
        let piece = whole.part(whole.start..<end).trimmed
        problems.report(ItemShape.notBold(piece.string), at: piece.range)
        name = piece.located
        rest = whole.part(end..<whole.end)
    }
    return finish(item, inlines, name: name, rest: rest, source, &problems)
}

private func finish(
    _ item: MarkdownItem,
    _ inlines: [Inline],
    name: Located<String>,
    rest: Piece,
    _ source: SourceText,
    _ problems: inout Problems
) -> RawItem {
    var rest = rest.trimmed
    var raw = RawItem(name: name, rest: rest, range: source.range(item.bytes))
    raw.condition = takeLeadingCondition(&rest, problems: &problems)
    raw.points = takePoints(&rest, problems: &problems)
    if raw.condition == nil { raw.condition = takeLeadingCondition(&rest, problems: &problems) }
    if let length = rest.length(of: .colon, at: rest.start) { rest = rest.part(rest.start + length..<rest.end).trimmed }
    takeTrailingConditions(&rest, into: &raw.condition, problems: &problems)
    raw.rest = rest
    raw.explanation = inlines.cut(to: rest.bytes)
    for block in item.blocks.dropFirst() {
        if case .list(let list) = block { raw.lists.append(list) } else { raw.details.append(block.model(in: source)) }
    }
    return raw
}

func firstByte(_ bytes: Range<Int>, _ source: SourceText) -> SourceRange {
    source.range(bytes.lowerBound..<min(bytes.lowerBound + 1, bytes.upperBound))
}

/// The name between the marks, without a colon that slipped in, and what stands behind the marks.
private func boldName(_ inner: [Inline], _ paragraph: Piece) -> (name: Located<String>, rest: Piece) {
    let bytes = paragraph.source.bytes
    var end = textRange(inner)?.end ?? paragraph.start + 2
    while end + 1 < paragraph.end,
        bytes[end] != bytes[end + 1] || bytes[end] != UInt8(ascii: "*") && bytes[end] != UInt8(ascii: "_")
    {
        end += 1
    }
    let rest = paragraph.part(min(end + 2, paragraph.end)..<paragraph.end)
    let range = textRange(inner) ?? paragraph.source.range(paragraph.start..<min(end + 2, paragraph.end))
    let piece = Piece(paragraph.source, range.bytes)
    if let colon = piece.colonAtEnd {
        let name = piece.part(piece.start..<colon)
        return (Located(String(inner.plainText.dropLast()), at: name.range), rest)
    }
    return (Located(inner.plainText, at: range), rest)
}

/// `**名称：**说明`, which Markdown does not read as bold.
private func brokenName(_ item: Piece) -> (name: Piece, rest: Piece)? {
    guard item.hasPrefix("**") else { return nil }
    let bytes = item.source.bytes
    let start = item.start + 2
    guard
        let end = (start..<max(start, item.end - 1)).first(where: {
            bytes[$0] == UInt8(ascii: "*") && bytes[$0 + 1] == UInt8(ascii: "*")
        })
    else { return nil }
    let inside = item.part(start..<end)
    // What stands in the name's bold beyond the name is read as if it stood behind it.
    let nameEnd = inside.first([.openRound, .openCondition, .colon])?.lowerBound ?? end
    let name = inside.part(start..<nameEnd).trimmed
    return name.isEmpty ? nil : (name, item.part((nameEnd < end ? nameEnd : end + 2)..<item.end))
}

/// Takes `（要点，要点）` from the beginning; a bracket that is not closed ends at the colon.
private func takePoints(_ rest: inout Piece, problems: inout Problems) -> [Piece] {
    guard let length = rest.length(of: .openRound, at: rest.start) else { return [] }
    let start = rest.start + length
    let end: Range<Int>
    if let close = rest.closing(from: rest.start) {
        end = close
    } else {
        problems.report(UnclosedBracket.round, at: rest.source.range(rest.start..<start))
        let colon = rest.firstAnywhere([.colon, .openCondition], from: start)?.lowerBound ?? rest.end
        end = colon..<colon
    }
    let points = rest.part(start..<end.lowerBound).split([.listing, .semicolon])
    rest = rest.part(end.upperBound..<rest.end).trimmed
    return points
}
