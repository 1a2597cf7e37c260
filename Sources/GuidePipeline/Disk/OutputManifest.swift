/// `.baihua-manifest` in the output folder: which files are the tool's own.
///
///     baihua-output 1
///     404.html
///     assets/site.3f2a.css
struct OutputManifest {
    static let path = RelativePath(".baihua-manifest")

    /// Sorted by their bytes, without the manifest itself.
    var paths: [RelativePath]

    func contains(_ path: RelativePath) -> Bool {
        let index = lowerBound(of: path, in: paths)
        return index < paths.count && paths[index] == path
    }

    /// Whether a listed file lies in the folder, however deep.
    func hasFiles(in folder: RelativePath) -> Bool {
        let prefix = RelativePath(bytes: folder.bytes + [UInt8(ascii: "/")])
        let index = lowerBound(of: prefix, in: paths)
        return index < paths.count && paths[index].hasPrefix(prefix, length: prefix.count)
    }
}

extension OutputManifest {
    private static let firstLine = [UInt8]("baihua-output 1\n".utf8)

    var bytes: [UInt8] {
        var bytes = Self.firstLine
        bytes.reserveCapacity(paths.reduce(bytes.count) { $0 + $1.count + 1 })
        for path in paths {
            bytes += path.bytes
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads what `bytes` writes, and nothing else: a list that someone changed says nothing about what is whose.
    init?(reading bytes: [UInt8]) {
        guard bytes.starts(with: Self.firstLine), bytes.last == UInt8(ascii: "\n") else { return nil }
        let lines = bytes.dropFirst(Self.firstLine.count).split(separator: UInt8(ascii: "\n"))
        paths = lines.map(RelativePath.init(bytes:))
        let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
        guard isSorted, paths.allSatisfy(\.isPlain), self.bytes == bytes else { return nil }
    }
}
