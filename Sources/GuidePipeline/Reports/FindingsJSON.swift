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
        let findings = report.reportedFindings().map { Finding(finding: $0) }
        json.object { json in
            json.member(
                "baseline",
                report.baseline.map { BaselineSummary(match: $0, old: findings.count(where: \.finding.isOld)) }
            )
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

private struct BaselineSummary: CanonicalJSONEncodable {
    let match: BaselineMatch
    let old: Int

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("gone", match.gone.map { Gone(entry: $0) })
            json.member("old", old)
        }
    }
}

private struct Gone: CanonicalJSONEncodable {
    let entry: Baseline.Entry

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("file", entry.file)
            json.member("fingerprint", entry.fingerprint)
            json.member("message", entry.message)
            json.member("rule", entry.rule)
        }
    }
}

private struct Finding: CanonicalJSONEncodable {
    let finding: ReportedFinding

    func encode(to json: inout CanonicalJSONWriter) {
        let diagnostic = finding.diagnostic
        json.object { json in
            json.member("end", Position(finding.end))
            json.member("file", finding.path)
            json.member("fingerprint", finding.fingerprint)
            if !finding.replacements.isEmpty {
                json.object(at: "fix") { json in
                    json.member("replacements", finding.replacements.map { Replacement(replacement: $0) })
                }
            }
            json.member("hint", diagnostic.hint)
            json.member("message", diagnostic.message)
            json.member("notes", finding.notes.map { Note(note: $0) })
            if finding.isOld { json.member("old", true) }
            json.member("path", diagnostic.path)
            json.member("rule", diagnostic.rule.rawValue)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("start", Position(finding.start))
        }
    }
}

private struct Replacement: CanonicalJSONEncodable {
    let replacement: ReportedReplacement

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("end", Position(replacement.end))
            json.member("start", Position(replacement.start))
            json.member("text", replacement.text)
        }
    }
}

private struct Note: CanonicalJSONEncodable {
    let note: ReportedNote

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("end", Position(note.end))
            json.member("file", note.path)
            json.member("message", note.message)
            json.member("start", Position(note.start))
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
