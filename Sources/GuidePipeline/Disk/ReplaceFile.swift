#if canImport(Glibc)
    import Glibc
#endif

/// Puts a file in another's place at one instant: whoever reads the path sees the old bytes or the new, all of them.
///
/// A symbolic link is not followed, and only a regular file is replaced; its permissions are kept. The folder must be
/// there.
package func replaceFile(
    at path: String,
    with bytes: [UInt8],
    calls: SystemCalls = SystemCalls()
) throws(MachineFault) {
    let slash = path.lastIndex(of: "/")
    let name = RelativePath(slash.map { String(path[path.index(after: $0)...]) } ?? path)
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard name.isPlain else { throw MachineFault(operation: "openat", path: path, cause: .unusableName) }
    try Folder(at: folder, calls: calls).replace(name, with: bytes)
}

extension Folder {
    /// Puts a file of this folder in another's place at one instant.
    func replace(_ name: RelativePath, with bytes: [UInt8]) throws(MachineFault) {
        let standing = try status(of: name)
        if let standing, standing.kind != .file {
            let number = standing.kind == .folder ? EISDIR : standing.kind == .symbolicLink ? ELOOP : ENXIO
            throw MachineFault(operation: "renameat", path: place(name), cause: .system(errno: number))
        }
        let working = RelativePath(bytes: [UInt8(ascii: ".")] + name.bytes + ".baihua-new".utf8)
        if try status(of: working)?.kind == .file { try remove(working) }
        do {
            try withFile(working, flags: O_WRONLY | O_CREAT | O_EXCL) { file throws(MachineFault) in
                try write(bytes, to: file, at: place(name))
                if let standing {
                    try calls.perform(.setMode, at: place(name)) { fchmod(file, standing.mode) }
                }
                try calls.perform(.sync, at: place(name)) { fsync(file) }
            }
            try rename(working, to: name, in: self)
        } catch {
            try? remove(working)
            throw error
        }
        try sync()
    }
}
