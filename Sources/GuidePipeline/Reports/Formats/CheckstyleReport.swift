import GuideModel
import GuideReading
import GuideRules

/// All findings as Checkstyle XML; a rule that could not run is an `exception`, as a failed check is there.
func checkstyleReport(_ report: CheckReport) -> [UInt8] {
    var xml = XMLWriter(reserving: 256 + report.diagnostics.count * 350)
    let findings = Dictionary(grouping: report.reportedFindings(), by: \.path)
    let skipped = Dictionary(grouping: report.notRun) { visible($0.path) }
    let paths = Set(findings.keys).union(skipped.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    xml.element("checkstyle", ["version": "10.0"]) { xml in
        for path in paths {
            xml.element("file", ["name": path]) { xml in
                for finding in findings[path] ?? [] {
                    xml.element(
                        "error",
                        [
                            "line": String(finding.start.line),
                            "column": String(finding.start.column),
                            "severity": finding.diagnostic.severity.checkstyleName,
                            "message": finding.wholeText,
                            "source": "baihua.\(finding.diagnostic.rule)",
                        ]
                    )
                }
                for rule in skipped[path] ?? [] {
                    xml.element("exception", [:], text: "没有查 \(rule.rule)：\(rule.reason)")
                }
            }
        }
    }
    return xml.bytes
}

extension Diagnostic.Severity {
    fileprivate var checkstyleName: String { self == .advice ? "info" : rawValue }
}
