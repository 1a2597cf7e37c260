#if canImport(Glibc)
    import Glibc
#endif

/// Makes a folder hold exactly these files, all at one instant, and leaves alone what others put there.
///
/// The next output is put together beside the present one, mostly from hard links to files that did not change, and
/// then takes its place. Killed at any moment, the last complete output is still served. Files with the same bytes
/// keep their inode and date; if all are the same, nothing at all is touched.
///
/// - Throws: `MachineFault`; then the output is what it was.
package func publishOutput(
    _ output: Output,
    to path: String,
    calls: SystemCalls = SystemCalls()
) throws(MachineFault) -> Publication {
    try output.checkNames()
    let place = try OutputPlace(path, calls: calls)
    var comparison: OutputComparison?
    if try !place.isUnsettled() {
        let first = try compareOutput(output, with: place.current())
        if first.isUnchanged { return .nothing(output) }
        comparison = first
    }

    let lock = try OutputLock(at: place)
    defer { lock.release() }
    try place.settle()
    // Another build may have come between the first look and the lock.
    if try comparison.map({ first throws(MachineFault) in try place.isCurrent(first.current) }) != true {
        comparison = nil
    }
    let settled: OutputComparison
    if let comparison { settled = comparison } else { settled = try compareOutput(output, with: place.current()) }
    if settled.isUnchanged { return .nothing(output) }
    return try replaceOutput(at: place, with: output, after: settled)
}

private func replaceOutput(
    at place: OutputPlace,
    with output: Output,
    after comparison: OutputComparison
) throws(MachineFault) -> Publication {
    var survey = OutputSurvey()
    if let current = comparison.current {
        survey = try surveyOutput(current, manifest: comparison.manifest, output: output)
    }
    var isSame = comparison.isSame
    for index in survey.adopted { isSame[index] = true }

    let next: Folder
    let retired: RelativePath?
    do {
        try place.parent.makeFolder(place.working)
        next = try place.parent.folder(place.working, shownAs: place.path)
        try assembleOutput(planAssembly(output, isSame: isSame, survey: survey), in: next, from: comparison.current)
        try next.syncDisk()
        retired = try switchOutput(at: place, from: comparison.current)
    } catch {
        try? removeTree(place.working, in: place.parent)
        throw error
    }

    let unchanged = isSame.count { $0 }
    var publication = Publication(
        written: output.files.count - unchanged,
        unchanged: unchanged,
        removed: comparison.staleCount,
        foreign: survey.files.count
    )
    if let retired {
        let earlier = comparison.manifest?.paths ?? []
        let known = OutputManifest(paths: (earlier + output.files.map(\.path) + [OutputManifest.path]).sorted())
        publication.leftover = clearAway(retired, at: place, next: next, known: known, survey: survey)
    }
    return publication
}

/// Everything the next output consists of, sorted by path.
private func planAssembly(_ output: Output, isSame: [Bool], survey: OutputSurvey) -> [AssemblyItem] {
    let manifest = OutputManifest(paths: output.files.map(\.path))
    var items = [AssemblyItem(path: OutputManifest.path, action: .write(manifest.bytes))]
    items.reserveCapacity(output.files.count + survey.files.count + survey.folders.count + 1)
    for (file, isSame) in zip(output.files, isSame) {
        items.append(AssemblyItem(path: file.path, action: isSame ? .keep(file.bytes) : .write(file.bytes)))
    }
    for file in survey.files { items.append(AssemblyItem(path: file.path, action: .keepForeign(file.kind))) }
    for folder in survey.folders { items.append(AssemblyItem(path: folder, action: .keepForeignFolder)) }
    items.sort { $0.path < $1.path }
    return items
}

/// Removes the previous output; the new one is published whether or not that works.
private func clearAway(
    _ retired: RelativePath,
    at place: OutputPlace,
    next: Folder,
    known: OutputManifest,
    survey: OutputSurvey
) -> MachineFault? {
    var inodes: [RelativePath: UInt64] = [:]
    for file in survey.files { inodes[file.path] = file.inode }
    do {
        try retireOutput(retired, in: place.parent, to: next) { path, inode in
            known.contains(path) || inodes[path] == inode
        }
        return nil
    } catch {
        return error
    }
}

extension Publication {
    fileprivate static func nothing(_ output: Output) -> Publication {
        Publication(written: 0, unchanged: output.files.count, removed: 0, foreign: 0)
    }
}
