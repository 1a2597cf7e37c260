/// `head.json`: which version is the newest, and how fresh that statement is.
public struct KioskHead: KioskSigned {
    public static let kind = "head"
    public static let schemaVersion = 1

    public var feed: String

    /// The newest root at the signing.
    public var root: Int

    /// Counts up with every head.
    public var sequence: Int

    /// Of the content: the manifest's version.
    public var version: Int

    /// What the bytes of the manifest must be.
    public var manifest: Contents

    /// The lowest reader version that can show the content.
    public var minimumReaderVersion: Int

    /// The day on which the publisher confirmed that this is the newest.
    public var signed: KioskDay

    /// Until then a screen need say nothing.
    public var freshUntil: KioskDay

    /// Until then the content is ageing, afterwards expired.
    public var expires: KioskDay

    /// The version of the notice at the signing.
    public var noticeVersion: Int

    /// The ways here from earlier versions, sorted by them.
    public let deltas: [Delta]

    public init(
        feed: String,
        root: Int,
        sequence: Int,
        version: Int,
        manifest: Contents,
        minimumReaderVersion: Int = 1,
        signed: KioskDay,
        freshUntil: KioskDay,
        expires: KioskDay,
        noticeVersion: Int,
        deltas: [Delta] = []
    ) {
        self.feed = feed
        self.root = root
        self.sequence = sequence
        self.version = version
        self.manifest = manifest
        self.minimumReaderVersion = minimumReaderVersion
        self.signed = signed
        self.freshUntil = freshUntil
        self.expires = expires
        self.noticeVersion = noticeVersion
        self.deltas = deltas.sorted { $0.from < $1.from }
    }
}

extension KioskHead {
    /// What some bytes must be.
    public struct Contents: Hashable, Sendable {
        /// In bytes.
        public var length: Int

        /// 64 lower-case hexadecimal digits.
        public var sha256: String

        public init(length: Int, sha256: String) {
            self.length = length
            self.sha256 = sha256
        }

        /// Measures bytes.
        public init(of contents: [UInt8]) { self.init(length: contents.count, sha256: sha256Hex(contents)) }
    }

    /// A file that leads here from an earlier version.
    public struct Delta: Hashable, Sendable {
        /// The version that one must hold.
        public var from: Int

        /// What the file's bytes must be.
        public var contents: Contents

        public init(from: Int, contents: Contents) {
            self.from = from
            self.contents = contents
        }
    }
}

extension KioskHead {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("deltas", deltas)
            json.member("expires", expires)
            json.member("feed", feed)
            json.member("freshUntil", freshUntil)
            json.member("kind", Self.kind)
            json.member("manifest", manifest)
            json.member("minimumReaderVersion", minimumReaderVersion)
            json.member("noticeVersion", noticeVersion)
            json.member("root", root)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("sequence", sequence)
            json.member("signed", signed)
            json.member("version", version)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.requireSchemaVersion(Self.schemaVersion)
        try json.find("deltas")
        let start = json.offset
        deltas = try json.array(atMost: KioskLimits.deltas)
        guard zip(deltas, deltas.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
            throw KioskFeedError(.format, "deltas are not sorted, or one stands twice", offset: start)
        }
        expires = try json.member("expires")
        feed = try json.feedName()
        freshUntil = try json.member("freshUntil")
        try json.requireKind(Self.kind)
        manifest = try json.member("manifest")
        minimumReaderVersion = try json.counter("minimumReaderVersion")
        noticeVersion = try json.counter("noticeVersion")
        root = try json.counter("root")
        try json.find("schemaVersion")
        json.skip()
        sequence = try json.counter("sequence")
        signed = try json.member("signed")
        version = try json.counter("version")
        try json.endObject()
    }
}

extension KioskHead.Contents: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("length", length)
            json.member("sha256", sha256)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        length = try json.member("length")
        sha256 = try json.digest("sha256")
        try json.endObject()
    }
}

extension KioskHead.Delta: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("from", from)
            json.member("length", contents.length)
            json.member("sha256", contents.sha256)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        from = try json.counter("from")
        let length: Int = try json.member("length")
        contents = KioskHead.Contents(length: length, sha256: try json.digest("sha256"))
        try json.endObject()
    }
}

extension CanonicalJSONReader {
    /// An integer of 1 or more at a key that must be there.
    mutating func counter(_ key: String) throws(KioskFeedError) -> Int {
        try find(key)
        return try integer(in: 1...KioskLimits.integer)
    }
}
