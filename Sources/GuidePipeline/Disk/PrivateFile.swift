#if canImport(Glibc)
    import Glibc
#endif

/// Writes a new file that only its owner may read; there must be none of that name.
///
/// It is never readable by others, not even for a moment.
package func createPrivateFile(
    at path: String,
    bytes: [UInt8],
    calls: SystemCalls = SystemCalls()
) throws(MachineFault) {
    let file = try calls.perform(.open, at: path) {
        unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    do {
        var start = 0
        while start < bytes.count {
            start += try calls.perform(.write, at: path) {
                unsafe bytes[start...].withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
            }
        }
        try calls.perform(.sync, at: path) { fsync(file) }
    } catch {
        _ = Glibc.close(file)
        _ = unsafe unlink(path)
        throw error
    }
    try calls.close(file, at: path)
}

/// Whether others than its owner may read or write a file; links are followed.
package func isOpenToOthers(_ path: String, calls: SystemCalls = SystemCalls()) throws(MachineFault) -> Bool {
    var raw = stat()
    try calls.perform(.status, at: path) { unsafe stat(path, &raw) }
    return raw.st_mode & 0o077 != 0
}

/// The nearest folder above a path, or the path itself, that holds a name; nil if there is none.
package func folder(above path: String, holding name: String) -> String? {
    var folder = realPath(path) ?? realPath(parentFolder(of: path))
    while let current = folder {
        if exists(current == "/" ? "/" + name : current + "/" + name) { return current }
        folder = current == "/" ? nil : parentFolder(of: current)
    }
    return nil
}

/// The path without its last name.
private func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
