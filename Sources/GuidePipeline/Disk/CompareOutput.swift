/// How the files to write stand to the output that is there.
struct OutputComparison {
    /// The output that was looked at; nil if there was none.
    var current: Folder?

    /// What earlier builds wrote into it; nil if nobody knows.
    var manifest: OutputManifest?

    /// For each file to write, whether the same bytes stand there already.
    var isSame: [Bool]

    /// Files of earlier builds that are no longer written.
    var staleCount: Int

    /// Whether there is nothing to do.
    var isUnchanged: Bool { current != nil && manifest != nil && staleCount == 0 && isSame.allSatisfy(\.self) }
}

/// Compares byte by byte, so that a file someone changed by hand is noticed whatever its date says.
///
/// Only files that earlier builds wrote are read. What else stands in the way is the survey's business.
func compareOutput(_ output: Output, with current: Folder?) throws(MachineFault) -> OutputComparison {
    var isSame = [Bool](repeating: false, count: output.files.count)
    guard let current, let manifest = try readManifest(in: current) else {
        return OutputComparison(current: current, manifest: nil, isSame: isSame, staleCount: 0)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var knownCount = 0
    var index = 0
    for path in manifest.paths {
        while index < output.files.count, output.files[index].path < path { index += 1 }
        guard index < output.files.count, output.files[index].path == path else { continue }
        knownCount += 1
        isSame[index] = try current.holds(output.files[index].bytes, at: path, buffer: &buffer)
    }
    return OutputComparison(
        current: current,
        manifest: manifest,
        isSame: isSame,
        staleCount: manifest.paths.count - knownCount
    )
}

private func readManifest(in folder: Folder) throws(MachineFault) -> OutputManifest? {
    guard try folder.status(of: OutputManifest.path) != nil else { return nil }
    guard
        case .bytes(let bytes) = try folder.read(OutputManifest.path, limit: 1 << 30),
        let manifest = OutputManifest(reading: bytes)
    else {
        throw MachineFault(
            operation: "publish",
            path: folder.place(OutputManifest.path),
            cause: .damagedManifest
        )
    }
    return manifest
}
