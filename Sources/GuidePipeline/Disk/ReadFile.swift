#if canImport(Glibc)
    import Glibc
#endif

/// What came of reading a file whose size and kind somebody else decides.
package enum FileContent: Hashable, Sendable {
    case bytes([UInt8])
    /// Larger than the limit, by this many bytes in all; nothing was read.
    case tooLarge(size: Int)
    /// A folder, pipe or device, or a symbolic link that must not be followed.
    case notAFile(FileKind)
}

/// Reads one file of at most `limit` bytes whose path the user gave; symbolic links on the way are followed.
package func readFile(
    at path: String,
    limit: Int,
    calls: SystemCalls = SystemCalls()
) throws(MachineFault) -> FileContent {
    let file = try calls.perform(.open, at: path) {
        unsafe openat(AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    defer { _ = Glibc.close(file) }
    return try read(file, limit: limit, at: path, calls: calls)
}

extension Folder {
    /// Reads a file of this folder; a symbolic link is not followed and a pipe not waited for.
    func read(_ path: RelativePath, from start: Int = 0, limit: Int) throws(MachineFault) -> FileContent {
        do {
            return try withFile(path, from: start, flags: O_RDONLY) { file throws(MachineFault) in
                try GuidePipeline.read(file, limit: limit, at: place(path, from: start), calls: calls)
            }
        } catch let fault where fault.errno == ELOOP {
            return .notAFile(.symbolicLink)
        } catch let fault where fault.errno == ENXIO {
            return .notAFile(.special)
        }
    }
}

/// Reads an open file, and once more if it changed meanwhile: an editor may just be saving it.
private func read(
    _ file: CInt,
    limit: Int,
    at path: @autoclosure () -> String,
    calls: SystemCalls
) throws(MachineFault) -> FileContent {
    var before = try status(of: file, at: path(), calls: calls)
    for attempt in 1...2 {
        guard before.kind == .file else { return .notAFile(before.kind) }
        guard before.size <= limit else { return .tooLarge(size: before.size) }
        var bytes = [UInt8](repeating: 0, count: before.size)
        let count = try readAll(file, into: &bytes, at: path(), calls: calls)
        bytes.removeLast(bytes.count - count)
        let after = try status(of: file, at: path(), calls: calls)
        if attempt == 2 || after.isUnchanged(since: before) { return .bytes(bytes) }
        before = after
    }
    return .notAFile(before.kind)
}

private func status(of file: CInt, at path: @autoclosure () -> String, calls: SystemCalls)
    throws(MachineFault) -> FileStatus
{
    var raw = stat()
    try calls.perform(.status, at: path()) { unsafe fstat(file, &raw) }
    return FileStatus(raw)
}

/// Fills the buffer from the file's beginning; less only where the file has become shorter.
private func readAll(
    _ file: CInt,
    into bytes: inout [UInt8],
    at path: @autoclosure () -> String,
    calls: SystemCalls
) throws(MachineFault) -> Int {
    var done = 0
    while done < bytes.count {
        let wanted = min(bytes.count - done, calls.longestTransfer)
        let count = try calls.perform(.read, at: path()) {
            unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(file, buffer.baseAddress?.advanced(by: done), wanted, done)
            }
        }
        guard count > 0 else { break }
        done += count
    }
    return done
}
