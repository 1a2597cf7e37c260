import GuideModel
import GuideReading
import GuideRules
import KioskFormat

/// All findings as `docs/schema/findings-v1.schema.json` describes them, in canonical JSON.
package func findingsJSON(_ report: CheckReport) -> [UInt8] {
    FindingsDocument(report: report).canonicalJSON(reserving: 1_024 + report.diagnostics.count * 700)
}

private struct FindingsDocument: CanonicalJSONEncodable {
    let report: CheckReport

    func encode(to json: inout CanonicalJSONWriter) {
        let prints = fingerprints(of: report)
        let findings = zip(report.diagnostics, prints).map { Finding(diagnostic: $0, fingerprint: $1, report: report) }
        json.object { json in
            json.member("clean", report.diagnostics.isEmpty && report.notRun.isEmpty)
            json.member("counts", Counts(report: report))
            json.member("date", report.today.description)
            json.member("findings", findings)
            json.member("guides", report.guideCount)
            json.member("notRun", report.notRun.map { NotRun(skipped: $0) })
            json.member("stage", report.stage.rawValue)
            json.member("tool", "baihua")
            json.member("version", 1)
        }
    }
}

private struct Counts: CanonicalJSONEncodable {
    let report: CheckReport

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("advice", report.count(.advice))
            json.member("error", report.count(.error))
            json.member("warning", report.count(.warning))
        }
    }
}

private struct NotRun: CanonicalJSONEncodable {
    let skipped: CheckResult.NotRun

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("file", visible(skipped.path))
            json.member("reason", skipped.reason)
            json.member("rule", skipped.rule.rawValue)
        }
    }
}

private struct Finding: CanonicalJSONEncodable {
    let diagnostic: Diagnostic
    let fingerprint: String
    let report: CheckReport

    func encode(to json: inout CanonicalJSONWriter) {
        let (start, end) = report.positions(of: diagnostic.range)
        json.object { json in
            json.member("end", Position(end))
            json.member("file", visible(report.path(of: diagnostic.range.file)))
            json.member("fingerprint", fingerprint)
            json.member("hint", diagnostic.hint)
            json.member("message", diagnostic.message)
            json.member("notes", diagnostic.notes.map { Note(note: $0, report: report) })
            json.member("path", diagnostic.path)
            json.member("rule", diagnostic.rule.rawValue)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("start", Position(start))
        }
    }
}

private struct Note: CanonicalJSONEncodable {
    let note: Diagnostic.Note
    let report: CheckReport

    func encode(to json: inout CanonicalJSONWriter) {
        let (start, end) = report.positions(of: note.range)
        json.object { json in
            json.member("end", Position(end))
            json.member("file", visible(report.path(of: note.range.file)))
            json.member("message", note.message)
            json.member("start", Position(start))
        }
    }
}

private struct Position: CanonicalJSONEncodable {
    let position: SourcePosition

    init(_ position: SourcePosition) { self.position = position }

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("column", position.column)
            json.member("line", position.line)
            json.member("offset", position.offset)
            json.member("utf16Column", position.utf16Column)
        }
    }
}
