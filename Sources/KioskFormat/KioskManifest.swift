/// `manifest.json`: every other file of one version of the feed, with length and hash.
///
/// A reader takes a version only as a whole, after every file has the length and hash that stand here. The head names
/// these bytes by their hash; the manifest never lists itself, nor what signing adds.
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

    /// Guides that earlier versions had and this one has not, sorted by id.
    public let withdrawn: [Withdrawn]

    public init(
        feed: String,
        version: Int,
        published: KioskDay,
        expires: KioskDay,
        minimumReaderVersion: Int = 1,
        files: [KioskFile],
        withdrawn: [Withdrawn] = []
    ) {
        self.feed = feed
        self.version = version
        self.published = published
        self.expires = expires
        self.minimumReaderVersion = minimumReaderVersion
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.withdrawn = withdrawn.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// The sum of the files' lengths in bytes: what a reader needs to have free before it starts.
    public var totalLength: Int { files.reduce(0) { $0 + $1.length } }
}

extension KioskManifest {
    /// A guide that is no longer there.
    public struct Withdrawn: Hashable, Sendable {
        /// The guide's id, never reused.
        public var id: String

        /// The day of the version that dropped it.
        public var since: KioskDay

        /// The guide that took its place, if there is one.
        public var successor: String?

        public init(id: String, since: KioskDay, successor: String? = nil) {
            self.id = id
            self.since = since
            self.successor = successor
        }
    }
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
            json.member("withdrawn", withdrawn)
        }
    }
}

extension KioskManifest: CanonicalJSONDecodable {
    /// Reads a manifest that is within the limits.
    public init(contents: [UInt8]) throws(KioskFeedError) {
        guard contents.count <= KioskLimits.manifestLength else {
            throw KioskFeedError(.tooLarge, "a manifest of more than \(KioskLimits.manifestLength) bytes")
        }
        try self.init(canonicalJSON: contents)
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.requireSchemaVersion(Self.schemaVersion)
        expires = try json.member("expires")
        feed = try json.feedName()
        try json.find("files")
        let start = json.offset
        files = try json.array(atMost: KioskLimits.files, else: .tooLarge)
        guard isSorted(files.lazy.map(\.path)) else {
            throw KioskFeedError(.format, "paths are not sorted, or one stands twice", offset: start)
        }
        minimumReaderVersion = try json.counter("minimumReaderVersion")
        published = try json.member("published")
        try json.find("schemaVersion")
        json.skip()
        try json.find("totalLength")
        let total = (offset: json.offset, value: try json.integer())
        version = try json.counter("version")
        try json.find("withdrawn")
        let withdrawnStart = json.offset
        withdrawn = try json.array(atMost: KioskLimits.files)
        guard isSorted(withdrawn.lazy.map(\.id)) else {
            throw KioskFeedError(.format, "withdrawn ids are not sorted, or one stands twice", offset: withdrawnStart)
        }
        try json.endObject()
        // 100,000 lengths below 2^53 can exceed an Int64.
        var sum = 0
        for file in files {
            let (next, overflow) = sum.addingReportingOverflow(file.length)
            sum = overflow ? .max : next
        }
        guard sum == total.value else {
            throw KioskFeedError(.manifestTotal, "the lengths add up to \(sum)", offset: total.offset)
        }
    }
}

extension KioskManifest.Withdrawn: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("since", since)
            json.member("successor", successor)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.find("id")
        id = try json.guideID()
        since = try json.member("since")
        successor = try json.hasMember("successor") ? json.guideID() : nil
        try json.endObject()
    }
}
