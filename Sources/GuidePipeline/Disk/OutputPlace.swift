#if canImport(Glibc)
    import Glibc
#endif

/// Where an output stands, and the names beside it that a build uses meanwhile.
struct OutputPlace {
    /// The folder that holds the output.
    let parent: Folder

    let name: RelativePath

    /// The output's path for people.
    let path: String

    /// The next output while it is written; after the switch, the one before.
    let working: RelativePath

    /// The previous output where the disk cannot swap two folders.
    let retired: RelativePath

    let lock: RelativePath

    init(_ path: String, calls: SystemCalls) throws(MachineFault) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        let slash = trimmed.lastIndex(of: "/")
        let last = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
        name = RelativePath(String(last))
        guard name.isPlain else {
            throw MachineFault(operation: "publish", path: path, cause: .unusableName)
        }
        let folder = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
        parent = try openOrMakeFolder(folder, calls: calls)
        self.path = parent.place(name)
        working = RelativePath(".\(last).baihua-new")
        retired = RelativePath(".\(last).baihua-old")
        lock = RelativePath(".\(last).baihua-lock")
    }

    /// The output as it stands, or nil if there is none yet.
    func current() throws(MachineFault) -> Folder? {
        guard let status = try parent.status(of: name) else { return nil }
        switch status.kind {
        case .folder: break
        case .symbolicLink: throw MachineFault(operation: "publish", path: path, cause: .symbolicLink)
        case .file, .special: throw MachineFault(operation: "publish", path: path, cause: .notAFolder)
        }
        guard try status.device == parent.status().device else {
            throw MachineFault(operation: "publish", path: path, cause: .mountPoint)
        }
        return try parent.folder(name)
    }

    /// Whether the folder is still the one that stands at the output's name.
    func isCurrent(_ folder: Folder?) throws(MachineFault) -> Bool {
        let standing = try parent.status(of: name)
        let opened = try folder?.status()
        return standing?.device == opened?.device && standing?.inode == opened?.inode
    }

    /// Whether a build is at work here, or one was killed.
    func isUnsettled() throws(MachineFault) -> Bool {
        for name in [lock, working, retired] where try parent.status(of: name) != nil { return true }
        return false
    }

    /// Puts in order what a killed build left behind; needs the lock.
    func settle() throws(MachineFault) {
        if try parent.status(of: retired) != nil {
            if try parent.status(of: name) == nil {
                try parent.rename(retired, to: name, in: parent)
                try parent.sync()
            } else {
                try removeTree(retired, in: parent)
            }
        }
        if try parent.status(of: working) != nil { try removeTree(working, in: parent) }
    }
}

private func openOrMakeFolder(_ path: String, calls: SystemCalls) throws(MachineFault) -> Folder {
    do {
        return try Folder(at: path, calls: calls)
    } catch let fault where fault.errno == ENOENT {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = RelativePath(slash.map { String(path[path.index(after: $0)...]) } ?? path)
        let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard name.isPlain else { throw fault }
        let parent = try openOrMakeFolder(above, calls: calls)
        do {
            try parent.makeFolder(name)
        } catch let fault where fault.errno == EEXIST {}
        return try Folder(at: path, calls: calls)
    }
}
