package import GuideModel
package import GuideReading
import GuideRules

/// A file of the tree with its bytes, or why it has none.
package struct SourceFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// Something that is no readable regular file; said to the editor.
        case refused(FileRefusal)
        /// A file that is only copied (a picture, a blank form).
        case notRead
    }

    /// From the root, with `/`: `guides/huji-chuxing/shenfenzheng-buling.md`.
    package var path: String
    package var content: Content

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}

/// Everything that was read, with what could not be.
package struct LoadedLibrary: Sendable {
    /// nil when `baihua.yml` is missing or unusable.
    package var library: Library?
    package var diagnostics: [Diagnostic]

    /// The texts findings are shown in, by file.
    package var texts: [FileID: SourceText]
    package var paths: [String]
}

/// Reads settings, registries and guides, and links them to each other.
///
/// The files come in the order of their paths' bytes; a file's number is its index.
package func readLibrary(
    _ files: [SourceFile],
    today: CalendarDay,
    stage: Library.Stage,
    jobs: Int
) async -> LoadedLibrary {
    var loaded = LoadedLibrary(library: nil, diagnostics: [], texts: [:], paths: files.map(\.path))
    var registries = Registries()
    var settings: Settings?
    var settingsFile: (file: FileID, path: String, bytes: [UInt8])?
    var limits = SeverityLimits(rules: Catalogue.severities)
    var guides: [(file: FileID, path: String, bytes: [UInt8])] = []
    var unreadable: Set<String> = []
    var media: Set<String> = []
    var places: [(file: FileID, path: String)] = []

    for (index, file) in files.enumerated() {
        let id = FileID(index)
        let role = FileRole(file.path)
        guard case .bytes(let bytes) = file.content else {
            if case .refused(let refusal) = file.content {
                loaded.diagnostics.append(FileRules.refused(refusal, file: id))
                if case .guide(_, let name) = role { unreadable.insert(name) }
            }
            if role == .media { media.insert(file.path) }
            if role == .unexpected { places.append((id, file.path)) }
            continue
        }
        switch role {
        case .settings: settingsFile = (id, file.path, bytes)
        case .profile:
            let read = readProfile(bytes, file: id, path: file.path, limits: limits)
            limits.profile = read.severities
            loaded.diagnostics += read.diagnostics
            loaded.texts[id] = read.text
        case .registry(let name):
            let read = readRegistry(name, bytes, file: id, path: file.path, into: &registries)
            loaded.diagnostics += read.diagnostics
            loaded.texts[id] = read.text
        case .guide: guides.append((id, file.path, bytes))
        case .media: media.insert(file.path)
        case .unexpected: places.append((id, file.path))
        case .ignored: break
        }
    }
    if let file = settingsFile {
        let read = readSettings(file.bytes, file: file.file, path: file.path, limits: limits)
        settings = read.settings
        loaded.diagnostics += read.diagnostics
        loaded.texts[file.file] = read.text
        let folders = Set(["guides"] + registries.domains.map { "guides/" + $0.id.value })
        loaded.diagnostics += checkFolders(read.settings?.severities ?? limits.profile, known: folders)
    }
    let domains = Set(registries.domains.map(\.id.value))
    guides.removeAll { guide in
        guard case .guide(let domain, _) = FileRole(guide.path), !domains.contains(domain) else { return false }
        places.append((guide.file, guide.path))
        return true
    }
    loaded.diagnostics += FileRules.unexpected(places)

    let results = await mapInOrder(guides, jobs: jobs) { readGuide($0.bytes, file: $0.file, path: $0.path) }
    var read: [Guide] = []
    for (result, source) in zip(results, guides) {
        loaded.diagnostics += result.diagnostics
        loaded.texts[source.file] = result.text
        if let guide = result.guide {
            read.append(guide)
        } else if case .guide(_, let name) = FileRole(source.path) {
            unreadable.insert(name)
        }
    }
    guard let settings else { return loaded }
    loaded.library = Library(
        settings: settings,
        registries: registries,
        paths: loaded.paths,
        guides: mergeBundles(read, registries),
        unreadable: unreadable,
        media: media,
        today: today,
        stage: stage
    )
    return loaded
}

/// Fills every bundle with its parts.
private func mergeBundles(_ guides: [Guide], _ registries: Registries) -> [Guide] {
    var byID: [String: Guide] = [:]
    guard guides.contains(where: \.isBundle) else { return guides }
    for guide in guides where byID[guide.id] == nil { byID[guide.id] = guide }
    var documentNames: [String: String] = [:]
    for document in registries.documents {
        for alias in document.aliases where documentNames[alias.value] == nil {
            documentNames[alias.value] = document.name.value
        }
    }
    return guides.map { guide in
        guard let parts = guide.header.parts else { return guide }
        // A bundle in a bundle is reported by a rule and not merged.
        return mergeBundle(
            guide,
            parts: parts.compactMap { byID[$0.value] }.filter { !$0.isBundle },
            documentNames: documentNames
        )
    }
}

/// What a path in the tree is for.
enum FileRole: Equatable {
    case settings
    /// `profile.yml`: severities that were handed down.
    case profile
    case registry(RegistryFile)
    case guide(domain: String, name: String)
    case media
    /// `README.md` and what editors and systems leave behind.
    case ignored
    case unexpected

    init(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if path == "baihua.yml" {
            self = .settings
        } else if path == "profile.yml" {
            self = .profile
        } else if parts.first != "guides" || parts.count < 2 {
            self = .ignored
        } else if parts.contains(where: Self.isLeftBehind) || parts.last == "README.md" {
            self = .ignored
        } else if parts.count == 2 {
            self = RegistryFile(rawValue: parts[1]).map { .registry($0) } ?? .unexpected
        } else if parts[1] == "media" {
            self = .media
        } else if parts.count == 3, parts[2].hasSuffix(".md") {
            self = .guide(domain: parts[1], name: String(parts[2].dropLast(3)))
        } else {
            self = .unexpected
        }
    }

    /// Dot files, editors' backups and what other systems leave.
    private static func isLeftBehind(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name == "Thumbs.db"
            || name == "desktop.ini"
    }
}
