package import KioskFormat

/// The manifest that follows another: the same one if nothing changed, else one with a higher version.
///
/// `version` is the number of a new one. Guides that are gone are listed as withdrawn; `successors` says which guide
/// took which id's place.
package func nextManifest(
    built: KioskManifest,
    after previous: KioskManifest?,
    successors: [String: String],
    version: Int
) -> KioskManifest {
    guard let previous else { return built }
    let present = Set(built.files.compactMap { guideID(path: $0.path) })
    var withdrawn: [String: KioskManifest.Withdrawn] = [:]
    for old in previous.withdrawn where !present.contains(old.id) { withdrawn[old.id] = old }
    for id in previous.files.lazy.compactMap({ guideID(path: $0.path) }) where !present.contains(id) {
        withdrawn[id] = KioskManifest.Withdrawn(id: id, since: built.published)
    }
    let gone = withdrawn.mapValues(\.successor)
    /// Through guides that are gone themselves to one that is there; a ring of ids leads nowhere.
    func successor(of id: String) -> String? {
        var next = successors[id] ?? gone[id] ?? nil
        for _ in gone {
            guard let id = next, !present.contains(id) else { break }
            next = successors[id] ?? gone[id] ?? nil
        }
        return next.flatMap { present.contains($0) ? $0 : nil }
    }

    var next = KioskManifest(
        feed: built.feed,
        version: previous.version,
        published: previous.published,
        expires: previous.expires,
        minimumReaderVersion: built.minimumReaderVersion,
        files: built.files,
        withdrawn: withdrawn.values.map { .init(id: $0.id, since: $0.since, successor: successor(of: $0.id)) }
    )
    if next == previous { return previous }
    next.version = version
    next.published = built.published
    next.expires = built.expires
    return next
}

/// The id of the guide whose file stands at a path.
func guideID(path: String) -> String? {
    guard path.hasPrefix("guides/"), path.hasSuffix(".json") else { return nil }
    return String(path.dropFirst("guides/".count).dropLast(".json".count))
}

/// Which guide took the place of which id, by the former ids that the guides name.
func successors(_ guides: [(id: String, contents: [UInt8])]) throws(KioskFeedError) -> [String: String] {
    var successors: [String: String] = [:]
    for guide in guides {
        var json = try CanonicalJSONReader(guide.contents)
        try json.beginObject()
        guard try json.seek("header") else { continue }
        try json.beginObject()
        guard try json.seek("formerIds") else { continue }
        for former in try json.array(of: String.self) where successors[former] == nil { successors[former] = guide.id }
    }
    return successors
}

/// Whether two indexes differ in nothing but the day of the build.
///
/// The pattern cannot stand within a text, where quotation marks are escaped.
func isSameIndex(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    withoutDay(a).map { $0 == withoutDay(b) } ?? false
}

private func withoutDay(_ index: [UInt8]) -> [UInt8]? {
    let key = Array(#""generated":""#.utf8)
    guard let start = index.indices.first(where: { index[$0] == key[0] && index[$0...].starts(with: key) }) else {
        return nil
    }
    let end = start + key.count + 10
    return end <= index.count ? Array(index[..<start] + index[end...]) : nil
}
