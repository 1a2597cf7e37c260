#if canImport(Glibc)
    import Glibc
#endif

/// One name below a folder that the user wrote.
package struct TreeEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        /// A folder whose contents could not be listed.
        case unreadableFolder(errno: CInt)
        /// A folder below the depth limit; what is in it is not listed.
        case tooDeep
        case symbolicLink
        /// A pipe, socket or device.
        case special
        /// The name is no UTF-8; the path shows its bytes as `\x..`.
        case undecodableName
        /// The path is longer than the limit.
        case tooLong
    }

    /// Below the tree's root, with `/` between folders.
    package var path: String

    package var kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

/// How far `readTree` goes.
package struct TreeLimits: Hashable, Sendable {
    /// Folders within folders.
    package var depth: Int

    /// Bytes of a path below the root.
    package var pathLength: Int

    package init(depth: Int = 32, pathLength: Int = 1_024) {
        self.depth = depth
        self.pathLength = pathLength
    }
}

/// Lists everything below a folder, sorted by the paths' bytes; symbolic links are named but never followed.
///
/// - Throws: `MachineFault` if the root itself cannot be read; what is wrong below it is an entry's kind.
package func readTree(
    _ root: String,
    limits: TreeLimits = TreeLimits(),
    calls: SystemCalls = SystemCalls()
) throws(MachineFault) -> SourceTree {
    var reader = TreeReader(limits: limits)
    let folder = try Folder(at: root, calls: calls)
    try reader.visit(folder, at: RelativePath(""), depth: 0)
    reader.found.sort { $0.path < $1.path }
    return SourceTree(
        entries: reader.found.map { TreeEntry(path: readableText($0.path), kind: $0.kind) },
        root: folder,
        folders: reader.folders
    )
}

/// The path as it must be given back to read the file, or for people where that cannot be.
private func readableText(_ path: RelativePath) -> String {
    String(validating: path.bytes, as: UTF8.self) ?? path.text
}

/// A folder of source files, as it was listed.
package final class SourceTree: Sendable {
    package let entries: [TreeEntry]

    private let root: Folder

    /// The first folders of the listing, kept open: reading a file in one of them opens nothing else.
    private let folders: [RelativePath: Folder]

    fileprivate init(entries: [TreeEntry], root: Folder, folders: [RelativePath: Folder]) {
        self.entries = entries
        self.root = root
        self.folders = folders
    }

    /// Reads a file of the listing; may be called from several threads at once.
    ///
    /// Nothing larger than `limit` bytes is read. No part of the path is followed if it has become a symbolic link
    /// since.
    package func readFile(_ path: String, limit: Int) throws(MachineFault) -> FileContent {
        let path = RelativePath(path)
        var folder = root
        var start = 0
        while let slash = path.index(of: UInt8(ascii: "/"), from: start) {
            if let held = folders[path.prefix(slash)] {
                folder = held
            } else {
                folder = try folder.folder(path.slice(start..<slash))
            }
            start = slash + 1
        }
        return try folder.read(path, from: start, limit: limit)
    }
}

private struct TreeReader {
    let limits: TreeLimits
    var found: [(path: RelativePath, kind: TreeEntry.Kind)] = []
    var folders: [RelativePath: Folder] = [:]

    private static let mostOpenFolders = 10

    mutating func visit(_ folder: Folder, at path: RelativePath, depth: Int) throws(MachineFault) {
        for entry in try folder.entries() {
            let inner = path.appending(entry.name)
            guard String(validating: entry.name.bytes, as: UTF8.self) != nil else {
                found.append((inner, .undecodableName))
                continue
            }
            if inner.count > limits.pathLength {
                found.append((inner, .tooLong))
                continue
            }
            switch entry.kind {
            case .file: found.append((inner, .file))
            case .symbolicLink: found.append((inner, .symbolicLink))
            case .special: found.append((inner, .special))
            case .folder: try visitFolder(entry.name, in: folder, at: inner, depth: depth + 1)
            }
        }
    }

    private mutating func visitFolder(
        _ name: RelativePath,
        in parent: Folder,
        at path: RelativePath,
        depth: Int
    ) throws(MachineFault) {
        guard depth <= limits.depth else {
            found.append((path, .tooDeep))
            return
        }
        let folder: Folder
        do {
            folder = try parent.folder(name)
        } catch let fault where [EACCES, EPERM, ENOENT, ENOTDIR, ELOOP].contains(fault.errno) {
            found.append((path, .unreadableFolder(errno: fault.errno)))
            return
        }
        found.append((path, .folder))
        if folders.count < Self.mostOpenFolders { folders[path] = folder }
        try visit(folder, at: path, depth: depth)
    }
}
