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

    @Flag(help: "Show what each guide has of every way to read the query.")
    var explain = false

    @Option(
        help: ArgumentHelp("Print how often the right guide comes first for the queries of a file.", valueName: "file")
    )
    var eval: String?

    @Argument(help: "What a person would type.")
    var words: [String] = []

    func validate() throws {
        if words.isEmpty == (eval == nil) {
            throw ValidationError("Give the words to search for, or --eval with a file.")
        }
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    mutating func run() async throws {
        let searcher = try await GuideSearcher(common.plan())
        if let eval {
            try standardOutput(searcher.evaluate(eval, asJSON: json))
        } else if words == ["-"] {
            while let line = readLine(strippingNewline: true) { try answer(line, searcher) }
        } else {
            try answer(words.joined(separator: " "), searcher)
        }
    }

    private func answer(_ query: String, _ searcher: GuideSearcher) throws {
        let text =
            explain
            ? try searcher.explain(query, limit: limit, asJSON: json)
            : try searcher.answer(query, limit: limit, asJSON: json)
        try standardOutput(text)
    }
}
