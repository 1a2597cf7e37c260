import ArgumentParser
import KioskClient
import KioskFormat

/// The command `baihua kiosk search`.
struct KioskSearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search a kiosk's store, with the same index and order as the site.",
        discussion: "Prints one JSON object a query; with - as the words, one query a line is read from standard input."
    )

    @Option(help: "The most results shown.")
    var limit = 20

    @Argument(help: "The folder of the store.")
    var store: String

    @Argument(help: "What a person would type.")
    var words: [String]

    mutating func run() async throws {
        guard let release = KioskStore(at: store).current() else { throw Outcome.findings }
        if words == ["-"] {
            while let line = readLine(strippingNewline: true) { try answer(line, release) }
        } else {
            try answer(words.joined(separator: " "), release)
        }
    }

    private func answer(_ query: String, _ release: KioskRelease) throws {
        let hits: [KioskHit]
        do {
            hits = try release.search(query, limit: limit)
        } catch {
            standardError("\(error)\n")
            throw Outcome.findings
        }
        try standardOutput(String(decoding: KioskAnswers(query: query, hits: hits).canonicalJSON(), as: UTF8.self))
    }
}

private struct KioskAnswers: CanonicalJSONEncodable {
    let query: String
    let hits: [KioskHit]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("hits", hits.map(\.id))
            json.member("query", query)
        }
    }
}
