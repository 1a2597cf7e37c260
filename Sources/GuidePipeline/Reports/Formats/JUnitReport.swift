import GuideModel
import GuideReading
import GuideRules

/// All findings as JUnit XML: a file is a suite, a finding a failed test case, an old one a skipped case.
///
/// A file without findings has one case that passed; a rule that could not run is a case with an error.
func junitReport(_ report: CheckReport) -> [UInt8] {
    var suites: [FileID: JUnitSuite] = [:]
    for file in report.texts.keys where report.isWanted(report.path(of: file)) { suites[file] = JUnitSuite() }
    for finding in report.reportedFindings() {
        suites[finding.diagnostic.range.file, default: JUnitSuite()].findings.append(finding)
    }
    let files = Dictionary(report.paths.enumerated().map { ($1, FileID($0)) }, uniquingKeysWith: { first, _ in first })
    for skipped in report.notRun {
        if let file = files[skipped.path] { suites[file, default: JUnitSuite()].notRun.append(skipped) }
    }
    let sorted = suites.sorted { $0.key < $1.key }
    func total(_ count: (JUnitSuite) -> Int) -> String { String(sorted.reduce(0) { $0 + count($1.value) }) }
    var xml = XMLWriter(reserving: 512 + report.diagnostics.count * 500 + sorted.count * 200)
    xml.element(
        "testsuites",
        [
            "name": "baihua", "tests": total(\.count), "failures": total(\.failures),
            "errors": total(\.notRun.count), "skipped": total(\.old),
        ]
    ) { xml in
        for (file, suite) in sorted { suite.write(visible(report.path(of: file)), report, to: &xml) }
    }
    return xml.bytes
}

private struct JUnitSuite {
    var findings: [ReportedFinding] = []
    var notRun: [CheckResult.NotRun] = []

    var count: Int { max(1, findings.count + notRun.count) }
    var old: Int { findings.count(where: \.isOld) }
    var failures: Int { findings.count - old }

    func write(_ path: String, _ report: CheckReport, to xml: inout XMLWriter) {
        xml.element(
            "testsuite",
            [
                "name": path, "tests": String(count), "failures": String(failures), "errors": String(notRun.count),
                "skipped": String(old),
            ]
        ) { xml in
            for finding in findings { write(finding, to: &xml) }
            for skipped in notRun {
                xml.element("testcase", ["name": skipped.rule.rawValue, "classname": path]) { xml in
                    xml.element("error", ["message": "没有查：" + skipped.reason, "type": "not-run"])
                }
            }
            if findings.isEmpty, notRun.isEmpty {
                xml.element("testcase", ["name": "没有发现问题", "classname": path])
            }
        }
    }

    private func write(_ finding: ReportedFinding, to xml: inout XMLWriter) {
        let place = "\(finding.path):\(finding.start.line):\(finding.start.column)"
        let severity = finding.diagnostic.severity
        let name = "\(finding.diagnostic.rule):\(finding.start.line):\(finding.start.column)"
        xml.element("testcase", ["name": name, "classname": finding.path]) { xml in
            if finding.isOld {
                xml.element("skipped", ["message": "\(place): \(severity.chinese)：\(finding.wholeText)"])
            } else {
                xml.element(
                    "failure",
                    ["message": finding.wholeText, "type": severity.rawValue],
                    text: "\(place): \(severity.chinese)：\(finding.wholeText)"
                )
            }
        }
    }
}
