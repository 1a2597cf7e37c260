import Foundation
import Glibc

/// A folder of its own for one test, removed at the test's end: in memory where `TMPDIR` says nothing else.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        let memory = "/dev/shm"
        let isNamed = ProcessInfo.processInfo.environment["TMPDIR"] != nil
        let isThere = FileManager.default.isWritableFile(atPath: memory)
        let parent = isNamed || !isThere ? FileManager.default.temporaryDirectory.path : memory
        path = "\(parent)/baihua-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    /// Writes a file in place: an existing one keeps its inode, as with many editors.
    func write(_ text: String, to name: String) throws {
        try makeFolder(String(name[..<(name.lastIndex(of: "/") ?? name.startIndex)]))
        let file = unsafe open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { _ = unsafe Glibc.write(file, $0.baseAddress, $0.count) }
        Glibc.close(file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    func makePipe(_ name: String) { _ = unsafe mkfifo(path(name), 0o644) }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ name: String) -> Bool {
        var status = stat()
        return unsafe lstat(path(name), &status) == 0
    }

    /// The names directly below the folder, hidden ones too.
    var names: Set<String> { (try? Set(FileManager.default.contentsOfDirectory(atPath: path))) ?? [] }

    /// Everything below a folder: paths with kind, mode, identity, date and contents.
    func snapshot(of name: String) throws -> [String: Snapshot] {
        var snapshots: [String: Snapshot] = [:]
        for inner in try [""] + FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            var status = stat()
            guard unsafe lstat("\(path(name))/\(inner)", &status) == 0 else { continue }
            let isFile = status.st_mode & S_IFMT == S_IFREG
            snapshots[inner] = Snapshot(
                mode: status.st_mode,
                inode: UInt64(status.st_ino),
                modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
                text: isFile ? text("\(name)/\(inner)") : nil
            )
        }
        return snapshots
    }

    /// The regular files below a folder with their contents, but for the tool's own list.
    func files(in name: String) throws -> [String: String] {
        try snapshot(of: name).compactMapValues(\.text).filter { $0.key != ".baihua-manifest" }
    }
}

struct Snapshot: Equatable {
    var mode: mode_t
    var inode: UInt64
    var modified: Int
    var text: String?
}
