import GuideModel

/// Where a guide's front matter and body lie, in lines from 0.
struct GuideParts {
    var fence: SourceRange
    var header: Range<Int>
    var body: Range<Int>
}

/// Finds the fences; reports what is wrong with them.
func splitFrontMatter(_ source: SourceText, problems: inout Problems) -> GuideParts? {
    let lineCount = source.lineStarts.count
    let first = source.lineBytes(0)
    switch fence(source, first) {
    case .fence: break
    case .almost:
        problems.report(FrontMatterFence.wording, at: source.range(first))
        return nil
    case .none:
        var line = 0
        while line < lineCount, Piece(source, source.lineBytes(line)).trimmed.isEmpty { line += 1 }
        if line > 0, line < lineCount, fence(source, source.lineBytes(line)) == .fence {
            problems.report(FrontMatterFence.notFirst, at: source.range(source.lineBytes(line)))
        } else {
            problems.report(FrontMatterMissing.wording, at: source.range(first.lowerBound..<first.lowerBound))
        }
        return nil
    }
    for line in 1..<max(1, lineCount) {
        let bytes = source.lineBytes(line)
        switch fence(source, bytes) {
        case .fence:
            return GuideParts(fence: source.range(first.lowerBound..<first.lowerBound + 3), header: 1..<line, body: line + 1..<lineCount)
        case .almost:
            problems.report(FrontMatterFence.wording, at: source.range(bytes))
            return nil
        case .none: break
        }
        if source.bytes[bytes].starts(with: Array("## ".utf8)) { break }
    }
    problems.report(FrontMatterUnterminated.wording, at: source.range(first))
    return nil
}

private enum FenceKind { case fence, almost, none }

private func fence(_ source: SourceText, _ bytes: Range<Int>) -> FenceKind {
    let line = Piece(source, bytes).trimmed
    let text = source.bytes[line.bytes]
    if text.count == 3, text.allSatisfy({ $0 == UInt8(ascii: "-") }) {
        return line.bytes.lowerBound == bytes.lowerBound ? .fence : .almost
    }
    guard !text.isEmpty, text.count <= 24 else { return .none }
    // `----`, full-width dashes, or dashes with something invisible behind them.
    let scalars = Array(line.string.unicodeScalars)
    let dashes: Set<Unicode.Scalar> = ["-", "－", "—", "–", "─", "―"]
    let isAlmost = scalars.count >= 2 && scalars.prefix(2).allSatisfy(dashes.contains)
        && scalars.allSatisfy { dashes.contains($0) || $0.properties.canonicalCombiningClass != .notReordered }
    return isAlmost ? .almost : .none
}
