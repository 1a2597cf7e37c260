#if canImport(Glibc)
    import Glibc
#endif

/// A folder of the device, by plain POSIX calls.
public struct FolderDisk: KioskDisk {
    private let folder: String

    /// - Parameter path: the folder; the one above it must be there.
    public init(at path: String) { folder = path }

    private func place(_ path: String) -> String { path.isEmpty ? folder : "\(folder)/\(path)" }

    public func read(_ path: String, limit: Int) throws(KioskDiskFault) -> [UInt8]? {
        guard let file = try OpenFile.reading(place(path)) else { return nil }
        return try file.read(min(limit, file.length()), from: 0)
    }

    public func length(of path: String) throws(KioskDiskFault) -> Int? {
        guard let status = try status(of: path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The state of a name, not of what it links to; nil where there is nothing.
    private func status(of path: String) throws(KioskDiskFault) -> stat? {
        var status = stat()
        do {
            try systemCall("lstat", place(path)) { unsafe lstat(place(path), &status) }
            return status
        } catch {
            if error.number == ENOENT || error.number == ENOTDIR { return nil }
            throw error
        }
    }

    public func names(in folder: String) throws(KioskDiskFault) -> [String] {
        guard let stream = unsafe opendir(place(folder)) else {
            let number = errno
            if number == ENOENT || number == ENOTDIR { return [] }
            throw KioskDiskFault(operation: "opendir", path: place(folder), number: number)
        }
        defer { _ = unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    public func makeFolder(_ folder: String) throws(KioskDiskFault) {
        if folder.isEmpty {
            // The store's own folder belongs to whoever runs the device, who may have put a link to another disk there.
            var status = stat()
            if unsafe stat(place(""), &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        } else if let status = try status(of: folder) {
            if status.st_mode & S_IFMT == S_IFDIR { return }
            try remove(folder)
        }
        try systemCall("mkdir", place(folder)) { unsafe mkdir(place(folder), 0o755) }
    }

    public func write(_ bytes: [UInt8], to path: String) throws(KioskDiskFault) {
        try OpenFile(place(path), O_WRONLY | O_CREAT | O_TRUNC).write(bytes)
    }

    public func append(_ bytes: [UInt8], to path: String) throws(KioskDiskFault) {
        try OpenFile(place(path), O_WRONLY | O_CREAT | O_APPEND).write(bytes)
    }

    public func synchronize(file path: String) throws(KioskDiskFault) {
        try OpenFile(place(path), O_RDONLY).synchronize()
    }

    public func synchronize(folder: String) throws(KioskDiskFault) {
        let path = place(folder)
        let opened = try systemCall("open", path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { _ = close(opened) }
        do {
            try systemCall("fsync", path) { fsync(opened) }
        } catch {
            // Some disks have no such request for folders.
            guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
        }
    }

    public func rename(_ path: String, to target: String) throws(KioskDiskFault) {
        do {
            try renameOnce(path, to: target)
        } catch {
            switch error.number {
            case EISDIR, ENOTEMPTY, EEXIST, ENOTDIR:
                try remove(target)
                try renameOnce(path, to: target)
            default: throw error
            }
        }
    }

    private func renameOnce(_ path: String, to target: String) throws(KioskDiskFault) {
        try systemCall("rename", place(target)) { unsafe Glibc.rename(place(path), place(target)) }
    }

    public func remove(_ path: String) throws(KioskDiskFault) {
        guard let status = try status(of: path) else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            try systemCall("unlink", place(path)) { unsafe unlink(place(path)) }
            return
        }
        for name in try names(in: path) { try remove("\(path)/\(name)") }
        try systemCall("rmdir", place(path)) { unsafe rmdir(place(path)) }
    }

    public func freeBytes() throws(KioskDiskFault) -> Int? {
        var status = statvfs()
        try systemCall("statvfs", folder) { unsafe statvfs(folder, &status) }
        // Disks that do not count their blocks say 0 of 0.
        guard status.f_blocks > 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }

    public func lock() throws(KioskDiskFault) -> KioskDiskLock? {
        let path = place("lock")
        if let status = try status(of: "lock"), status.st_mode & S_IFMT != S_IFREG { try remove("lock") }
        let file = try OpenFile(path, O_RDWR | O_CREAT)
        do {
            try systemCall("flock", path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
        } catch {
            if error.number == EWOULDBLOCK { return nil }
            throw error
        }
        // The number only helps people: the kernel takes the lock away from a process that dies.
        if ftruncate(file.descriptor, 0) == 0 { try? file.write(Array("\(getpid())\n".utf8)) }
        return KioskDiskLock { _ = flock(file.descriptor, LOCK_UN) }
    }
}
