#if canImport(Glibc)
    import Glibc
#endif

/// What a name on disk stands for.
package enum FileKind: Hashable, Sendable {
    case file
    case folder
    case symbolicLink
    /// A pipe, socket or device: opening it may block or do something.
    case special
}

/// What the kernel knows about a file without opening it.
struct FileStatus: Equatable {
    var kind: FileKind
    var device: UInt64
    var inode: UInt64
    var size: Int
    var mode: mode_t
    var modified: Time

    /// Whether two looks saw the same file in the same state.
    func isUnchanged(since other: FileStatus) -> Bool {
        (device, inode, size, modified) == (other.device, other.inode, other.size, other.modified)
    }

    struct Time: Equatable {
        var seconds: Int
        var nanoseconds: Int

        static func == (a: Self, b: Self) -> Bool { (a.seconds, a.nanoseconds) == (b.seconds, b.nanoseconds) }
    }
}

extension FileStatus {
    init(_ raw: stat) {
        kind = FileKind(mode: raw.st_mode)
        device = UInt64(raw.st_dev)
        inode = UInt64(raw.st_ino)
        size = Int(raw.st_size)
        mode = raw.st_mode & 0o7777
        modified = Time(seconds: raw.st_mtim.tv_sec, nanoseconds: raw.st_mtim.tv_nsec)
    }
}

extension FileKind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        default: self = .special
        }
    }

    /// The kind that a folder's listing names, or nil where the file system leaves it out.
    init?(listed type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .symbolicLink
        case Int(DT_UNKNOWN): return nil
        default: self = .special
        }
    }
}
