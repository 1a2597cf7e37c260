import ArgumentParser
import GuidePipeline

/// The command `baihua build`.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Check everything and write the site, its search index and the kiosk feed.",
        discussion: """
            A guide with an error is withheld; all others are built. Exit codes: 0 nothing at the threshold, \
            1 findings at or over it, 2 wrong usage or settings, 3 the machine failed; with 2 and 3 the output is as it was.
            """
    )

    @OptionGroup var common: CommonOptions

    mutating func run() async throws {
        let plan = try common.plan()
        var result = try await buildSite(plan)
        try common.compareWithBaseline(&result.report)
        try common.show(result.report)
        if let publication = result.publication {
            common.tell(
                "\(plan.output)：\(result.published) 篇指南，写了 \(publication.written) 个文件，"
                    + "\(publication.unchanged) 个没有变，删了 \(publication.removed) 个。\n"
            )
        }
        if let timings = common.timings { standardError(timings.describe(result.laps)) }
        throw ExitCode(result.report.exitCode(failOn: common.failOn.severity))
    }
}

/// How `--timings` is written.
enum TimingsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    func describe(_ laps: [Stopwatch.Lap]) -> String {
        func microseconds(_ seconds: Double) -> String { String(Int((seconds * 1_000_000).rounded())) }
        switch self {
        case .text: return laps.map { "\($0.stage): \(microseconds($0.seconds)) µs\n" }.joined()
        case .json:
            let members = laps.map { "\"\($0.stage)\":\(microseconds($0.seconds))" }.joined(separator: ",")
            return "{\"microseconds\":{\(members)}}\n"
        }
    }
}
