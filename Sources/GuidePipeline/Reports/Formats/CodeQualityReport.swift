import GuideModel
import GuideReading
import GuideRules
import KioskFormat

/// All findings as GitLab's code quality report, in canonical JSON.
///
/// The form has no place for rules that could not run: they are issues named `not-run`.
func codeQualityReport(_ report: CheckReport) -> [UInt8] {
    var issues = report.reportedFindings().map { finding in
        CodeQualityIssue(
            rule: finding.diagnostic.rule.rawValue,
            text: finding.wholeText,
            fingerprint: finding.fingerprint,
            path: finding.path,
            lines: (finding.start.line, finding.end.line),
            severity: finding.diagnostic.severity.codeQualityName
        )
    }
    issues += report.notRun.map { skipped in
        CodeQualityIssue(
            rule: "not-run",
            text: "没有查 \(skipped.rule)：\(skipped.reason)",
            fingerprint: "not-run \(skipped.rule) \(visible(skipped.path))",
            path: visible(skipped.path),
            lines: (1, 1),
            severity: "minor"
        )
    }
    return issues.canonicalJSON(reserving: 256 + issues.count * 400)
}

private struct CodeQualityIssue: CanonicalJSONEncodable {
    let rule: String
    let text: String
    let fingerprint: String
    let path: String
    let lines: (first: Int, last: Int)
    let severity: String

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("check_name", rule)
            json.member("description", text)
            json.member("fingerprint", fingerprint)
            json.object(at: "location") { json in
                json.object(at: "lines") { json in
                    json.member("begin", lines.first)
                    json.member("end", max(lines.first, lines.last))
                }
                json.member("path", path)
            }
            json.member("severity", severity)
        }
    }
}

extension Diagnostic.Severity {
    fileprivate var codeQualityName: String {
        switch self {
        case .error: "major"
        case .warning: "minor"
        case .advice: "info"
        }
    }
}
