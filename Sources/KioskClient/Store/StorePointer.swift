import KioskFormat

/// The pointer file: the one place that says which version is on the screen.
struct StorePointer: Hashable, Sendable {
    /// The head held, and with it the version.
    var head: AcceptedName?

    /// The version before it.
    var previous: AcceptedName?

    var notice: AcceptedName?
}

extension StorePointer: CanonicalJSONEncodable, CanonicalJSONDecodable {
    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("head", head)
            json.member("notice", notice)
            json.member("previous", previous)
        }
    }

    init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        head = try json.member(ifPresent: "head")
        notice = try json.member(ifPresent: "notice")
        previous = try json.member(ifPresent: "previous")
        try json.endObject()
    }
}

/// The name of a head or notice that was accepted: under which root, by which keys, and what its bytes are.
///
/// The name tells whether the bytes are right, and whether the counters in them still count, without any other file.
struct AcceptedName: Hashable, Sendable {
    /// The version of the root.
    var root: Int

    /// The first 16 digits of the SHA-256 of the role's keys and threshold.
    var role: String

    var sha256: String

    var text: String { "\(root).\(role).\(sha256)" }

    init(root: Int, role: String, contents: [UInt8]) {
        self.root = root
        self.role = role
        sha256 = sha256Hex(contents)
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let root = Int(parts[0]), root >= 1, String(root) == parts[0],
            parts[1].utf8.count == 16, parts[1].utf8.allSatisfy(isHexDigit),
            parts[2].utf8.count == 64, parts[2].utf8.allSatisfy(isHexDigit)
        else { return nil }
        self.root = root
        role = String(parts[1])
        sha256 = String(parts[2])
    }
}

extension AcceptedName: CanonicalJSONEncodable, CanonicalJSONDecodable {
    func encode(to json: inout CanonicalJSONWriter) { json.string(text) }

    init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        guard let name = Self(try json.string()) else { throw json.refused("not the name of an accepted file") }
        self = name
    }
}
