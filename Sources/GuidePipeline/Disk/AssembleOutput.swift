#if canImport(Glibc)
    import Glibc
#endif

/// One thing to put into the next output.
struct AssemblyItem {
    enum Action {
        case write([UInt8])
        /// The file stands in the previous output with these bytes: give it a second name there.
        case keep([UInt8])
        case keepForeign(FileKind)
        case keepForeignFolder
    }

    var path: RelativePath
    var action: Action
}

/// Builds the next output in an empty folder from items sorted by path; the previous output is only read.
func assembleOutput(_ items: [AssemblyItem], in folder: Folder, from previous: Folder?) throws(MachineFault) {
    try OutputAssembly(items: items, setsModes: setsModes(in: folder))
        .fill(folder, from: previous, with: items.indices, depth: 0)
}

/// Whether 0755 and 0644 have to be set one by one, because the process masks them away; some disks know no modes.
private func setsModes(in folder: Folder) throws(MachineFault) -> Bool {
    guard try folder.status().mode & 0o777 != 0o755 else { return false }
    do {
        try folder.setMode(0o755)
    } catch let fault where [EPERM, EOPNOTSUPP, ENOSYS].contains(fault.errno) {
        return false
    }
    return try folder.status().mode & 0o777 == 0o755
}

private struct OutputAssembly {
    let items: [AssemblyItem]
    let setsModes: Bool

    /// Fills one folder; the items' paths are the same up to `start`.
    func fill(
        _ folder: Folder,
        from previous: Folder?,
        with range: Range<Int>,
        depth start: Int
    ) throws(MachineFault) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let slash = items[index].path.index(of: UInt8(ascii: "/"), from: start) else {
                try place(items[index], from: start, into: folder, from: previous)
                index += 1
                continue
            }
            let group = index..<endOfGroup(from: index, in: range, length: slash + 1)
            try fillSubfolder(of: folder, from: previous, with: group, depth: start, slash: slash)
            index = group.upperBound
        }
    }

    private func endOfGroup(from index: Int, in range: Range<Int>, length: Int) -> Int {
        var end = index + 1
        while end < range.upperBound, items[end].path.hasPrefix(items[index].path, length: length) { end += 1 }
        return end
    }

    private func fillSubfolder(
        of folder: Folder,
        from previous: Folder?,
        with group: Range<Int>,
        depth start: Int,
        slash: Int
    ) throws(MachineFault) {
        let first = items[group.lowerBound]
        let name = first.path.slice(start..<slash)
        try folder.makeFolder(name)
        let isFileAlone = group.count == 1 && first.path.index(of: UInt8(ascii: "/"), from: slash + 1) == nil
        if isFileAlone, !setsModes, !first.isForeign {
            // A folder we just made cannot be a link, so that one file needs no handle of its own folder.
            return try place(first, from: start, into: folder, from: previous)
        }
        let inner = try folder.folder(name)
        if setsModes { try inner.setMode(0o755) }
        let innerPrevious = try items[group].contains(where: \.needsPrevious) ? previous?.folder(name) : nil
        var rest = group
        if case .keepForeignFolder = first.action, first.path.count == slash + 1 { rest.removeFirst() }
        try fill(inner, from: innerPrevious, with: rest, depth: slash + 1)
        if rest != group, let status = try innerPrevious?.status() {
            try inner.setMode(status.mode)
            try inner.setTime(status.modified)
        }
    }

    private func place(
        _ item: AssemblyItem,
        from start: Int,
        into folder: Folder,
        from previous: Folder?
    ) throws(MachineFault) {
        switch item.action {
        case .write(let bytes):
            try folder.create(item.path, from: start, bytes: bytes, mode: setsModes ? 0o644 : nil)
        case .keep(let bytes):
            try keep(item.path, from: start, bytes: bytes, into: folder, from: previous)
        case .keepForeign(let kind):
            guard let previous else { return }
            try keepForeign(item.path, from: start, kind: kind, into: folder, from: previous)
        case .keepForeignFolder:
            break
        }
    }

    private func keep(
        _ path: RelativePath,
        from start: Int,
        bytes: [UInt8],
        into folder: Folder,
        from previous: Folder?
    ) throws(MachineFault) {
        do {
            if let previous { return try folder.link(path, from: start, of: previous) }
        } catch let fault where refusesLinks(fault.errno) || fault.errno == ENOENT {}
        let modified = try previous?.status(of: path.suffix(from: start))?.modified
        try folder.create(path, from: start, bytes: bytes, mode: setsModes ? 0o644 : nil, modified: modified)
    }
}

/// Answers of a file system that knows no hard links, or does not want one here.
private func refusesLinks(_ number: CInt) -> Bool {
    [EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EXDEV].contains(number)
}

/// Keeps what someone else put into the output: under a second name, or else as a copy.
private func keepForeign(
    _ path: RelativePath,
    from start: Int,
    kind: FileKind,
    into folder: Folder,
    from previous: Folder
) throws(MachineFault) {
    do {
        try folder.link(path, from: start, of: previous)
    } catch let fault where fault.errno == ENOENT {
        // Its owner removed it meanwhile.
    } catch let fault where refusesLinks(fault.errno) {
        let name = path.suffix(from: start)
        switch kind {
        case .file: try copyFile(name, to: folder, from: previous)
        case .symbolicLink: try folder.makeSymbolicLink(name, to: previous.target(of: name))
        case .folder, .special: throw fault
        }
    }
}

private func copyFile(_ name: RelativePath, to folder: Folder, from previous: Folder) throws(MachineFault) {
    guard let status = try previous.status(of: name),
        case .bytes(let bytes) = try previous.read(name, limit: .max)
    else { return }
    try folder.create(name, bytes: bytes, mode: status.mode, modified: status.modified)
}

extension AssemblyItem {
    fileprivate var isForeign: Bool {
        switch action {
        case .write, .keep: false
        case .keepForeign, .keepForeignFolder: true
        }
    }

    fileprivate var needsPrevious: Bool {
        switch action {
        case .write: false
        case .keep, .keepForeign, .keepForeignFolder: true
        }
    }
}
