import GuideModel
import GuideReading

/// A finding with everything that any format shows of it.
struct ReportedFinding {
    let diagnostic: Diagnostic
    let fingerprint: String

    /// Whether the baseline knows it.
    let isOld: Bool

    /// From the root, safe to print.
    let path: String
    let start: SourcePosition
    let end: SourcePosition

    /// The sentence with the answers it needs, safe to print.
    var sentence: String {
        (diagnostic.path.map { visible($0) + "，" } ?? "") + visible(diagnostic.message)
    }

    /// The sentence, its mark and what to write instead, for formats that have room for one text.
    var wholeText: String {
        (isOld ? "（旧）" : "") + sentence + (diagnostic.hint.map { "。改法：" + visible($0) } ?? "")
    }
}

extension CheckReport {
    /// Every finding, by place.
    func reportedFindings() -> [ReportedFinding] {
        zip(diagnostics, fingerprints(of: self)).map { diagnostic, fingerprint in
            let (start, end) = positions(of: diagnostic.range)
            return ReportedFinding(
                diagnostic: diagnostic,
                fingerprint: fingerprint,
                isOld: baseline?.old.contains(fingerprint) ?? false,
                path: visible(path(of: diagnostic.range.file)),
                start: start,
                end: end
            )
        }
    }
}

/// What stands in place of a stretch of the file on the disk, for programs that apply fixes.
struct ReportedReplacement {
    let start: SourcePosition
    let end: SourcePosition
    let text: String
}

extension CheckReport {
    /// A finding's fix, counted in the file as it is on the disk.
    func replacements(of fix: Diagnostic.Fix, in file: FileID) -> [ReportedReplacement] {
        guard let text = texts[file] else { return [] }
        guard fix.unifiesText else {
            return fix.replacements.map {
                ReportedReplacement(
                    start: text.position(of: $0.range.start),
                    end: text.position(of: $0.range.end),
                    text: $0.text
                )
            }
        }
        guard let original = text.original else { return [] }
        let (old, new) = differingMiddle(original, text.bytes)
        let replacement = ReportedReplacement(
            start: text.position(onDisk: old.lowerBound),
            end: text.position(onDisk: old.upperBound),
            text: text.string(new)
        )
        return [replacement]
    }
}

/// What is left of two texts without what they begin and end with alike; whole UTF-8 characters.
private func differingMiddle(_ a: [UInt8], _ b: [UInt8]) -> (Range<Int>, Range<Int>) {
    func isInside(_ bytes: [UInt8], _ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    let shorter = min(a.count, b.count)
    var prefix = 0
    while prefix < shorter, a[prefix] == b[prefix] { prefix += 1 }
    while prefix > 0, isInside(a, prefix) || isInside(b, prefix) { prefix -= 1 }
    var suffix = 0
    while suffix < shorter - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] { suffix += 1 }
    while suffix > 0, isInside(a, a.count - suffix) || isInside(b, b.count - suffix) { suffix -= 1 }
    return (prefix..<a.count - suffix, prefix..<b.count - suffix)
}
