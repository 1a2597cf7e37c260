internal import Foundation
package import GuideModel

/// The size from which a file is refused, in bytes (guide format, “Text”).
package let largestFile = 256 * 1024

/// Checks a file's bytes and makes the text that is parsed.
///
/// - Returns: nil when the bytes are no text at all, so that nothing can be parsed.
package func readText(_ bytes: [UInt8], file: FileID, path: String, problems: inout Problems) -> SourceText? {
    func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(file: file, bytes) }
    func refuse(_ wording: Wording, _ place: Range<Int>) {
        problems.report(wording, at: range(place))
        problems.remember(SourceText(file: file, path: path, bytes: [], lineStarts: [0], original: nil))
    }
    if bytes.count > largestFile {
        refuse(FileTooLarge.wording(size: bytes.count), 0..<0)
        return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) {
        refuse(UTF16Text.wording, 0..<0)
        return nil
    }

    var scan = TextScan(bytes)
    scan.run()
    if let bad = scan.invalidAt {
        let text = SourceText(
            file: file, path: path, bytes: bytes, lineStarts: scan.lineStarts, original: nil)
        problems.remember(text)
        problems.report(InvalidUTF8.wording(bytes[bad], offset: bad), at: range(bad..<bad + 1))
        return nil
    }
    var clean = scan.clean
    var lineStarts = scan.lineStarts
    if scan.needsNormalizing {
        let text = String(decoding: clean, as: UTF8.self)
        let normalized = Array(text.precomposedStringWithCanonicalMapping.utf8)
        if normalized != clean {
            clean = normalized
            lineStarts = [0]
            for (index, byte) in clean.enumerated() where byte == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
            problems.report(NotNFC.wording, at: range(0..<0))
        }
    }
    let text = SourceText(
        file: file, path: path, bytes: clean, lineStarts: lineStarts, original: scan.isAltered ? bytes : nil
    )
    problems.remember(text)
    if scan.hasByteOrderMark { problems.report(ByteOrderMark.wording, at: range(0..<0)) }
    if scan.loneReturns > 0 || (scan.pairs > 0 && scan.pairs < scan.lineFeeds) {
        problems.report(MixedLineEnds.wording, at: range(0..<0))
    } else if scan.pairs > 0 {
        problems.report(CarriageReturns.wording, at: range(0..<0))
    }
    for (scalar, place) in scan.forbidden {
        switch ForbiddenKind(scalar) {
        case .control: problems.report(ControlCharacter.wording(scalar), at: range(place))
        case .bidirectional: problems.report(BidirectionalCharacter.wording(scalar), at: range(place))
        case .invisible: problems.report(InvisibleCharacter.wording(scalar), at: range(place))
        }
    }
    for place in scan.combiningRuns { problems.report(CombiningRun.wording, at: range(place)) }
    for place in scan.combiningOnMarkup { problems.report(CombiningOnMarkup.wording, at: range(place)) }
    for place in scan.longLines { problems.report(LineTooLong.wording, at: range(place)) }
    if !scan.longLines.isEmpty { return nil }
    if scan.isBlank {
        problems.report(EmptyFile.wording, at: range(0..<0))
        return nil
    }
    return text
}

/// Whether every second byte of the beginning is NUL, as in UTF-16 without a byte order mark.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    let count = min(bytes.count, 64) & ~1
    var even = 0
    var odd = 0
    for index in stride(from: 0, to: count, by: 2) {
        if bytes[index] == 0 { even += 1 }
        if bytes[index + 1] == 0 { odd += 1 }
    }
    return even * 4 >= count || odd * 4 >= count
}

/// The ways in which a character may not stand in a guide.
private enum ForbiddenKind {
    case control, bidirectional, invisible

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: self = .bidirectional
        case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0x00AD, 0x180E, 0xE0000...0xE007F: self = .invisible
        default: self = .control
        }
    }
}
