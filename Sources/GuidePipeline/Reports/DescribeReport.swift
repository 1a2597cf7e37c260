package import GuideModel
import GuideReading
import GuideRules

/// How findings look on a terminal.
package struct TerminalStyle: Sendable {
    package var usesColour: Bool

    package init(usesColour: Bool) { self.usesColour = usesColour }

    fileprivate func paint(_ text: String, _ code: String) -> String {
        usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    fileprivate func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .advice: paint(text, "1;36")
        }
    }
}

/// All findings the way a person reads them, with a last line that sums up.
///
///     guides/huji-chuxing/banzheng.md:33:6: 错误：写的是跑 1 趟，照着步骤要跑 2 趟 [visit-count]
///        33 | - 跑腿：1 趟（要当面核对）
///           |         ^~~~~~~~~~~~~~~~~~
///       guides/huji-chuxing/banzheng.md:25:6: 看这里：第 1 趟从“到窗口申请”开始
///       改法：写成 2 趟，或者把多出来的一趟改成网上办、邮寄
package func describe(_ report: CheckReport, style: TerminalStyle) -> String {
    var text = ""
    let findings = report.reportedFindings()
    for finding in findings { text += describe(finding, in: report, style) + "\n" }
    text += notRun(in: report, style)
    for entry in report.baseline?.gone ?? [] {
        text += "\(entry.file): 已经不再出现：\(entry.message) [\(entry.rule)]\n"
    }
    if let sentence = report.goneSentence { text += sentence + "。\n\n" }
    return text + summary(of: report, old: findings.count(where: \.isOld)) + "\n"
}

/// The rules that could not run: one paragraph a guide and reason, since it is seldom one rule alone.
private func notRun(in report: CheckReport, _ style: TerminalStyle) -> String {
    var text = ""
    var rest = report.notRun[...]
    while let first = rest.first {
        let same = rest.prefix { $0.path == first.path && $0.reason == first.reason }
        let rules = same.map(\.rule.rawValue).joined(separator: ", ")
        text += "\(visible(first.path)): \(style.paint("没有查", .warning))：\(first.reason) [\(rules)]\n\n"
        rest = rest.dropFirst(same.count)
    }
    return text
}

private func describe(_ finding: ReportedFinding, in report: CheckReport, _ style: TerminalStyle) -> String {
    let diagnostic = finding.diagnostic
    let name = style.paint(diagnostic.severity.chinese, diagnostic.severity) + (finding.isOld ? "（旧）" : "")
    var text =
        "\(finding.path):\(finding.start.line):\(finding.start.column): \(name)：\(finding.sentence) [\(diagnostic.rule)]\n"
    text += excerpt(diagnostic.range, in: report, style)
    for note in finding.notes {
        text += "  \(note.path):\(note.start.line):\(note.start.column): 看这里：\(note.message)\n"
    }
    if let hint = diagnostic.hint { text += "  改法：\(visible(hint))\n" }
    return text
}

private func excerpt(_ range: SourceRange, in report: CheckReport, _ style: TerminalStyle) -> String {
    guard let source = report.texts[range.file], !source.bytes.isEmpty else { return "" }
    let lineNumber = source.line(of: range.start)
    let whole = source.lineBytes(lineNumber)
    // Of a very long line, only what is near the place is looked at.
    let line = source.characters(around: range.start, in: whole, within: 1_500)
    let start = source.string(line.lowerBound..<min(max(range.start, line.lowerBound), line.upperBound)).count
    let end = source.string(line.lowerBound..<min(max(range.end, line.lowerBound), line.upperBound)).count
    let shown = ShownLine(
        source.string(line),
        start: start,
        end: end,
        isCutBefore: line.lowerBound > whole.lowerBound
    )
    let number = String(lineNumber + 1)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let caret =
        String(repeating: " ", count: shown.caretStart) + "^" + String(repeating: "~", count: shown.caretWidth - 1)
    return "\(margin) | \(shown.text)\n      | \(style.paint(caret, "1;32"))\n"
}

/// One line: how many findings of each kind, and whether the run is clean.
private func summary(of report: CheckReport, old: Int) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().map { "\(report.count($0)) 个\($0.chinese)" }.joined(
        separator: "，"
    )
    if report.diagnostics.isEmpty, report.notRun.isEmpty { return "查了 \(report.guideCount) 篇指南，没有发现问题。" }
    let skipped = report.notRun.isEmpty ? "" : "，\(report.notRun.count) 处没有查"
    let known = old == 0 ? "" : "；其中 \(old) 个是旧的"
    return "查了 \(report.guideCount) 篇指南：\(counts)\(known)\(skipped)。"
}

/// Control characters of file names and texts as `\x1b`, so that they cannot steer a terminal or hide.
func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    return text.unicodeScalars.map { isSteering($0) ? escaped($0) : String($0) }.joined()
}

func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF: false
    // Joins emoji.
    case 0x200D: false
    default: isControl(scalar)
    }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
}

extension Diagnostic.Severity {
    /// As editors read it.
    package var chinese: String {
        switch self {
        case .error: "错误"
        case .warning: "警告"
        case .advice: "建议"
        }
    }
}
