/// Everything that one build writes, before any of it is written.
package struct Output: Sendable {
    package struct File: Sendable {
        package let path: RelativePath
        package let bytes: [UInt8]

        /// A file below the output folder, with `/` between folders.
        package init(path: String, bytes: [UInt8]) {
            self.path = RelativePath(path)
            self.bytes = bytes
        }
    }

    /// Sorted by the paths' bytes.
    package let files: [File]

    package init(_ files: [File]) {
        let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path }
        self.files = isSorted ? files : files.sorted { $0.path < $1.path }
    }
}

extension Output {
    /// Refuses names that cannot be written, and two files of one name.
    func checkNames() throws(MachineFault) {
        var previous: RelativePath?
        for file in files {
            let isFree = file.path != previous && file.path != OutputManifest.path
            guard file.path.isPlain, isFree else {
                throw MachineFault(operation: "publish", path: file.path.text, cause: .unusableName)
            }
            previous = file.path
        }
    }
}

/// What publishing did to the folder.
package struct Publication: Hashable, Sendable {
    /// Files with new or changed contents.
    package var written: Int

    /// Files that were left as they are.
    package var unchanged: Int

    /// Files of earlier builds that nobody needs any more.
    package var removed: Int

    /// Files that the tool never wrote and kept.
    package var foreign: Int

    /// Why the previous output could not be cleared away; the new one stands, and the next build tries again.
    package var leftover: MachineFault?

    package init(written: Int, unchanged: Int, removed: Int, foreign: Int, leftover: MachineFault? = nil) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.foreign = foreign
        self.leftover = leftover
    }
}
