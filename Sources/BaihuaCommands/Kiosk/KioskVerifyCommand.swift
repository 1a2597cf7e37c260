import ArgumentParser
import GuideModel
import GuidePipeline
import KioskFormat

/// The command `baihua kiosk verify`.
struct KioskVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a feed (folder, bundle or address) as a kiosk would, and its plain files and deltas too.",
        discussion: "Exit codes: 0 all in order, 1 something is wrong, 2 wrong usage, 3 the machine failed."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case human, json
    }

    @Argument(help: ArgumentHelp("The folder that holds head.json, its address, or a bundle.", valueName: "path"))
    var path = "feed"

    @Option(help: ArgumentHelp("The root that kiosks trust (default: the feed's own first).", valueName: "file"))
    var trust: String?

    @Option(help: ArgumentHelp("The day of the run (default: SOURCE_DATE_EPOCH, then today).", valueName: "YYYY-MM-DD"))
    var date: CalendarDay?

    @Option(help: "How the report is written; JSON as docs/schema/feed-report-v1.schema.json describes it.")
    var format = Format.human

    mutating func run() async throws {
        let today = KioskDay(try dayOfRun(date))
        let report = verifyFeed(try await feed(at: path), trust: try trust.map(readRoot), today: today)
        switch format {
        case .human: try standardOutput(describe(report))
        case .json: try writeAll(report.canonicalJSON(), to: 1)
        }
        throw report.problems.isEmpty ? Outcome.clean : Outcome.findings
    }
}
