/// What stands under `signed` in one of the three signed files.
public protocol KioskSigned: CanonicalJSONEncodable, CanonicalJSONDecodable, Hashable, Sendable {
    /// The value of the key `kind`.
    static var kind: String { get }

    /// Whose feed it belongs to.
    var feed: String { get }
}

/// A signed file with the very bytes that were signed.
///
/// Reading one says nothing about whose it is: see ``KioskRoot/check(_:by:)`` and ``KioskRoot/accept(_:)``.
public struct KioskSignedFile<Content: KioskSigned>: Hashable, Sendable {
    /// What the file says.
    public let content: Content

    /// The bytes that are signed: the canonical form of `signed`, without a line feed.
    public let message: [UInt8]

    /// Sorted by the ids of the keys, no key twice.
    public let signatures: [KioskSignature]

    /// Signs content with some keys.
    public init(signing content: Content, with keys: [KioskSigningKey]) throws(KioskFeedError) {
        self.content = content
        message = Array(content.canonicalJSON().dropLast())
        signatures = try KioskSignatures(signing: message, with: keys).list
    }

    private init(content: Content, message: [UInt8], signatures: [KioskSignature]) {
        self.content = content
        self.message = message
        self.signatures = signatures
    }

    /// The same file with further signatures; a key that has signed already keeps its place.
    public func adding(_ keys: [KioskSigningKey]) throws(KioskFeedError) -> Self {
        let new = try KioskSignatures(signing: message, with: keys).list
        let others = signatures.filter { old in !new.contains { $0.key == old.key } }
        return Self(content: content, message: message, signatures: KioskSignatures(others + new).list)
    }
}

extension KioskSignedFile: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("signatures", signatures)
            json.member("signed", SignedBytes(message: message))
        }
    }
}

/// The message as it stands, with extensions that this version does not know.
private struct SignedBytes: CanonicalJSONEncodable {
    let message: [UInt8]

    func encode(to json: inout CanonicalJSONWriter) { json.written(message) }
}

extension KioskSignedFile: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        signatures = try KioskSignatures.member(of: &json)
        try json.find("signed")
        let start = json.offset
        content = try Content(from: &json)
        message = Array(json.bytes[start..<json.offset])
        try json.endObject()
    }

    /// Reads a file that may be at most so long, in bytes.
    public init(contents: [UInt8], atMost limit: Int) throws(KioskFeedError) {
        guard contents.count <= limit else { throw KioskFeedError(.tooLarge, "more than \(limit) bytes") }
        try self.init(canonicalJSON: contents)
    }
}

/// `manifest.sig`: signatures over another file's bytes.
public struct KioskSignatures: Hashable, Sendable {
    /// Sorted by the ids of the keys, no key twice.
    public let list: [KioskSignature]

    init(_ signatures: [KioskSignature]) {
        list = signatures.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    /// Signs a message with some keys, each once.
    public init(signing message: [UInt8], with keys: [KioskSigningKey]) throws(KioskFeedError) {
        var signatures: [String: KioskSignature] = [:]
        for key in keys { signatures[key.publicKey.id] = try key.signature(for: message) }
        self.init(Array(signatures.values))
    }

    /// Reads the key `signatures`.
    fileprivate static func member(of json: inout CanonicalJSONReader) throws(KioskFeedError) -> [KioskSignature] {
        try json.find("signatures")
        let start = json.offset
        let list: [KioskSignature] = try json.array(atMost: KioskLimits.signatures)
        guard !list.isEmpty, isSorted(list.map(\.key)) else {
            throw KioskFeedError(.format, "signatures are not 1 or more, sorted by key, each key once", offset: start)
        }
        return list
    }
}

extension KioskSignatures: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("signatures", list)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        list = try Self.member(of: &json)
        try json.endObject()
    }
}

/// Whether texts ascend by their UTF-8 bytes, none twice.
func isSorted(_ texts: some Collection<String>) -> Bool {
    zip(texts, texts.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

extension CanonicalJSONReader {
    /// Refuses another shape before anything else of the object is read.
    ///
    /// Stands within the object; what a later shape may have added is passed over in the search.
    mutating func requireSchemaVersion(_ version: Int) throws(KioskFeedError) {
        var copy = self
        guard try copy.seek("schemaVersion") else { throw refused("the key \"schemaVersion\" is missing") }
        let found = try copy.integer()
        guard found == version else {
            throw KioskFeedError(.formatVersion, "schema version \(found), expected \(version)", offset: offset)
        }
    }

    /// Reads the kind, which must be this one.
    mutating func requireKind(_ kind: String) throws(KioskFeedError) {
        try find("kind")
        let start = offset
        let found = try string()
        guard found == kind else {
            throw KioskFeedError(.format, "the kind \(quoted(found)), expected \"\(kind)\"", offset: start)
        }
    }
}
