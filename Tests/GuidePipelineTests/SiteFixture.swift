import Foundation
import GuideModel
import Testing

@testable import GuidePipeline

/// A small tree under `Sites/`, with what a build of it has to say and to write.
struct SiteFixture: CustomTestStringConvertible {
    let name: String

    private static let sites = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sites")
    private static let templates = sites.appending(path: "../../../templates").standardizedFileURL.path

    /// What a case folder holds: the sources, and the kept files.
    static let sources: Set = ["baihua.yml", "guides"]
    static let goldens: Set = ["findings.txt", "files.txt"]

    static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

    static let all: [SiteFixture] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: sites.path)
        return (names ?? []).sorted().map { SiteFixture(name: $0) }
    }()

    var testDescription: String { name }

    private var folder: URL { Self.sites.appending(path: name) }

    /// The names directly in the case folder.
    var contents: Set<String> { (try? Set(FileManager.default.contentsOfDirectory(atPath: folder.path))) ?? [] }

    /// A kept text; recorded first when the environment asks for that.
    func golden(_ file: String, recording text: String) throws -> String? {
        let url = folder.appending(path: file)
        if Self.isRecording { try Data(text.utf8).write(to: url) }
        return try? String(contentsOf: url, encoding: .utf8)
    }

    /// Builds the tree into a folder of its own, as on the day of all tests.
    func build() async throws -> (findings: String, files: String) {
        let output = TemporaryFolder()
        let result = try await buildSite(
            BuildPlan(
                root: folder.path,
                output: output.path("site"),
                templates: Self.templates,
                today: CalendarDay("2026-11-21") ?? CalendarDay(number: 0),
                jobs: 2
            )
        )
        let files = try output.files(in: "site").keys.map(withoutFingerprint).sorted()
        let findings = describe(result.report, style: TerminalStyle(usesColour: false))
        return (findings, files.map { $0 + "\n" }.joined())
    }

    /// `assets/site.*.css` for `assets/site.0123456789abcdef.css`: that a style changed is no news here.
    private func withoutFingerprint(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { name in
                name.split(separator: ".", omittingEmptySubsequences: false)
                    .map { $0.count == 16 && $0.allSatisfy(\.isHexDigit) ? "*" : $0 }
                    .joined(separator: ".")
            }
            .joined(separator: "/")
    }
}
