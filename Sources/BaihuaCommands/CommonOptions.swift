import ArgumentParser
import GuideModel
import GuidePipeline

/// The options that every command about a tree of guides takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with baihua.yml and guides/.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("The folder the site is written to (default: site/ in the root).", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("The folder with the templates.", valueName: "dir"))
    var templates: String?

    @Option(help: "Which guides count: publish leaves drafts out, draft takes them in.")
    var stage = Library.Stage.publish

    @Option(help: ArgumentHelp("The day of the run (default: SOURCE_DATE_EPOCH, then today).", valueName: "YYYY-MM-DD"))
    var date: CalendarDay?

    @Option(help: "From which severity the run fails.")
    var failOn = FailureThreshold.error

    @Option(help: "How findings are written.")
    var format = ReportFormat.human

    @Option(
        help: ArgumentHelp("Mark the findings this file knows; they do not count for --fail-on.", valueName: "file")
    )
    var baseline: String?

    @Option(help: ArgumentHelp("Write all findings of this run to a baseline file.", valueName: "file"))
    var writeBaseline: String?

    @Option(help: ArgumentHelp("How many guides are worked on at a time (default: all processors).", valueName: "n"))
    var jobs: Int?

    @Option(help: "Print the seconds each stage took to standard error; --timings alone means text.")
    var timings: TimingsFormat?

    @Flag(help: "No progress and no summary of what was written; findings are always shown.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func plan() throws -> BuildPlan {
        BuildPlan(
            root: root,
            output: output ?? (root == "." ? "site" : root + "/site"),
            templates: templates,
            stage: stage,
            today: try dayOfRun(date),
            jobs: jobs ?? processorCount()
        )
    }

    /// Writes to standard error what only a person at a terminal wants to know.
    func tell(_ text: String) {
        if !quiet, isTerminal(2) { standardError(text) }
    }

    /// Marks what a baseline knows, and writes a new one where that is wanted; to be called before anything is left out.
    func compareWithBaseline(_ report: inout CheckReport) throws {
        if let baseline { report.compare(with: try readBaseline(baseline)) }
        if let writeBaseline {
            let new = Baseline(of: report)
            try replaceFile(at: writeBaseline, with: new.bytes)
            // What is written down is known from now on.
            if baseline == nil { report.compare(with: new) }
        }
    }

    /// Writes all findings to standard output.
    func show(_ report: CheckReport) throws {
        let usesColour = isTerminal(1) && environment("NO_COLOR").map(\.isEmpty) ?? true
        try writeAll(write(report, as: format, style: TerminalStyle(usesColour: usesColour)), to: 1)
        if format != .human, let sentence = report.goneSentence { standardError(sentence + "。\n") }
    }
}

/// The day of the run: the one that was asked for, else that of `SOURCE_DATE_EPOCH`, else today.
///
/// - Throws: `ValidationError` when `SOURCE_DATE_EPOCH` is no number.
/// - Returns: a day from the year 1 to the year 9999.
func dayOfRun(_ date: CalendarDay?) throws -> CalendarDay {
    if let date { return date }
    guard let epoch = environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else { return currentDay() }
    guard let seconds = Int(epoch), (-62_135_596_800...253_402_300_799).contains(seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH is not a number of seconds: \(epoch)")
    }
    return day(ofEpochSeconds: seconds)
}

/// `--fail-on`.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, advice, never

    var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}

extension ReportFormat: ExpressibleByArgument {}

extension Library.Stage: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
