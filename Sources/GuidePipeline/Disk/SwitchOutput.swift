#if canImport(Glibc)
    import Glibc
#endif

/// Puts the finished working folder in the output's place, at one instant where the disk can do that.
///
/// `current` is the output that the working folder was made from, or nil if there was none. When this throws, it still
/// stands. When this returns, the switch outlives a power cut; the result is the name under which the previous output
/// now stands.
func switchOutput(at place: OutputPlace, from current: Folder?) throws(MachineFault) -> RelativePath? {
    guard let current else {
        try place.publishFirst()
        return nil
    }
    do {
        try place.parent.exchange(place.working, with: place.name)
    } catch let fault where [EINVAL, ENOSYS, EXDEV, EOPNOTSUPP].contains(fault.errno) {
        try place.replaceInTwoSteps()
        return place.retired
    }
    do throws(MachineFault) {
        guard try place.isRetired(current) else {
            throw MachineFault(operation: "publish", path: place.path, cause: .foreignFile)
        }
        try place.parent.sync()
    } catch {
        try place.parent.exchange(place.working, with: place.name)
        throw error
    }
    return place.working
}

extension OutputPlace {
    fileprivate func publishFirst() throws(MachineFault) {
        guard try parent.status(of: name) == nil else {
            throw MachineFault(operation: "publish", path: path, cause: .foreignFile)
        }
        try parent.rename(working, to: name, in: parent)
        do {
            try parent.sync()
        } catch {
            try parent.rename(name, to: working, in: parent)
            throw error
        }
    }

    /// For disks that cannot exchange: for a moment there is no output, and `settle` mends a build killed then.
    fileprivate func replaceInTwoSteps() throws(MachineFault) {
        try parent.rename(name, to: retired, in: parent)
        do {
            try parent.rename(working, to: name, in: parent)
        } catch {
            try parent.rename(retired, to: name, in: parent)
            throw error
        }
        do {
            try parent.sync()
        } catch {
            try parent.rename(name, to: working, in: parent)
            try parent.rename(retired, to: name, in: parent)
            throw error
        }
    }

    /// Whether what the exchange took out of the output's place is what the next output was made from.
    fileprivate func isRetired(_ folder: Folder) throws(MachineFault) -> Bool {
        try parent.status(of: working)?.inode == folder.status().inode
    }
}
