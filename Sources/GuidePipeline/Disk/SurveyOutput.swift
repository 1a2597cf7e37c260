/// What stands in the output besides the tool's own files.
struct OutputSurvey {
    struct ForeignFile {
        var path: RelativePath
        var kind: FileKind
        var inode: UInt64
    }

    /// Files, links and the like that someone else put there.
    var files: [ForeignFile] = []

    /// Folders that someone else made, empty ones too, with a `/` at the end: so they sort before what is in them.
    var folders: [RelativePath] = []

    fileprivate var count: Int { files.count + folders.count }

    /// Indices of files to write that someone else wrote first, with the same bytes.
    var adopted: [Int] = []
}

/// Walks through the output and decides for each name whose it is.
///
/// - Throws: `foreignFile` where someone else's file stands in the way of one of ours; `mountPoint` where a part of
///   the output is another disk.
func surveyOutput(
    _ current: Folder,
    manifest: OutputManifest?,
    output: Output
) throws(MachineFault) -> OutputSurvey {
    var surveyor = OutputSurveyor(
        device: try current.status().device,
        root: current,
        manifest: manifest ?? OutputManifest(paths: []),
        wanted: OutputManifest(paths: output.files.map(\.path)),
        output: output
    )
    try surveyor.visit(current, at: RelativePath(""), depth: 0)
    return surveyor.survey
}

private struct OutputSurveyor {
    let device: UInt64
    let root: Folder
    let manifest: OutputManifest
    let wanted: OutputManifest
    let output: Output
    var survey = OutputSurvey()
    var buffer = [UInt8](repeating: 0, count: 65_536)

    private static let depthLimit = 128

    mutating func visit(_ folder: Folder, at path: RelativePath, depth: Int) throws(MachineFault) {
        guard depth < Self.depthLimit else {
            throw MachineFault(operation: "publish", path: folder.path, cause: .tooDeep)
        }
        for entry in try folder.entries() {
            let inner = path.appending(entry.name)
            if entry.kind == .folder {
                try visitFolder(folder.folder(entry.name), at: inner, depth: depth + 1)
            } else if inner != OutputManifest.path, !manifest.contains(inner) {
                try visitForeignFile(entry, at: inner)
            }
        }
    }

    private mutating func visitFolder(_ folder: Folder, at path: RelativePath, depth: Int) throws(MachineFault) {
        guard try folder.status().device == device else {
            throw MachineFault(operation: "publish", path: folder.path, cause: .mountPoint)
        }
        let foreignCount = survey.count
        if !wanted.hasFiles(in: path), !manifest.hasFiles(in: path) {
            survey.folders.append(RelativePath(bytes: path.bytes + [UInt8(ascii: "/")]))
        }
        try visit(folder, at: path, depth: depth)
        // Our own folder may give way to a file, but not with anything foreign in it.
        if survey.count > foreignCount, wanted.contains(path) { throw foreign(path) }
    }

    private mutating func visitForeignFile(_ entry: FolderEntry, at path: RelativePath) throws(MachineFault) {
        if wanted.hasFiles(in: path) { throw foreign(path) }
        let index = lowerBound(of: path, in: wanted.paths)
        guard index < wanted.paths.count, wanted.paths[index] == path else {
            survey.files.append(OutputSurvey.ForeignFile(path: path, kind: entry.kind, inode: entry.inode))
            return
        }
        guard try root.holds(output.files[index].bytes, at: path, buffer: &buffer) else { throw foreign(path) }
        survey.adopted.append(index)
    }

    private func foreign(_ path: RelativePath) -> MachineFault {
        MachineFault(operation: "publish", path: root.place(path), cause: .foreignFile)
    }
}
