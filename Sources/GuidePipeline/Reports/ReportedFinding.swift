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
    let notes: [ReportedNote]

    /// What its fix puts where; empty without one.
    let replacements: [ReportedReplacement]

    /// The sentence with the answers it needs, safe to print.
    var sentence: String {
        (diagnostic.path.map { visible($0) + "，" } ?? "") + visible(diagnostic.message)
    }

    /// The sentence, its mark and what to write instead, for formats that have room for one text.
    var wholeText: String {
        (isOld ? "（旧）" : "") + sentence + (diagnostic.hint.map { "。改法：" + visible($0) } ?? "")
    }
}

/// A place that explains a finding.
struct ReportedNote {
    /// Safe to print.
    let message: String
    let path: String
    let start: SourcePosition
    let end: SourcePosition
}

/// What stands in place of a stretch of the file on the disk, for programs that apply fixes.
struct ReportedReplacement {
    let start: SourcePosition
    let end: SourcePosition
    let text: String
}

extension CheckReport {
    /// Every finding, by place.
    func reportedFindings() -> [ReportedFinding] {
        var places = ReportPlaces(self)
        return zip(diagnostics, fingerprints(of: self)).map { diagnostic, fingerprint in
            let (start, end) = places.positions(of: diagnostic.range)
            return ReportedFinding(
                diagnostic: diagnostic,
                fingerprint: fingerprint,
                isOld: baseline?.old.contains(fingerprint) ?? false,
                path: visible(path(of: diagnostic.range.file)),
                start: start,
                end: end,
                notes: diagnostic.notes.map { places.note($0) },
                replacements: diagnostic.fix.map { places.replacements(of: $0, in: diagnostic.range.file) } ?? []
            )
        }
    }
}

/// The places of a whole report, each long line gone over once.
private struct ReportPlaces {
    private let report: CheckReport
    private var finders: [FileID: PositionFinder] = [:]

    init(_ report: CheckReport) { self.report = report }

    mutating func positions(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition) {
        guard let text = report.texts[range.file] else { return (.fileStart, .fileStart) }
        let start = finders[range.file, default: PositionFinder(text)].position(of: range.start)
        return (start, finders[range.file, default: PositionFinder(text)].position(of: range.end))
    }

    mutating func note(_ note: Diagnostic.Note) -> ReportedNote {
        let (start, end) = positions(of: note.range)
        let path = visible(report.path(of: note.range.file))
        return ReportedNote(message: visible(note.message), path: path, start: start, end: end)
    }

    /// A fix, counted in the file as it is on the disk.
    mutating func replacements(of fix: Diagnostic.Fix, in file: FileID) -> [ReportedReplacement] {
        guard fix.unifiesText else {
            return fix.replacements.map { replacement in
                let (start, end) = positions(of: replacement.range)
                return ReportedReplacement(start: start, end: end, text: replacement.text)
            }
        }
        guard let text = report.texts[file], let original = text.original else { return [] }
        let (old, new) = differingMiddle(original, text.bytes)
        let (start, end) = (text.position(onDisk: old.lowerBound), text.position(onDisk: old.upperBound))
        return [ReportedReplacement(start: start, end: end, text: text.string(new))]
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
