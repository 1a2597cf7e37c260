/// `manifest.json`: every other file of one version of the feed, with length and hash.
///
/// A reader takes a version only as a whole, after every file has the length and hash that stand here. A later
/// minor version signs these bytes in `manifest.sig` (reserved); the manifest never lists itself, nor its signature.
public struct KioskManifest: Hashable, Sendable {
    /// The version of this file's shape.
    public static let schemaVersion = 1

    /// Whose feed it is: a reader set up for one feed refuses another's.
    public var feed: String

    /// Counts up with every published change; a reader never goes back to a lower one.
    public var version: Int

    /// The day the version was published.
    public var published: KioskDay

    /// The last day on which a reader may call the content up to date; it stays readable afterwards.
    public var expires: KioskDay

    /// The lowest reader version, as `docs/kiosk-feed.md` counts them, that can show this feed.
    public var minimumReaderVersion: Int

    /// Every file of the version but this one, sorted by the paths' bytes.
    public let files: [KioskFile]

    public init(
        feed: String,
        version: Int,
        published: KioskDay,
        expires: KioskDay,
        minimumReaderVersion: Int = 1,
        files: [KioskFile]
    ) {
        self.feed = feed
        self.version = version
        self.published = published
        self.expires = expires
        self.minimumReaderVersion = minimumReaderVersion
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The sum of the files' lengths in bytes: what a reader needs to have free before it starts.
    public var totalLength: Int { files.reduce(0) { $0 + $1.length } }
}

extension KioskManifest: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("expires", expires)
            json.member("feed", feed)
            json.member("files", files)
            json.member("minimumReaderVersion", minimumReaderVersion)
            json.member("published", published)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("totalLength", totalLength)
            json.member("version", version)
        }
    }
}
