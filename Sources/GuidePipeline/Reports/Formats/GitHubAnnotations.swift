import GuideModel
import GuideReading
import GuideRules

/// All findings as workflow commands of GitHub Actions, one a line, which GitHub shows at the line of a change.
///
/// Columns count UTF-16 code units, as the page does. What an editor wrote can begin no command of its own:
/// line ends and percent signs are escaped as the runner wants them.
func gitHubAnnotations(_ report: CheckReport) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(256 + report.diagnostics.count * 300)
    for finding in report.reportedFindings() {
        var properties = [("file", finding.path), ("line", String(finding.start.line))]
        if finding.end.line > finding.start.line {
            properties.append(("endLine", String(finding.end.line)))
        } else {
            // A range of lines has no columns.
            properties.append(("col", String(finding.start.utf16Column)))
            properties.append(("endColumn", String(max(finding.start.utf16Column, finding.end.utf16Column - 1))))
        }
        let mark = finding.isOld ? "（旧）" : ""
        properties.append(("title", "\(finding.diagnostic.severity.chinese)\(mark) \(finding.diagnostic.rule)"))
        appendCommand(finding.diagnostic.severity.gitHubCommand, properties, finding.wholeText, to: &out)
    }
    for skipped in report.notRun {
        let properties = [("file", visible(skipped.path)), ("line", "1"), ("title", "没有查 \(skipped.rule)")]
        appendCommand("warning", properties, "没有查：" + skipped.reason, to: &out)
    }
    for entry in report.baseline?.gone ?? [] {
        let properties = [("file", entry.file), ("title", "基线 \(entry.rule)")]
        appendCommand("notice", properties, "基线里的这一条已经不再出现：" + entry.message, to: &out)
    }
    return out
}

private func appendCommand(
    _ command: String,
    _ properties: [(String, String)],
    _ message: String,
    to out: inout [UInt8]
) {
    out += "::\(command) ".utf8
    for (index, (name, value)) in properties.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out += "\(name)=".utf8
        appendEscaped(value, isProperty: true, to: &out)
    }
    out += "::".utf8
    appendEscaped(message, isProperty: false, to: &out)
    out.append(UInt8(ascii: "\n"))
}

private func appendEscaped(_ text: String, isProperty: Bool, to out: inout [UInt8]) {
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "%"): out += "%25".utf8
        case UInt8(ascii: "\r"): out += "%0D".utf8
        case UInt8(ascii: "\n"): out += "%0A".utf8
        case UInt8(ascii: ":") where isProperty: out += "%3A".utf8
        case UInt8(ascii: ",") where isProperty: out += "%2C".utf8
        default: out.append(byte)
        }
    }
}

extension Diagnostic.Severity {
    fileprivate var gitHubCommand: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .advice: "notice"
        }
    }
}
