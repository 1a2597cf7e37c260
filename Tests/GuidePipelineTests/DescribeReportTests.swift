import GuideModel
import GuideReading
import GuideTestSupport
import Testing

@testable import GuidePipeline
@testable import GuideRules

/// Findings as a person reads them, on a terminal that shows Chinese two columns wide.
struct DescribeReportTests {
    private let path = "guides/huji-chuxing/banzheng.md"

    @Test(arguments: [
        ("- 跑腿：1️⃣1 趟2️⃣（要按指纹）", "- 跑腿：1 趟（要按指纹）", "        ^~~~"),
        ("1️⃣颜色2️⃣: 红", "颜色: 红", "^~~~"),
        ("🪪🎉 好 1️⃣<b>2️⃣", "🪪🎉 好 <b>", "        ^~~"),
        ("👨‍👩‍👧 1️⃣家2️⃣", "👨‍👩‍👧 家", "   ^~"),
        ("交给\t1️⃣窗口2️⃣", "交给    窗口", "        ^~~~"),
        ("\t\ta\t1️⃣x2️⃣", "        a   x", "            ^"),
        ("ＡＰＰ，1️⃣“好”2️⃣", "ＡＰＰ，“好”", "        ^~~~"),
        ("\u{E9}\u{302} 1️⃣e2️⃣", "\u{E9}\u{302} e", "  ^"),
        ("完了1️⃣", "完了", "    ^"),
        ("第一行1️⃣从这里\n到这里2️⃣", "第一行从这里", "      ^~~~~~"),
        ("1️⃣\n下一行", "", "^"),
    ])
    func theCaretStandsUnderTheFirstCharacter(_ marked: String, _ line: String, _ caret: String) {
        #expect(excerpt(marked) == ["    1 | \(line)", "      | \(caret)"])
    }

    @Test func aLongLineIsCutAroundThePlace() {
        func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
        #expect(
            excerpt("\(times(60, "前"))1️⃣<u>2️⃣\(times(60, "后"))") == [
                "    1 | …\(times(33, "前"))<u>\(times(20, "后"))…", "      | \(times(67, " "))^~~",
            ]
        )
        #expect(
            excerpt("1️⃣\(times(60, "前"))2️⃣") == ["    1 | \(times(55, "前"))…", "      | ^\(times(109, "~"))"]
        )
    }

    @Test func aFindingIsToldWithItsPlacesAndWhatToDo() {
        var report = report("- 跑腿：1️⃣1 趟2️⃣\n1. **拿证**（到窗口）\n")
        report.diagnostics[0].path = "选“别人代办”时"
        report.diagnostics[0].hint = "写成 2 趟"
        report.diagnostics[0].notes = [.init("第 2 趟从这里开始", at: SourceRange(file: FileID(0), 22..<28))]
        report.notRun = [.init(rule: "visit-maximum", path: path, reason: "情形组合超过 7776 种")]
        #expect(
            text(report) == """
                guides/huji-chuxing/banzheng.md:1:6: 错误：选“别人代办”时，写错了 [visit-count]
                    1 | - 跑腿：1 趟
                      |         ^~~~
                  guides/huji-chuxing/banzheng.md:2:6: 看这里：第 2 趟从这里开始
                  改法：写成 2 趟

                guides/huji-chuxing/banzheng.md: 没有查：情形组合超过 7776 种 [visit-maximum]

                查了 1 篇指南：1 个错误，0 个警告，0 个建议，1 处没有查。

                """
        )
    }

    @Test func onlySeverityAndCaretAreColoured() {
        #expect(
            text(report("1️⃣跑2️⃣腿"), usesColour: true) == """
                guides/huji-chuxing/banzheng.md:1:1: \u{1B}[1;31m错误\u{1B}[0m：写错了 [visit-count]
                    1 | 跑腿
                      | \u{1B}[1;32m^~\u{1B}[0m

                查了 1 篇指南：1 个错误，0 个警告，0 个建议。

                """
        )
    }

    @Test func aCleanRunIsOneLine() {
        var report = report("好")
        report.diagnostics = []
        #expect(text(report) == "查了 1 篇指南，没有发现问题。\n")
    }

    @Test func nothingInAFindingSteersTheTerminal() {
        var report = report("好")
        report.paths = ["guides/\u{1B}[31m\u{202E}\n\u{9B}.md"]
        report.texts = [:]
        report.diagnostics[0].message = "\u{7}响\u{200B}"
        #expect(
            text(report) == """
                guides/\\x1b[31m\\x202e\\x0a\\x9b.md:1:1: 错误：\\x07响\\x200b [visit-count]

                查了 1 篇指南：1 个错误，0 个警告，0 个建议。

                """
        )
    }
}

extension DescribeReportTests {
    /// A report of one finding about a guide of this text, from 1️⃣ to 2️⃣.
    private func report(_ marked: String) -> CheckReport {
        let text = MarkedText(marked)
        let start = text.markers["1️⃣"] ?? 0
        let range = SourceRange(file: FileID(0), start..<(text.markers["2️⃣"] ?? start))
        return CheckReport(
            stage: .publish,
            today: CalendarDay(number: 0),
            guideCount: 1,
            diagnostics: [Diagnostic(rule: "visit-count", severity: .error, message: "写错了", range: range)],
            notRun: [],
            texts: [FileID(0): readGuide(text.bytes, file: FileID(0), path: path).text].compactMapValues(\.self),
            paths: [path]
        )
    }

    private func text(_ report: CheckReport, usesColour: Bool = false) -> String {
        describe(report, style: TerminalStyle(usesColour: usesColour))
    }

    /// The line that a finding shows, and the one with the caret.
    private func excerpt(_ marked: String) -> [Substring] {
        Array(text(report(marked)).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix(2))
    }
}
