import ArgumentParser
import GuidePipeline

/// `baihua build`
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Check everything and write the site, its search index and the kiosk feed.",
        discussion: """
            A guide with an error is withheld; all others are built. Exit codes: 0 nothing at the threshold, \
            1 findings at or over it, 2 wrong usage or settings, 3 the machine failed and the output is as it was.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("The folder the site is written to (default: site/ in the root).", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("The folder with the templates.", valueName: "dir"))
    var templates: String?

    @Option(help: "Print the seconds each stage took to standard error.")
    var timings: TimingsFormat?

    mutating func run() async throws {
        let place = output ?? (common.root == "." ? "site" : common.root + "/site")
        let result = try await buildSite(common.plan(output: place, templates: templates))
        common.show(result.report)
        if let publication = result.publication, !common.quiet, isTerminal(2) || common.format == .human {
            standardError(
                "\(place)：\(result.published) 篇指南，写了 \(publication.written) 个文件，\(publication.unchanged) 个没有变，删了 \(publication.removed) 个。\n"
            )
        }
        if let timings { standardError(timings.describe(result.laps)) }
        throw ExitCode(result.report.exitCode(failOn: common.failOn.severity))
    }
}

/// `--timings`
enum TimingsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    func describe(_ laps: [Stopwatch.Lap]) -> String {
        func milliseconds(_ seconds: Double) -> String { String(Int((seconds * 1_000_000).rounded())) }
        switch self {
        case .text: return laps.map { "\($0.stage): \(milliseconds($0.seconds)) µs\n" }.joined()
        case .json:
            let members = laps.map { "\"\($0.stage)\":\(milliseconds($0.seconds))" }.joined(separator: ",")
            return "{\"microseconds\":{\(members)}}\n"
        }
    }
}
