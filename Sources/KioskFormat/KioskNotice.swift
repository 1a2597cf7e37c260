/// `notice.json`: warnings and withdrawals that cannot wait for a version.
public struct KioskNotice: KioskSigned {
    public static let kind = "notice"
    public static let schemaVersion = 1

    public var feed: String

    /// Counts up with every notice.
    public var version: Int

    public var signed: KioskDay

    /// In the order of the guides' ids, those without one first; empty when all is well.
    public let items: [Item]

    public init(feed: String, version: Int, signed: KioskDay, items: [Item] = []) {
        self.feed = feed
        self.version = version
        self.signed = signed
        self.items = items.enumerated().sorted { first, second in
            let (a, b) = (first.element.guide ?? "", second.element.guide ?? "")
            return a == b ? first.offset < second.offset : a.utf8.lexicographicallyPrecedes(b.utf8)
        }.map(\.element)
    }
}

extension KioskNotice {
    public struct Item: Hashable, Sendable {
        public var action: Action

        /// The id of a guide; nil for a warning on every screen.
        public var guide: String?

        /// What to show, in the words of the place.
        public var text: String

        /// The last day of the item; nil until another notice.
        public var until: KioskDay?

        public init(_ action: Action, guide: String? = nil, text: String, until: KioskDay? = nil) {
            self.action = action
            self.guide = guide
            self.text = text
            self.until = until
        }

        /// Whether the item still stands on a day.
        public func holds(on day: KioskDay) -> Bool { until.map { day <= $0 } ?? true }
    }

    public enum Action: String, Hashable, Sendable, CaseIterable, CanonicalJSONEncodable, CanonicalJSONDecodable {
        /// Show the text above the guide.
        case warn

        /// Show the text instead of the guide, and neither list nor find it.
        case withdraw
    }
}

extension KioskNotice {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("feed", feed)
            json.member("items", items)
            json.member("kind", Self.kind)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("signed", signed)
            json.member("version", version)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.requireSchemaVersion(Self.schemaVersion)
        feed = try json.feedName()
        try json.find("items")
        let start = json.offset
        items = try json.array(atMost: KioskLimits.noticeItems)
        let guides = items.map { $0.guide ?? "" }
        guard isSorted(guides.drop { $0.isEmpty }.map(\.self)) else {
            throw KioskFeedError(.format, "items are not sorted by guide, or a guide stands twice", offset: start)
        }
        try json.requireKind(Self.kind)
        try json.find("schemaVersion")
        json.skip()
        signed = try json.member("signed")
        version = try json.counter("version")
        try json.endObject()
    }
}

extension KioskNotice.Item: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("action", action)
            json.member("guide", guide)
            json.member("text", text)
            json.member("until", until)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        try json.beginObject()
        action = try json.member("action")
        guide = try json.hasMember("guide") ? json.guideID() : nil
        text = try json.member("text")
        until = try json.member(ifPresent: "until")
        try json.endObject()
        guard guide != nil || action == .warn else {
            throw KioskFeedError(.format, "a withdrawal that names no guide", offset: start)
        }
    }
}

extension CanonicalJSONReader {
    /// An id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters.
    mutating func guideID() throws(KioskFeedError) -> String {
        let start = offset
        let id = try string()
        guard isGuideID(id) else { throw KioskFeedError(.format, "\(quoted(id)) is no id", offset: start) }
        return id
    }
}

/// Whether a text is `[a-z0-9]+(-[a-z0-9]+)*` and at most 64 characters long.
public func isGuideID(_ text: String) -> Bool {
    text.utf8.count <= 64
        && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
        }
}
