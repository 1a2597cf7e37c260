import GuideModel
import GuideRules
import KioskFormat

/// The feed's own bytes as scripts, because a page that was opened from a folder may read nothing else.
struct KioskPageData: Sendable {
    /// The script with the catalogue, from the page's folder.
    var entry: String

    /// Paths from the site's root.
    var files: [(path: String, bytes: [UInt8])]
}

/// Wraps the feed's files, about 32 guides to a script, none of them encoded again.
///
/// A guide's script follows from its id alone, so that a new guide changes one script and the catalogue.
func kioskPageData(
    _ library: Library,
    guides: [Guide],
    feed: [(path: String, bytes: [UInt8])],
    jobs: Int
) async -> KioskPageData {
    let guideFolder = kioskFolder + "guides/"
    var count = 1
    while count * guidesPerShard < guides.count { count *= 2 }
    var shards = [[(id: Substring, bytes: [UInt8])]](repeating: [], count: count)
    for file in feed where file.path.hasPrefix(guideFolder) {
        let id = file.path.dropFirst(guideFolder.count).dropLast(".json".count)
        shards[kioskShard(id, of: count)].append((id, file.bytes))
    }
    let written = await mapInOrder(shards, jobs: jobs, shardScript)
    let names = written.map { String(sha256Hex($0).prefix(16)) }

    let index = feed.first { $0.path == kioskFolder + "index.json" }?.bytes ?? []
    let version = kioskManifest(library, files: [])
    let about = KioskPageAbout(
        feed: version.feed,
        published: version.published,
        expires: version.expires,
        events: kioskPageEvents(library, guides: guides),
        shards: names
    )
    var catalogue = Array("BaihuaKiosk.data.open(".utf8)
    catalogue += about.canonicalJSON()
    catalogue.append(UInt8(ascii: ","))
    catalogue += index
    catalogue += Array(");\n".utf8)
    let entry = "data/index.\(sha256Hex(catalogue).prefix(16)).js"
    return KioskPageData(
        entry: entry,
        files: zip(names, written).enumerated().map { number, shard in
            (path: "kiosk/data/\(number).\(shard.0).js", bytes: shard.1)
        } + [(path: "kiosk/" + entry, bytes: catalogue)]
    )
}

private let guidesPerShard = 32

/// The script that holds a guide: FNV-1a, 32 bits, of its id; `kiosk-data.js` works it out the same way.
func kioskShard(_ id: Substring, of count: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash) & (count - 1)
}

/// Canonical JSON is a JavaScript value as it stands.
private func shardScript(_ guides: [(id: Substring, bytes: [UInt8])]) -> [UInt8] {
    var script = Array("BaihuaKiosk.data.add({".utf8)
    script.reserveCapacity(guides.reduce(64) { $0 + $1.bytes.count + $1.id.utf8.count + 4 })
    for (number, guide) in guides.enumerated() {
        if number > 0 { script.append(UInt8(ascii: ",")) }
        script += Array("\"\(guide.id)\":".utf8)
        script += guide.bytes
    }
    script += Array("});\n".utf8)
    return script
}
