import GuideModel
import GuideReading

/// One file's fixes, applied.
struct FixedText {
    var bytes: [UInt8]

    /// The findings whose fixes were applied.
    var applied: [Diagnostic]
}

/// Applies what fits together of a file's fixes; what touches an earlier fix waits for the next round.
///
/// - Parameters:
///   - text: the file as it was read.
///   - findings: the file's findings with fixes.
///   - isAcceptable: whether a text may stand in the file's place, beyond what its structure says.
/// - Returns: nil when nothing can be applied.
func fixText(_ text: SourceText, _ findings: [Diagnostic], isAcceptable: ([UInt8]) -> Bool) -> FixedText? {
    let unifying = findings.filter { $0.fix?.unifiesText == true }
    // Ranges count in the text as it was read, which only a unified file has.
    guard text.original == nil || !unifying.isEmpty else { return nil }
    let structure = GuideStructure(of: text.bytes, path: text.path)
    let chosen = structure == nil ? [] : compatible(findings.filter { $0.fix?.unifiesText == false }, in: text)
    func isSound(_ bytes: [UInt8]) -> Bool {
        GuideStructure(of: bytes, path: text.path) == structure && isAcceptable(bytes)
    }
    var applied = chosen
    var bytes = apply(chosen, to: text)
    if !chosen.isEmpty, !isSound(bytes) {
        applied = []
        for finding in chosen where isSound(apply(applied + [finding], to: text)) { applied.append(finding) }
        bytes = apply(applied, to: text)
    }
    guard bytes != text.original ?? text.bytes else { return nil }
    return FixedText(bytes: bytes, applied: unifying + applied)
}

/// The first of all fixes that touch each other, by place and rule.
private func compatible(_ findings: [Diagnostic], in text: SourceText) -> [Diagnostic] {
    var taken: [Range<Int>] = []
    var chosen: [Diagnostic] = []
    let inOrder = findings.sorted { a, b in
        let (first, second) = (a.fix?.replacements.first?.range.start ?? 0, b.fix?.replacements.first?.range.start ?? 0)
        return first == second ? a < b : first < second
    }
    for finding in inOrder {
        guard let replacements = finding.fix?.replacements, !replacements.isEmpty else { continue }
        let ranges = replacements.map(\.range.bytes)
        let fits = replacements.allSatisfy { isInLine($0, of: text) } && isRising(ranges)
        let isFree = !ranges.contains { range in
            taken.contains { $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound }
        }
        guard fits, isFree else { continue }
        taken += ranges
        chosen.append(finding)
    }
    return chosen
}

/// Whether a replacement stays in its file and takes or adds no line end.
private func isInLine(_ replacement: Diagnostic.Fix.Replacement, of text: SourceText) -> Bool {
    let range = replacement.range
    guard range.file == text.file, range.end <= text.bytes.count else { return false }
    return !text.bytes[range.bytes].contains(UInt8(ascii: "\n")) && !replacement.text.utf8.contains(UInt8(ascii: "\n"))
}

private func isRising(_ ranges: [Range<Int>]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
}

private func apply(_ findings: [Diagnostic], to text: SourceText) -> [UInt8] {
    var bytes = text.bytes
    let replacements = findings.flatMap { $0.fix?.replacements ?? [] }.sorted { $0.range.start > $1.range.start }
    for replacement in replacements { bytes.replaceSubrange(replacement.range.bytes, with: replacement.text.utf8) }
    return bytes
}
