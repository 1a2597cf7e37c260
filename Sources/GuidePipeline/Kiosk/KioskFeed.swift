import GuideModel
import GuideRules
import GuideSearch
import KioskFormat

/// Writes every file of `kiosk/v1/`.
///
/// The bytes follow from the arguments alone: the only day is the library's. `derived` is what was worked out from
/// `guides`, in their order; the paths begin at the site's root.
func kioskFeed(
    _ library: Library,
    guides: [Guide],
    derived: [DerivedGuide],
    badges: [String: [Claim]],
    schemas: [(name: String, bytes: [UInt8])],
    search: SearchIndex,
    jobs: Int
) async -> [(path: String, bytes: [UInt8])] {
    let shown = Set(guides.map(\.id))
    let sources = zip(guides, derived).map { guide, derived in
        KioskSource(guide, derived: derived, claims: badges[guide.id] ?? [], library: library, shown: shown)
    }
    let written = await mapInOrder(sources, jobs: jobs) { source in
        let whole = source.kioskGuide
        let bytes = whole.canonicalJSON()
        let file = KioskFile(path: "guides/\(source.guide.id).json", contents: bytes)
        return (file: file, bytes: bytes, entry: source.entry(of: whole, file: file))
    }
    let index = kioskIndex(library, entries: written.map(\.entry)).canonicalJSON(reserving: 1_500 * (guides.count + 2))
    let others =
        [(name: "index.json", bytes: index)] + schemas.map { (name: "schema/" + $0.name, bytes: $0.bytes) }
        + search.files.map { (name: kioskSearchPath($0.name, in: search), bytes: $0.bytes) }
    let files = written.map(\.file) + others.map { KioskFile(path: $0.name, contents: $0.bytes) }
    let manifest = kioskManifest(library, files: files).canonicalJSON(reserving: 200 * (files.count + 2))
    return written.map { (path: kioskFolder + $0.file.path, bytes: $0.bytes) }
        + others.map { (path: kioskFolder + $0.name, bytes: $0.bytes) }
        + [(path: kioskFolder + "manifest.json", bytes: manifest)]
}

/// Where a file of the search index lies in the feed.
///
/// On the site the names change with the contents, for caches; here they stay, so that a delta finds what was there.
private func kioskSearchPath(_ name: String, in search: SearchIndex) -> String {
    name == search.entryName ? "search/index.js" : "search/" + (name.split(separator: "/").last ?? "")
}

/// Where the feed lies on the site.
let kioskFolder = "kiosk/v1/"

/// The catalogue, with the domains that have something to show.
private func kioskIndex(_ library: Library, entries: [KioskIndex.Entry]) -> KioskIndex {
    let used = Set(entries.map(\.domain))
    var seen: Set<String> = []
    let domains = library.registries.domains.filter { used.contains($0.id.value) && seen.insert($0.id.value).inserted }
    return KioskIndex(
        title: library.settings.title,
        region: library.settings.region,
        hotline: library.settings.hotline,
        generated: KioskDay(library.today),
        domains: domains.map {
            KioskIndex.Domain(id: $0.id.value, name: $0.name.value, introduction: $0.introduction.value)
        },
        guides: entries
    )
}
