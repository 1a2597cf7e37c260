import KioskFormat

/// One version as it lies in the store, every byte just hashed.
struct WholeVersion: Sendable {
    var manifest: KioskManifest

    /// The files' bytes by path, without those that are damaged.
    var contents: [String: [UInt8]]

    /// The files that are not there, or not right.
    var damaged: [KioskFile]

    /// - Returns: nil where not even the manifest is right.
    init?(_ head: KioskHead, _ store: StoreFiles) {
        guard let bytes = store.file(head.manifest.sha256, length: head.manifest.length),
            let manifest = try? KioskManifest(contents: bytes)
        else { return nil }
        self.manifest = manifest
        contents = [:]
        damaged = []
        for file in manifest.files {
            if let bytes = store.file(file.sha256, length: file.length) {
                contents[file.path] = bytes
            } else {
                damaged.append(file)
            }
        }
    }

    var isWhole: Bool { damaged.isEmpty }
}
