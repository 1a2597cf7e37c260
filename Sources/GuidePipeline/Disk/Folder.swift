#if canImport(Glibc)
    import Glibc
#endif

/// An open folder: what is done through it stays in it, whatever becomes of the path that led here.
final class Folder: Sendable {
    let calls: SystemCalls
    let descriptor: CInt
    private let location: Location

    private enum Location {
        case path(String)
        case inside(Folder, name: RelativePath)
    }

    private init(descriptor: CInt, location: Location, calls: SystemCalls) {
        self.descriptor = descriptor
        self.location = location
        self.calls = calls
    }

    deinit { _ = Glibc.close(descriptor) }

    /// Opens a folder anywhere; symbolic links are followed.
    convenience init(at path: String, calls: SystemCalls) throws(MachineFault) {
        let descriptor = try calls.perform(.open, at: path) {
            unsafe openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        self.init(descriptor: descriptor, location: .path(path), calls: calls)
    }

    /// Opens a folder in this one, which must be no symbolic link; reports show the given path instead of the real one.
    func folder(_ name: RelativePath, shownAs shownPath: String? = nil) throws(MachineFault) -> Folder {
        let opened = try calls.perform(.open, at: place(name)) {
            unsafe name.withPointer { pointer in
                unsafe openat(descriptor, pointer, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            }
        }
        let location = shownPath.map(Location.path) ?? .inside(self, name: name)
        return Folder(descriptor: opened, location: location, calls: calls)
    }

    /// The path for people, put together only when somebody asks.
    var path: String {
        switch location {
        case .path(let path): path
        case .inside(let parent, let name): parent.place(name)
        }
    }

    /// The path of something in this folder, for people.
    func place(_ name: RelativePath, from start: Int = 0) -> String {
        let text = visibleText(name.bytes.dropFirst(start))
        let path = path
        return path == "." ? text : path.hasSuffix("/") ? path + text : "\(path)/\(text)"
    }
}

extension Folder {
    /// The state of a name, not of what it links to; nil if there is none.
    func status(of name: RelativePath) throws(MachineFault) -> FileStatus? {
        var raw = stat()
        do {
            try calls.perform(.status, at: place(name)) {
                unsafe name.withPointer { unsafe fstatat(descriptor, $0, &raw, AT_SYMLINK_NOFOLLOW) }
            }
        } catch let fault where fault.errno == ENOENT {
            return nil
        }
        return FileStatus(raw)
    }

    /// The state of an open file or folder.
    func status(ofOpen descriptor: CInt, at place: @autoclosure () -> String) throws(MachineFault) -> FileStatus {
        var raw = stat()
        try calls.perform(.status, at: place()) { unsafe fstat(descriptor, &raw) }
        return FileStatus(raw)
    }

    func status() throws(MachineFault) -> FileStatus { try status(ofOpen: descriptor, at: path) }

    func makeFolder(_ name: RelativePath, mode: mode_t = 0o755) throws(MachineFault) {
        try calls.perform(.makeFolder, at: place(name)) {
            unsafe name.withPointer { unsafe mkdirat(descriptor, $0, mode) }
        }
    }

    /// Gives a second name to a file of another folder; the file itself is not touched.
    func link(_ name: RelativePath, from start: Int, of source: Folder) throws(MachineFault) {
        try calls.perform(.link, at: place(name, from: start)) {
            unsafe name.withPointer(from: start) { unsafe linkat(source.descriptor, $0, descriptor, $0, 0) }
        }
    }

    func remove(_ name: RelativePath) throws(MachineFault) {
        try calls.perform(.remove, at: place(name)) { unsafe name.withPointer { unsafe unlinkat(descriptor, $0, 0) } }
    }

    func removeFolder(_ name: RelativePath) throws(MachineFault) {
        try calls.perform(.remove, at: place(name)) {
            unsafe name.withPointer { unsafe unlinkat(descriptor, $0, AT_REMOVEDIR) }
        }
    }

    func rename(_ name: RelativePath, to target: RelativePath, in folder: Folder) throws(MachineFault) {
        try calls.perform(.rename, at: place(name)) {
            unsafe name.withPointer { old in
                unsafe target.withPointer { new in unsafe renameat(descriptor, old, folder.descriptor, new) }
            }
        }
    }

    /// Swaps two names of this folder at one instant.
    func exchange(_ name: RelativePath, with other: RelativePath) throws(MachineFault) {
        try calls.perform(.exchange, at: place(other)) { () -> CInt in
            guard let renameat2 = unsafe LinuxCalls.renameat2 else {
                errno = ENOSYS
                return -1
            }
            return unsafe name.withPointer { a in
                unsafe other.withPointer { b in unsafe renameat2(descriptor, a, descriptor, b, LinuxCalls.exchange) }
            }
        }
    }

    func makeSymbolicLink(_ name: RelativePath, to target: RelativePath) throws(MachineFault) {
        try calls.perform(.makeSymbolicLink, at: place(name)) {
            unsafe target.withPointer { target in
                unsafe name.withPointer { unsafe symlinkat(target, descriptor, $0) }
            }
        }
    }

    /// What a symbolic link says.
    func target(of name: RelativePath) throws(MachineFault) -> RelativePath {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = try calls.perform(.readSymbolicLink, at: place(name)) {
            unsafe name.withPointer { unsafe readlinkat(descriptor, $0, &buffer, 4_096) }
        }
        return RelativePath(bytes: buffer[..<count].lazy.map(UInt8.init(bitPattern:)))
    }

    func setMode(_ mode: mode_t) throws(MachineFault) {
        try calls.perform(.setMode, at: path) { fchmod(descriptor, mode) }
    }

    func setTime(_ time: FileStatus.Time, of descriptor: CInt? = nil) throws(MachineFault) {
        let time = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
        try calls.perform(.setTime, at: path) { unsafe futimens(descriptor ?? self.descriptor, [time, time]) }
    }

    /// Waits until the folder's list of names is on the disk.
    func sync() throws(MachineFault) {
        try calls.perform(.sync, at: path) { fsync(descriptor) }
    }

    /// Waits until everything written to this file system is on the disk.
    func syncDisk() throws(MachineFault) {
        try calls.perform(.syncDisk, at: path) { () -> CInt in
            guard let syncfs = LinuxCalls.syncfs else {
                Glibc.sync()
                return 0
            }
            return syncfs(descriptor)
        }
    }
}
