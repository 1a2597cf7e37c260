import ArgumentParser
import GuidePipeline

/// The command `baihua check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check guides and registries; write nothing but the baseline that --write-baseline names."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "Show only findings in these files or folders; everything is read all the same.")
    var paths: [String] = []

    mutating func run() async throws {
        var report = try await checkSite(common.plan())
        try common.compareWithBaseline(&report)
        try report.keep(only: paths, root: common.root)
        try common.show(report)
        throw ExitCode(report.exitCode(failOn: common.failOn.severity))
    }
}
