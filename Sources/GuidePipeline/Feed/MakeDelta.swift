package import KioskFormat

/// One version of a feed's content with all its bytes.
package struct FeedVersion: Sendable {
    package let manifest: KioskManifest

    /// Of `manifest.json`.
    package let manifestBytes: [UInt8]

    /// Every file of the version and the manifest, by hash.
    package let contents: [String: [UInt8]]

    package var manifestHash: String { sha256Hex(manifestBytes) }

    package init(manifest: KioskManifest, manifestBytes: [UInt8], contents: [String: [UInt8]]) {
        self.manifest = manifest
        self.manifestBytes = manifestBytes
        self.contents = contents
    }

    /// Takes a version whose files all lie in a feed's `files/`; nil if one is missing or damaged.
    package init?(manifestBytes: [UInt8], in feed: FeedFiles) {
        guard let manifest = try? KioskManifest(contents: manifestBytes) else { return nil }
        var contents = [sha256Hex(manifestBytes): manifestBytes]
        for file in manifest.files where contents[file.sha256] == nil {
            guard let bytes = feed.blob(file.sha256), bytes.count == file.length, sha256Hex(bytes) == file.sha256 else {
                return nil
            }
            contents[file.sha256] = bytes
        }
        self.init(manifest: manifest, manifestBytes: manifestBytes, contents: contents)
    }
}

/// The file that makes one version out of another: what the newer has and the older has not.
///
/// A file is put together from the one that stood at its path before. Takes time in proportion to what changed.
package func makeDelta(from old: FeedVersion, to new: FeedVersion) -> [UInt8] {
    let oldPaths = Dictionary(old.manifest.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var bases = [new.manifestHash: old.manifestHash]
    for file in new.manifest.files where bases[file.sha256] == nil { bases[file.sha256] = oldPaths[file.path] }
    let missing = new.contents.filter { old.contents[$0.key] == nil }.sorted { $0.key < $1.key }

    // The parts without a base take the payload in this order.
    var payload: [UInt8] = []
    let files = missing.map { hash, contents in
        let base = bases[hash].flatMap { old.contents[$0] } ?? []
        let parts = blockParts(of: contents, from: base, literals: &payload)
        return KioskDelta.File(
            contents: KioskHead.Contents(length: contents.count, sha256: hash),
            base: parts.contains { $0.offset != nil } ? bases[hash] : nil,
            parts: parts
        )
    }
    let delta = KioskDelta(from: old.manifest.version, to: new.manifest.version, files: files)
    return delta.canonicalJSON(reserving: 256 + files.count * 512) + payload
}
