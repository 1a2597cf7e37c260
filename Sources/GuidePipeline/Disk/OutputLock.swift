#if canImport(Glibc)
    import Glibc
#endif

/// The right to write one output: held by one process at a time, and given back by the kernel if that one dies.
///
/// The file names the process for whoever is refused. A lock file that nobody holds is taken over.
final class OutputLock {
    private let place: OutputPlace
    private let file: CInt
    private var isHeld = true

    init(at place: OutputPlace) throws(MachineFault) {
        self.place = place
        file = try Self.acquire(at: place)
    }

    deinit { release() }

    /// Removes the file and lets the next build in.
    func release() {
        guard isHeld else { return }
        isHeld = false
        // Should the name stay behind, the next build finds nobody holding it.
        try? place.parent.remove(place.lock)
        _ = Glibc.close(file)
    }

    private static func acquire(at place: OutputPlace) throws(MachineFault) -> CInt {
        while true {
            let parent = place.parent
            let shownPath = parent.place(place.lock)
            let file = try parent.calls.perform(.open, at: shownPath) {
                unsafe place.lock.withPointer { name in
                    unsafe openat(parent.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
                }
            }
            do {
                try parent.calls.perform(.lock, at: shownPath) { flock(file, LOCK_EX | LOCK_NB) }
                // The holder before may have removed the name after we opened it: then it protects nothing.
                let named = try parent.status(of: place.lock)
                let held = try parent.status(ofOpen: file, at: shownPath)
                if named?.inode == held.inode, named?.device == held.device {
                    leaveName(in: file, of: place)
                    return file
                }
            } catch {
                defer { _ = Glibc.close(file) }
                guard error.errno == EWOULDBLOCK else { throw error }
                throw MachineFault(
                    operation: SystemCall.lock.rawValue,
                    path: place.path,
                    cause: .locked(pid: readName(in: file, of: place))
                )
            }
            _ = Glibc.close(file)
        }
    }

    /// The name only helps people, so that a full disk may leave it out.
    private static func leaveName(in file: CInt, of place: OutputPlace) {
        guard ftruncate(file, 0) == 0 else { return }
        try? place.parent.write([UInt8]("\(getpid())\n".utf8), to: file, at: place.path)
    }

    private static func readName(in file: CInt, of place: OutputPlace) -> CInt? {
        var buffer = [UInt8](repeating: 0, count: 16)
        guard let count = try? place.parent.read(file, into: &buffer, count: buffer.count, at: place.path) else {
            return nil
        }
        return CInt(String(decoding: buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
