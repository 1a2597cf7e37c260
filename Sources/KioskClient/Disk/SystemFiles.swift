#if canImport(Glibc)
    import Glibc
#endif

/// An open file of the device, closed at the end of this value's life.
final class OpenFile: Sendable {
    let descriptor: CInt
    let path: String

    /// Opens or makes a file; a symbolic link in its last part is not followed.
    init(_ path: String, _ flags: CInt) throws(KioskDiskFault) {
        self.path = path
        descriptor = try systemCall("open", path) {
            unsafe open(path, flags | O_NOFOLLOW | O_CLOEXEC, mode_t(0o644))
        }
    }

    /// Opens a regular file to be read, or a folder's path that leads over links; nil where there is none.
    static func reading(_ path: String, followingLinks: Bool = false) throws(KioskDiskFault) -> OpenFile? {
        do {
            let path = followingLinks ? realPath(path) ?? path : path
            // Without O_NONBLOCK a pipe that somebody put there would hold the reader up.
            let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
            return try file.status().st_mode & S_IFMT == S_IFREG ? file : nil
        } catch {
            switch error.number {
            case ENOENT, ENOTDIR, ELOOP, ENXIO, ENODEV: return nil
            default: throw error
            }
        }
    }

    deinit { _ = close(descriptor) }

    func status() throws(KioskDiskFault) -> stat {
        var status = stat()
        try systemCall("fstat", path) { unsafe fstat(descriptor, &status) }
        return status
    }

    func length() throws(KioskDiskFault) -> Int { Int(try status().st_size) }

    /// At most `count` bytes from an offset; fewer only at the file's end.
    func read(_ count: Int, from offset: Int) throws(KioskDiskFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var filled = 0
        while filled < bytes.count {
            let more = try systemCall("read", path) {
                unsafe bytes[filled...].withUnsafeMutableBytes {
                    unsafe pread(descriptor, $0.baseAddress, $0.count, off_t(offset + filled))
                }
            }
            if more == 0 { break }
            filled += more
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    func write(_ bytes: [UInt8]) throws(KioskDiskFault) {
        var start = 0
        while start < bytes.count {
            start += try systemCall("write", path) {
                unsafe bytes[start...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            }
        }
    }

    func synchronize() throws(KioskDiskFault) { try systemCall("fsync", path) { fsync(descriptor) } }
}

/// Makes a system call, again while signals interrupt it.
@discardableResult
func systemCall<Result: SignedInteger>(
    _ operation: String,
    _ path: String,
    _ body: () -> Result
) throws(KioskDiskFault) -> Result {
    while true {
        let result = body()
        if result >= 0 { return result }
        let number = errno
        if number != EINTR { throw KioskDiskFault(operation: operation, path: path, number: number) }
    }
}

private func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
}
