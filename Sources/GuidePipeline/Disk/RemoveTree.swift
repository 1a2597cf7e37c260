/// Removes a file or a whole folder, without following links and without entering another disk.
func removeTree(_ name: RelativePath, in parent: Folder) throws(MachineFault) {
    try TreeRemoval(device: parent.status().device, rescue: nil).remove(name, in: parent)
}

/// Removes the output before the switch; what appeared in it meanwhile moves over to the new one.
///
/// `isKnown` says of a file, by path and inode, whether it was there when the new output was planned.
func retireOutput(
    _ name: RelativePath,
    in parent: Folder,
    to output: Folder,
    isKnown: @escaping (_ path: RelativePath, _ inode: UInt64) -> Bool
) throws(MachineFault) {
    let removal = try TreeRemoval(device: parent.status().device) { path, entry, folder throws(MachineFault) in
        guard entry.kind != .folder, !isKnown(path, entry.inode) else { return false }
        try makeFolders(above: path, in: output)
        try folder.rename(entry.name, to: path, in: output)
        return true
    }
    try removal.remove(name, in: parent)
}

private struct TreeRemoval {
    /// Takes care of an entry that must not be lost, and says whether it did.
    typealias Rescue = (RelativePath, FolderEntry, Folder) throws(MachineFault) -> Bool

    let device: UInt64
    let rescue: Rescue?

    private static let depthLimit = 128

    func remove(_ name: RelativePath, in parent: Folder) throws(MachineFault) {
        guard try parent.status(of: name)?.kind == .folder else { return try parent.remove(name) }
        try empty(parent.folder(name), at: RelativePath(""), depth: 0)
        try parent.removeFolder(name)
    }

    private func empty(_ folder: Folder, at path: RelativePath, depth: Int) throws(MachineFault) {
        guard depth < Self.depthLimit else {
            throw MachineFault(operation: "remove", path: folder.path, cause: .tooDeep)
        }
        for entry in try folder.entries() {
            let inner = path.appending(entry.name)
            if try rescue?(inner, entry, folder) == true { continue }
            guard entry.kind == .folder else {
                try folder.remove(entry.name)
                continue
            }
            let child = try folder.folder(entry.name)
            guard try child.status().device == device else {
                throw MachineFault(operation: "remove", path: child.path, cause: .mountPoint)
            }
            try empty(child, at: inner, depth: depth + 1)
            try folder.removeFolder(entry.name)
        }
    }
}

private func makeFolders(above path: RelativePath, in output: Folder) throws(MachineFault) {
    var start = 0
    while let slash = path.index(of: UInt8(ascii: "/"), from: start) {
        let folder = path.prefix(slash)
        if try output.status(of: folder) == nil { try output.makeFolder(folder) }
        start = slash + 1
    }
}
