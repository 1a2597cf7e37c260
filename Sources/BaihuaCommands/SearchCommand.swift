import ArgumentParser
import GuidePipeline

/// The command `baihua search`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the guides with the same index and order as the site."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "The most results shown.")
    var limit = 20

    @Flag(help: "One JSON object a query; with - as the words, one query a line is read from standard input.")
    var json = false

    @Argument(help: "What a person would type.")
    var words: [String]

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    mutating func run() async throws {
        let searcher = try await GuideSearcher(common.plan())
        if words == ["-"] {
            while let line = readLine(strippingNewline: true) {
                try standardOutput(searcher.answer(line, limit: limit, asJSON: json))
            }
        } else {
            try standardOutput(searcher.answer(words.joined(separator: " "), limit: limit, asJSON: json))
        }
    }
}
