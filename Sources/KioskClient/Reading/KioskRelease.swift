public import KioskFormat

/// One version as a screen shows it during a visit.
///
/// It holds all its bytes in memory, as long as the version's `totalLength` says: neither an update nor a broken disk
/// changes anything under the visitor's hands.
public struct KioskRelease: Sendable {
    /// The files of the version, its dates and its withdrawn guides.
    public let manifest: KioskManifest

    /// How far it can be called up to date.
    public let freshness: KioskFreshness

    /// Files that are damaged on the device's disk: only where no version is whole, and until the next update.
    public let damaged: [KioskFile]

    let contents: [String: [UInt8]]
    private let items: [KioskNotice.Item]

    init(_ version: WholeVersion, notice: KioskNotice?, freshness: KioskFreshness) {
        manifest = version.manifest
        contents = version.contents
        damaged = version.damaged
        items = notice?.items.filter { $0.holds(on: freshness.today) } ?? []
        self.freshness = freshness
    }

    /// The number of the version.
    public var version: Int { manifest.version }

    /// The bytes of a file of the version, by its path below `kiosk/v1/`.
    public func contents(of path: String) -> [UInt8]? { contents[path] }

    /// Warnings for every screen, in the words of the place.
    public var warnings: [String] { items.filter { $0.guide == nil }.map(\.text) }

    /// Ids of the version's guides with such an item in the notice, sorted.
    public func guides(_ action: KioskNotice.Action) -> [String] {
        items.filter { $0.action == action }.compactMap(\.guide).filter { id in
            contents[Self.path(id)] != nil || damaged.contains { $0.path == Self.path(id) }
        }
    }

    static func path(_ id: String) -> String { "guides/\(id).json" }

    func item(_ id: String) -> KioskNotice.Item? { items.first { $0.guide == id } }
}

extension KioskRelease {
    /// The SHA-256 over a line `<sha256> <path>` for each file of the manifest, as hashed just now.
    public var contentHash: String {
        var text = ""
        for file in manifest.files { text += "\(contents[file.path].map(sha256Hex) ?? "") \(file.path)\n" }
        return sha256Hex(Array(text.utf8))
    }
}
