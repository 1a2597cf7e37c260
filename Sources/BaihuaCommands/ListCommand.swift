import ArgumentParser
import GuidePipeline

/// The command `baihua list`.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the guides with their state: findings, review day, promises, visits, days and documents.",
        discussion: """
            Findings are counted and not shown, so they do not change the exit code; see baihua check. The draft-stage \
            site has the same figures as a page, report/index.html.
            """
    )

    @OptionGroup var common: CommonOptions

    @Flag(help: "One JSON object, as docs/schema/guides-v1.schema.json describes it.")
    var json = false

    func validate() throws {
        guard common.format == .human || common.format == .json else {
            throw ValidationError("list has the formats human and json.")
        }
    }

    mutating func run() async throws {
        let overview = try await guideOverview(common.plan())
        if json || common.format == .json {
            try writeAll(guideListJSON(overview), to: 1)
        } else {
            try standardOutput(describe(overview))
        }
    }
}
