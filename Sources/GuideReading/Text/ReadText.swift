package import GuideModel

/// The size from which a file is refused, in bytes (guide format, “Text”).
package let largestFile = 256 * 1024

/// What is said about a file that is too large, also by who has not even read it.
package func tooLargeFile(size: Int, file: FileID) -> Diagnostic {
    var problems = Problems()
    problems.report(FileTooLarge.wording(size: size), at: SourceRange(file: file, 0..<0))
    return problems.all[0]
}

/// Checks a file's bytes and makes the text that is parsed.
///
/// - Returns: nil when the bytes are no text, or none that any parser should see.
package func readText(_ bytes: [UInt8], file: FileID, path: String, problems: inout Problems) -> SourceText? {
    let start = SourceRange(file: file, 0..<0)
    if bytes.count > largestFile {
        problems.remember(SourceText(file: file, path: path, bytes: [], lineStarts: [0], original: nil))
        problems.report(FileTooLarge.wording(size: bytes.count), at: start)
        return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) {
        problems.remember(SourceText(file: file, path: path, bytes: [], lineStarts: [0], original: nil))
        problems.report(UTF16Text.wording, at: start)
        return nil
    }
    let scan = TextScan(bytes)
    if let bad = scan.invalidAt {
        problems.remember(
            SourceText(file: file, path: path, bytes: bytes, lineStarts: lineStarts(of: bytes), original: nil)
        )
        problems.report(InvalidUTF8.wording(bytes[bad], offset: bad), at: SourceRange(file: file, bad..<bad + 1))
        return nil
    }
    let normalized = scan.mayNeedNormalizing ? NormalizedText(scan.clean) : nil
    let text = SourceText(scan, normalized, bytes, file: file, path: path)
    problems.remember(text)
    if scan.isBlank, scan.forbidden.isEmpty {
        problems.report(EmptyFile.wording, at: start)
        return nil
    }
    report(scan, normalized, text, problems: &problems)
    return scan.longLines.isEmpty ? text : nil
}

extension SourceText {
    fileprivate convenience init(
        _ scan: TextScan,
        _ normalized: NormalizedText?,
        _ bytes: [UInt8],
        file: FileID,
        path: String
    ) {
        if let normalized, normalized.isDifferent {
            self.init(
                file: file,
                path: path,
                bytes: normalized.bytes,
                lineStarts: GuideReading.lineStarts(of: normalized.bytes),
                original: bytes,
                shifts: normalized.shifts.following(scan.shifts)
            )
        } else {
            let isAltered = !scan.shifts.isEmpty || !scan.forbidden.isEmpty
            self.init(
                file: file,
                path: path,
                bytes: scan.clean,
                lineStarts: scan.lineStarts,
                original: isAltered ? bytes : nil,
                shifts: scan.shifts
            )
        }
    }
}

private func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    return starts
}

/// Says what the pass has found, each at its place in the text.
private func report(_ scan: TextScan, _ normalized: NormalizedText?, _ text: SourceText, problems: inout Problems) {
    func place(_ bytes: Range<Int>) -> SourceRange {
        guard let normalized else { return text.range(bytes) }
        return text.range(normalized.offset(of: bytes.lowerBound)..<normalized.offset(of: bytes.upperBound))
    }
    let start = text.range(0..<0)
    // Where characters were left out, the text as it was read is not the editor's.
    let fix = scan.forbidden.isEmpty ? Diagnostic.Fix.unifiedText : nil
    if scan.hasByteOrderMark { problems.report(ByteOrderMark.wording, at: start, fix: fix) }
    if scan.lineEnds.areMixed {
        problems.report(MixedLineEnds.wording, at: start, fix: fix)
    } else if scan.lineEnds.pairs > 0 {
        problems.report(CarriageReturns.wording, at: start, fix: fix)
    }
    if let normalized, normalized.isDifferent, scan.combiningRuns.isEmpty {
        problems.report(NotNFC.wording, at: start, fix: fix)
    }
    for (scalar, offset) in scan.forbidden {
        if let kind = ForbiddenKind(scalar) { problems.report(kind.wording(scalar), at: place(offset..<offset)) }
    }
    for bytes in scan.combiningRuns { problems.report(CombiningRun.wording, at: place(bytes)) }
    for bytes in scan.combiningOnMarkup { problems.report(CombiningOnMarkup.wording, at: place(bytes)) }
    for bytes in scan.mixedScripts { problems.report(MixedScript.wording, at: place(bytes)) }
    for bytes in scan.longLines { problems.report(LineTooLong.wording, at: place(bytes)) }
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
