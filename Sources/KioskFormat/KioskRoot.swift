/// `root/<n>.json`: which keys may sign what, signed with keys that are kept offline.
public struct KioskRoot: KioskSigned {
    public static let kind = "root"
    public static let schemaVersion = 1

    public var feed: String

    /// The `n` of the name: 1, 2, 3 … without a gap.
    public var version: Int

    /// The last day on which this root may vouch for an update.
    public var expires: KioskDay

    /// Every key that a role names, sorted by id.
    public let keys: [Key]

    /// Who signs roots.
    public let root: Role

    /// Who signs heads and manifests.
    public let release: Role

    /// Who signs notices.
    public let notice: Role

    /// Names each role's keys and how many of them must sign.
    public init(
        feed: String,
        version: Int,
        expires: KioskDay,
        root: (keys: [KioskPublicKey], threshold: Int),
        release: (keys: [KioskPublicKey], threshold: Int),
        notice: (keys: [KioskPublicKey], threshold: Int)
    ) {
        self.feed = feed
        self.version = version
        self.expires = expires
        keys = Set(root.keys + release.keys + notice.keys).map(Key.init)
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.root = Role(root.keys, threshold: root.threshold)
        self.release = Role(release.keys, threshold: release.threshold)
        self.notice = Role(notice.keys, threshold: notice.threshold)
    }
}

extension KioskRoot {
    /// A key and its id, which is the SHA-256 of its bytes.
    public struct Key: Hashable, Sendable {
        public let id: String
        public let publicKey: KioskPublicKey

        public init(_ publicKey: KioskPublicKey) {
            id = publicKey.id
            self.publicKey = publicKey
        }
    }

    /// The keys that may sign one kind of file, and how many different ones must.
    public struct Role: Hashable, Sendable {
        /// Ids, sorted, none twice.
        public let keys: [String]

        /// From 1 to the number of keys.
        public let threshold: Int

        init(_ keys: [KioskPublicKey], threshold: Int) {
            self.keys = Set(keys.map(\.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            self.threshold = threshold
        }
    }

    public enum RoleName: String, CaseIterable, Sendable {
        case root, release, notice
    }

    public func role(_ name: RoleName) -> Role {
        switch name {
        case .root: root
        case .release: release
        case .notice: notice
        }
    }

    /// Whether every role has from 1 to all of its keys as its threshold, as a root that is read always has.
    public var isComplete: Bool {
        RoleName.allCases.allSatisfy { 1...max(1, role($0).keys.count) ~= role($0).threshold && !role($0).keys.isEmpty }
    }
}

extension KioskRoot {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("expires", expires)
            json.member("feed", feed)
            json.member("keys", keys)
            json.member("kind", Self.kind)
            json.object(at: "roles") { json in
                json.member("notice", notice)
                json.member("release", release)
                json.member("root", root)
            }
            json.member("schemaVersion", Self.schemaVersion)
            json.member("version", version)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.requireSchemaVersion(Self.schemaVersion)
        expires = try json.member("expires")
        feed = try json.feedName()
        let start = json.offset
        keys = try json.member("keys")
        guard isSorted(keys.map(\.id)) else {
            throw KioskFeedError(.format, "keys are not sorted by id, or one stands twice", offset: start)
        }
        try json.requireKind(Self.kind)
        try json.find("roles")
        let roles = json.offset
        try json.beginObject()
        notice = try json.member("notice")
        release = try json.member("release")
        root = try json.member("root")
        try json.endObject()
        try json.find("schemaVersion")
        json.skip()
        try json.find("version")
        version = try json.integer(in: 1...KioskLimits.integer)
        try json.endObject()
        let known = Set(keys.map(\.id))
        guard RoleName.allCases.allSatisfy({ [self] in known.isSuperset(of: role($0).keys) }) else {
            throw KioskFeedError(.format, "a role names a key that the root does not have", offset: roles)
        }
    }
}

extension KioskRoot.Key: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("public", publicKey)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        try json.beginObject()
        id = try json.digest("id")
        publicKey = try json.member("public")
        try json.endObject()
        guard id == publicKey.id else {
            throw KioskFeedError(.format, "the id is not the SHA-256 of the key", offset: start)
        }
    }
}

extension KioskRoot.Role: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("keys", keys)
            json.member("threshold", threshold)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        try json.beginObject()
        keys = try json.member("keys")
        try json.find("threshold")
        guard !keys.isEmpty, isSorted(keys) else {
            throw KioskFeedError(.format, "a role's keys are not 1 or more, sorted, each once", offset: start)
        }
        threshold = try json.integer(in: 1...keys.count)
        try json.endObject()
    }
}

extension CanonicalJSONReader {
    /// The name at the key `feed`: `[a-z0-9]+([.-][a-z0-9]+)*`, at most 64 characters.
    mutating func feedName() throws(KioskFeedError) -> String {
        try find("feed")
        let start = offset
        let name = try string()
        guard isFeedName(name) else {
            throw KioskFeedError(.format, "\(quoted(name)) is no name of a feed", offset: start)
        }
        return name
    }
}

/// Whether a text is `[a-z0-9]+([.-][a-z0-9]+)*` and at most 64 characters long.
public func isFeedName(_ text: String) -> Bool {
    let separators = [UInt8(ascii: "."), UInt8(ascii: "-")]
    return text.utf8.count <= 64
        && text.utf8.split(omittingEmptySubsequences: false) { separators.contains($0) }.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
        }
}
