import ArgumentParser
import GuideModel
import GuidePipeline

/// The command `baihua compare OLD NEW`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Run two versions of the tool over guides and show what the new one finds otherwise.",
        discussion: """
            A limit is a number, or a share of all guides such as 1%. Exit codes: 0 within all limits, 1 over one of \
            them, or a run of the new version failed where the old did not, 2 wrong usage or no run to compare, \
            3 the machine failed.
            """
    )

    @Option(help: ArgumentHelp("A folder with baihua.yml and guides/; may be given several times.", valueName: "dir"))
    var root: [String] = ["."]

    @Option(help: "Which guides count: publish leaves drafts out, draft takes them in.")
    var stage = Library.Stage.publish

    @Option(
        help: ArgumentHelp("The day of all runs (default: SOURCE_DATE_EPOCH, then today).", valueName: "YYYY-MM-DD")
    )
    var date: CalendarDay?

    @Option(help: ArgumentHelp("Guides that had no error and now have one.", valueName: "limit"))
    var maxNewlyFailing: Threshold?

    @Option(help: ArgumentHelp("Guides that had an error and now have none.", valueName: "limit"))
    var maxNewlyPassing: Threshold?

    @Option(help: ArgumentHelp("Findings that only the new version has.", valueName: "limit"))
    var maxNew: Threshold?

    @Option(help: ArgumentHelp("Findings that only the old version has.", valueName: "limit"))
    var maxDropped: Threshold?

    @Option(help: "How the comparison is written.")
    var format = ComparisonFormat.human

    @Argument(help: "The program of the old version.")
    var old: String

    @Argument(help: "The program of the new version.")
    var new: String

    func run() throws {
        let limits = ComparisonLimits(
            newlyFailing: maxNewlyFailing,
            newlyPassing: maxNewlyPassing,
            new: maxNew,
            dropped: maxDropped
        )
        // One day for every run, also when midnight passes.
        let day = try dayOfRun(date)
        let comparison = try compareVersions(
            old,
            new,
            roots: root,
            arguments: ["--stage", stage.rawValue, "--date", day.description]
        )
        switch format {
        case .human: try standardOutput(describe(comparison, limits: limits))
        case .json: try writeAll(comparisonJSON(comparison, limits: limits), to: 1)
        }
        if !comparison.exceeded(limits).isEmpty || comparison.newVersionFailed { throw Outcome.findings }
        if !comparison.failedRuns.isEmpty { throw Outcome.usage }
    }
}

/// How `baihua compare` writes.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
    case human, json
}

extension Threshold: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
