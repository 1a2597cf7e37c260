package import KioskFormat

/// A feed as it was found, in a folder or in a bundle: paths below `kiosk/v1/`, and their bytes.
package struct FeedFiles: Sendable {
    /// Where it was found, for people.
    package var place: String

    package var files: [String: [UInt8]]

    package init(place: String, files: [String: [UInt8]]) {
        self.place = place
        self.files = files
    }

    package subscript(path: String) -> [UInt8]? { files[path] }

    /// The bytes of a file by their hash, if it is there under its name.
    package func blob(_ sha256: String) -> [UInt8]? { files["files/" + sha256] }
}

/// What is wrong with a feed or a key that somebody gave: one Chinese sentence, and where there is one, a code.
package struct FeedFault: Error, Hashable, Sendable {
    package var code: KioskFeedError.Code?
    package var sentence: String

    package init(_ code: KioskFeedError.Code? = nil, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

/// The largest bundle that is read as a whole, in bytes.
private let longestBundle = 2 << 30

/// Reads the feed in a folder, or in a bundle if the path is a file's.
///
/// - Throws: `FeedFault` if there is none; `MachineFault` if it cannot be read.
package func readFeed(at path: String) throws -> FeedFiles {
    do {
        switch try readFile(at: path, limit: longestBundle) {
        case .bytes(let bytes):
            let files = KioskArchive.files(in: bytes)
            guard !files.isEmpty else { throw FeedFault(nil, "“\(path)”不是终端数据包（tar 文件）。") }
            return FeedFiles(
                place: path,
                files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array(bytes[$0.range])) })
            )
        case .tooLarge: throw FeedFault(nil, "“\(path)”太大，不像终端数据包。")
        case .notAFile(.folder): return try readFeedFolder(at: path)
        case .notAFile: throw FeedFault(nil, "“\(path)”既不是文件夹也不是文件。")
        }
    } catch let fault as MachineFault where fault.isMissing {
        throw FeedFault(nil, "找不到“\(path)”。")
    }
}

/// Names that a feed has at its top, besides the files that its manifest lists.
private let ownFolders = ["root/", "files/", "deltas/", "guides/", "schema/", "search/"]

private func readFeedFolder(at path: String) throws(MachineFault) -> FeedFiles {
    let tree = try readTree(path, limits: TreeLimits(depth: 4, pathLength: 255))
    var files: [String: [UInt8]] = [:]
    for entry in tree.entries where entry.kind == .file {
        let isAtTop = !entry.path.contains("/") && !entry.path.hasPrefix(".")
        guard isAtTop || ownFolders.contains(where: entry.path.hasPrefix) else { continue }
        if case .bytes(let bytes) = try tree.readFile(entry.path, limit: 1 << 30) { files[entry.path] = bytes }
    }
    return FeedFiles(place: path, files: files)
}
