import GuideModel
import GuideRules

/// The files of a run as they lay on the disk.
struct SourceFiles: Sendable {
    /// `baihua.yml`, everything below `guides/` and `profile.yml`, in the order of the paths' bytes.
    var files: [SourceFile]

    /// Pictures and blank forms, named `media/…`; empty when they were not wanted.
    var media: [(name: String, bytes: [UInt8])] = []
}

/// The largest picture or blank form, in bytes.
private let largestMedium = 16 * 1024 * 1024

/// Reads settings, registries and guides from the disk.
///
/// - Throws: `PlanFault` when there is no such folder or no `baihua.yml`, `MachineFault` when something cannot be read.
func readSources(_ plan: BuildPlan, withMedia: Bool) async throws -> SourceFiles {
    var sources = SourceFiles(files: [try readSettingsFile(plan)])
    let tree = try listGuides(plan)
    let profile = try readProfileFile(plan)
    let read = await mapInOrder(tree.entries, jobs: plan.jobs) { entry in
        Result { try readEntry(entry, in: tree, withMedia: withMedia) }
    }
    for result in read {
        guard let entry = try result.get() else { continue }
        sources.files.append(entry.file)
        if let medium = entry.medium { sources.media.append((entry.mediumName, medium)) }
    }
    if let profile { sources.files.append(profile) }
    return sources
}

private let largestGuide = 256 * 1024

private func readSettingsFile(_ plan: BuildPlan) throws -> SourceFile {
    let read: FileContent
    do {
        read = try readFile(at: plan.root + "/baihua.yml", limit: largestGuide)
    } catch {
        guard error.isMissing else { throw error }
        throw PlanFault("“\(plan.root)”里没有 baihua.yml；请用 --root 指到放它的文件夹。")
    }
    return SourceFile(path: "baihua.yml", content: content(read))
}

/// - Returns: nil when nothing was handed down.
private func readProfileFile(_ plan: BuildPlan) throws -> SourceFile? {
    do {
        let read = try readFile(at: plan.root + "/profile.yml", limit: largestGuide)
        return SourceFile(path: "profile.yml", content: content(read))
    } catch  where error.isMissing {
        return nil
    }
}

private func listGuides(_ plan: BuildPlan) throws -> SourceTree {
    do {
        return try readTree(plan.root + "/guides", limits: TreeLimits(depth: 8, pathLength: 200))
    } catch {
        guard error.isMissing else { throw error }
        throw PlanFault("“\(plan.root)”里没有 guides 文件夹。")
    }
}

/// One entry of the tree, read.
private struct ReadEntry: Sendable {
    var file: SourceFile
    var mediumName = ""
    var medium: [UInt8]?
}

/// - Returns: nil for folders and what is to be ignored.
private func readEntry(_ entry: TreeEntry, in tree: SourceTree, withMedia: Bool) throws -> ReadEntry? {
    let path = "guides/" + entry.path
    let role = FileRole(path)
    if role == .ignored { return nil }
    if case .unreadableFolder(let errno) = entry.kind {
        throw MachineFault(operation: "opendir", path: path, cause: .system(errno: errno))
    }
    if entry.kind == .folder, !path.hasSuffix(".md") { return nil }
    if let refusal = refusal(of: entry, path) {
        return ReadEntry(file: SourceFile(path: path, content: .refused(refusal)))
    }
    switch role {
    case .settings, .profile, .registry, .guide:
        let read = try tree.readFile(entry.path, limit: largestGuide)
        return ReadEntry(file: SourceFile(path: path, content: content(read)))
    case .media:
        var result = ReadEntry(file: SourceFile(path: path, content: .notRead))
        guard case .bytes(let bytes) = try tree.readFile(entry.path, limit: largestMedium) else {
            result.file.content = .refused(.tooLarge(largestMedium))
            return result
        }
        if let fault = MediumFault(name: entry.path, bytes) {
            result.file.content = .refused(.badMedium(fault))
        } else if withMedia {
            (result.mediumName, result.medium) = (entry.path, bytes)
        }
        return result
    case .ignored, .unexpected:
        return ReadEntry(file: SourceFile(path: path, content: .notRead))
    }
}

/// Why an entry cannot be read as a file, by its kind and name.
private func refusal(of entry: TreeEntry, _ path: String) -> FileRefusal? {
    switch entry.kind {
    case .folder, .special, .unreadableFolder: return .notRegular
    case .tooDeep, .tooLong: return .pathTooLong
    case .symbolicLink: return .symbolicLink
    case .undecodableName: return .badName
    case .file: return path.unicodeScalars.contains(where: isControl) ? .badName : nil
    }
}

private func content(_ read: FileContent) -> SourceFile.Content {
    switch read {
    case .bytes(let bytes): .bytes(bytes)
    case .tooLarge(let size): .refused(.tooLarge(size))
    case .notAFile(.symbolicLink): .refused(.symbolicLink)
    case .notAFile: .refused(.notRegular)
    }
}
