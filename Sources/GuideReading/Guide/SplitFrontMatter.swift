import GuideModel

/// Where a guide's front matter and body lie, in lines from 0.
struct GuideParts {
    /// The opening fence, where missing keys are reported.
    var fence: SourceRange
    var header: Range<Int>
    var body: Range<Int>
}

/// Finds the fences; reports what is wrong with them, and takes what was most likely meant for one.
///
/// - Returns: nil when there is no front matter that could be read.
func splitFrontMatter(_ source: SourceText, problems: inout Problems) -> GuideParts? {
    let lineCount = source.lineStarts.count
    var opening = 0
    while opening < lineCount, Piece(source, source.lineBytes(opening)).trimmed.isEmpty { opening += 1 }
    guard opening < lineCount else { return nil }
    let kind = fence(source, source.lineBytes(opening))
    guard kind != .none else { return partsWithoutOpening(source, from: opening, problems: &problems) }
    if kind == .almost {
        reportAlmost(source, opening, problems: &problems)
    } else if opening > 0 {
        problems.report(FrontMatterFence.notFirst, at: source.range(source.lineBytes(opening)))
    }
    let start = source.lineStarts[opening]
    let place = source.range(start..<min(start + 3, source.bytes.count))
    if let closing = closingFence(source, from: opening + 1) {
        if closing.kind == .almost { reportAlmost(source, closing.line, problems: &problems) }
        return GuideParts(fence: place, header: opening + 1..<closing.line, body: closing.line + 1..<lineCount)
    }
    problems.report(FrontMatterUnterminated.wording, at: place)
    let end = (opening + 1..<max(opening + 1, lineCount)).first { !belongsToHeader(source, $0) } ?? lineCount
    guard end < lineCount else { return nil }
    return GuideParts(fence: place, header: opening + 1..<end, body: end..<lineCount)
}

/// Whether a line looks like front matter: a key of the format, or what continues one.
private func belongsToHeader(_ source: SourceText, _ line: Int) -> Bool {
    let text = Piece(source, source.lineBytes(line))
    guard let first = source.bytes[text.bytes].first else { return false }
    if first == 0x20 || first == 0x09 { return !text.trimmed.isEmpty }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "]") { return true }
    return startsWithKey(text)
}

private func startsWithKey(_ line: Piece) -> Bool {
    guard let colon = line.firstAnywhere(.colon) else { return false }
    return HeaderKey.table[line.part(line.start..<colon.lowerBound).trimmed.string] != nil
}

/// The opening fence is missing, but the closing one may stand there.
private func partsWithoutOpening(_ source: SourceText, from first: Int, problems: inout Problems) -> GuideParts? {
    let start = source.lineStarts[first]
    let place = source.range(start..<start)
    problems.report(FrontMatterMissing.wording, at: place)
    guard let closing = closingFence(source, from: first), closing.kind == .fence else { return nil }
    guard startsWithKey(Piece(source, source.lineBytes(first))) else { return nil }
    return GuideParts(fence: place, header: first..<closing.line, body: closing.line + 1..<source.lineStarts.count)
}

/// The first fence from a line on, before the body's first heading.
private func closingFence(_ source: SourceText, from first: Int) -> (line: Int, kind: FenceKind)? {
    for line in first..<max(first, source.lineStarts.count) {
        if isHeading(source, line) { return nil }
        let kind = fence(source, source.lineBytes(line))
        if kind != .none { return (line, kind) }
    }
    return nil
}

private func isHeading(_ source: SourceText, _ line: Int) -> Bool {
    let text = source.bytes[source.lineBytes(line)]
    return text.first == UInt8(ascii: "#") && text.starts(with: "## ".utf8)
}

private func reportAlmost(_ source: SourceText, _ line: Int, problems: inout Problems) {
    let place = source.range(source.lineBytes(line))
    // What stands on a dash is the same mistake.
    problems.withdraw(CombiningOnMarkup.about, inside: place)
    problems.report(FrontMatterFence.wording, at: place)
}

private enum FenceKind { case fence, almost, none }

private func fence(_ source: SourceText, _ bytes: Range<Int>) -> FenceKind {
    // Most lines begin with something else, and cost one look.
    guard bytes.count >= 2, bytes.count <= 32, mayBeginFence(source.bytes[bytes.lowerBound]) else { return .none }
    let line = Piece(source, bytes).trimmed
    let text = source.bytes[line.bytes]
    if text.count == 3, text.allSatisfy({ $0 == UInt8(ascii: "-") }) {
        return line.start == bytes.lowerBound ? .fence : .almost
    }
    // `----`, full-width dashes, or dashes with something invisible behind them.
    let scalars = Array(line.string.unicodeScalars)
    let dashes: Set<Unicode.Scalar> = ["-", "－", "—", "–", "─", "―"]
    let isAlmost =
        scalars.count >= 2 && scalars.prefix(2).allSatisfy(dashes.contains)
        && scalars.allSatisfy { dashes.contains($0) || $0.properties.canonicalCombiningClass != .notReordered }
    return isAlmost ? .almost : .none
}

/// The first bytes of `-`, a space, and the dashes that look like one.
private func mayBeginFence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == 0x20 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
}
