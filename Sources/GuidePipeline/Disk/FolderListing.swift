#if canImport(Glibc)
    import Glibc
#endif

/// One name in a folder.
struct FolderEntry {
    var name: RelativePath
    var kind: FileKind

    /// The file's number on its disk: another file under the same name has another one.
    var inode: UInt64
}

extension Folder {
    /// Everything in the folder but itself and its parent, sorted by the names' bytes; can be read once.
    func entries() throws(MachineFault) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        var buffer = [UInt8](repeating: 0, count: 8_192)
        while true {
            let filled = try calls.perform(.list, at: path) { () -> Int in
                guard let getdents64 = unsafe LinuxCalls.getdents64 else {
                    errno = ENOSYS
                    return -1
                }
                return unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
                    guard let base = bytes.baseAddress else { return 0 }
                    return unsafe getdents64(descriptor, base, bytes.count)
                }
            }
            guard filled > 0 else { break }
            try append(buffer[..<filled], to: &entries)
        }
        entries.sort { $0.name < $1.name }
        return entries
    }

    /// Takes the records of `getdents64(2)` apart: inode (8 bytes), offset (8), length (2), type (1), name, NUL.
    private func append(_ records: ArraySlice<UInt8>, to entries: inout [FolderEntry]) throws(MachineFault) {
        var start = 0
        while start + 19 < records.endIndex {
            let length = Int(integer(records[start + 16..<start + 18]))
            guard length > 19, start + length <= records.endIndex else { break }
            let name = RelativePath(bytes: records[start + 19..<start + length].prefix { $0 != 0 })
            let inode = integer(records[start..<start + 8])
            let type = records[start + 18]
            start += length
            if name == Self.itself || name == Self.parent { continue }
            var kind = FileKind(listed: type)
            if kind == nil { kind = try status(of: name)?.kind }
            guard let kind else { continue }
            entries.append(FolderEntry(name: name, kind: kind, inode: inode))
        }
    }

    private static let itself = RelativePath(".")
    private static let parent = RelativePath("..")
}

/// An integer in the machine's own byte order.
private func integer(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    #if _endian(little)
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    #else
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    #endif
}
