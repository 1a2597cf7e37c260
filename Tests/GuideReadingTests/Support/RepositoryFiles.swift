import Foundation

/// The guides and registries of this repository, which the reader has to live with.
enum RepositoryFiles {
    /// The folder that holds `Package.swift`, seen from this file.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// The paths of all guides, sorted.
    static func guides() throws -> [String] {
        let folder = root.appending(path: "guides").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let start = folder.path(percentEncoded: false)
        let paths = (files?.compactMap { ($0 as? URL)?.path(percentEncoded: false) } ?? [])
            .filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }
            .map { "guides/" + $0.dropFirst(start.count).drop { $0 == "/" } }
            .sorted()
        // A test over no guide at all would pass.
        guard paths.count >= 28 else { throw CocoaError(.fileNoSuchFile) }
        return paths
    }
}
