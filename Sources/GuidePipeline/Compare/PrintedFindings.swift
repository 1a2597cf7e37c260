internal import Foundation

/// What `--format json` printed, as far as a comparison needs it (`docs/schema/findings-v1.schema.json`).
///
/// Its own type beside the writer's, because the document may come from another version of the tool.
struct PrintedFindings: Decodable {
    struct Finding: Decodable {
        struct Place: Decodable { var line: Int }

        var file: String
        var rule: String
        var severity: String
        var message: String
        var path: String?
        var start: Place
    }

    struct Skipped: Decodable {
        var file: String
        var rule: String
        var reason: String?
    }

    var tool: String
    var version: Int
    var guides: Int
    var findings: [Finding]
    var notRun: [Skipped]?

    /// - Returns: nil when the bytes are no findings of version 1.
    init?(_ bytes: [UInt8]) {
        guard let document = try? JSONDecoder().decode(Self.self, from: Data(bytes)), document.tool == "baihua",
            document.version == 1
        else { return nil }
        self = document
    }
}
