/// A value that can be read from a file of the feed.
///
/// Conforming types read their members by hand in the order of the keys' bytes, as they write them.
public protocol CanonicalJSONDecodable {
    /// Reads exactly one JSON value.
    init(from json: inout CanonicalJSONReader) throws(KioskFeedError)
}

extension CanonicalJSONDecodable {
    /// Reads a whole file: one canonical value and a line feed.
    public init(canonicalJSON contents: [UInt8]) throws(KioskFeedError) {
        var json = try CanonicalJSONReader(contents)
        self = try Self(from: &json)
    }
}

/// Reads canonical JSON in one pass, in the order of the keys.
///
/// The whole file is checked for its form first, so what is read later is never a value that another parser would
/// see differently. Keys that begin with `x-` are passed over; any other unknown key is an error.
public struct CanonicalJSONReader {
    /// The whole file.
    public let bytes: [UInt8]

    /// How far it has been read, in bytes.
    public private(set) var offset = 0

    /// Checks the form of a whole file, and stands before its first byte.
    public init(_ contents: [UInt8]) throws(KioskFeedError) {
        try CanonicalJSONCheck.check(contents)
        bytes = contents
    }
}

extension CanonicalJSONReader {
    private var next: UInt8 { bytes[offset] }

    /// An error of shape at the place reached.
    public func refused(_ message: String) -> KioskFeedError { KioskFeedError(.format, message, offset: offset) }

    /// Enters an object.
    public mutating func beginObject() throws(KioskFeedError) {
        guard next == UInt8(ascii: "{") else { throw refused("expected an object") }
        offset += 1
    }

    /// Leaves an object, in which nothing unknown may be left.
    public mutating func endObject() throws(KioskFeedError) {
        guard let key = try nextKey() else {
            offset += 1
            return
        }
        throw refused("unknown key \(quoted(key))")
    }

    /// The value at a key that must be there.
    public mutating func member<Value: CanonicalJSONDecodable>(
        _ key: String,
        as type: Value.Type = Value.self
    ) throws(KioskFeedError) -> Value {
        try find(key)
        return try Value(from: &self)
    }

    /// The value at a key that may be absent.
    public mutating func member<Value: CanonicalJSONDecodable>(
        ifPresent key: String,
        as type: Value.Type = Value.self
    ) throws(KioskFeedError) -> Value? {
        guard try hasMember(key) else { return nil }
        return try Value(from: &self)
    }

    /// Goes to the value at a key that must be there.
    public mutating func find(_ key: String) throws(KioskFeedError) {
        guard try hasMember(key) else { throw refused("the key \"\(key)\" is missing") }
    }

    /// Goes to the value at a key if the object has it.
    public mutating func hasMember(_ key: String) throws(KioskFeedError) -> Bool {
        let start = offset
        guard let found = try nextKey() else { return false }
        if found == key { return true }
        offset = start
        guard key.utf8.lexicographicallyPrecedes(found.utf8) else { throw refused("unknown key \(quoted(found))") }
        return false
    }

    /// Takes the next key that is not an extension, and the colon behind it, or nil before the closing brace.
    private mutating func nextKey() throws(KioskFeedError) -> String? {
        while true {
            if next == UInt8(ascii: ",") { offset += 1 }
            if next == UInt8(ascii: "}") { return nil }
            let key = try string()
            offset += 1
            guard key.utf8.starts(with: "x-".utf8) else { return key }
            skip()
        }
    }

    /// Goes to the value at a key that may stand behind others, whatever those are; says whether there is one.
    public mutating func seek(_ key: String) throws(KioskFeedError) -> Bool {
        while let found = try nextKey() {
            if found == key { return true }
            skip()
        }
        return false
    }

    /// A list of at most so many values.
    public mutating func array<Element: CanonicalJSONDecodable>(
        of type: Element.Type = Element.self,
        atMost limit: Int = .max,
        else code: KioskFeedError.Code = .format
    ) throws(KioskFeedError) -> [Element] {
        guard next == UInt8(ascii: "[") else { throw refused("expected a list") }
        offset += 1
        var elements: [Element] = []
        while next != UInt8(ascii: "]") {
            if next == UInt8(ascii: ",") { offset += 1 }
            guard elements.count < limit else {
                throw KioskFeedError(code, "a list of more than \(limit)", offset: offset)
            }
            elements.append(try Element(from: &self))
        }
        offset += 1
        return elements
    }

    /// An integer within a range.
    public mutating func integer(
        in range: ClosedRange<Int> = 0...KioskLimits.integer
    ) throws(KioskFeedError) -> Int {
        let start = offset
        var value = 0
        while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") {
            value = value * 10 + Int(next - UInt8(ascii: "0"))
            offset += 1
        }
        guard offset > start else { throw refused("expected an integer") }
        guard range.contains(value) else {
            throw KioskFeedError(.format, "\(value) is not in \(range)", offset: start)
        }
        return value
    }

    public mutating func boolean() throws(KioskFeedError) -> Bool {
        switch next {
        case UInt8(ascii: "t"):
            offset += 4
            return true
        case UInt8(ascii: "f"):
            offset += 5
            return false
        default: throw refused("expected true or false")
        }
    }

    public mutating func string() throws(KioskFeedError) -> String {
        guard next == UInt8(ascii: "\"") else { throw refused("expected a string") }
        offset += 1
        let start = offset
        while next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { offset += 1 }
        if next == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }
        var text = Array(bytes[start..<offset])
        while next != UInt8(ascii: "\"") {
            if let escape = canonicalEscape(bytes, at: offset) {
                text.append(escape.byte)
                offset += escape.length
            } else {
                text.append(next)
                offset += 1
            }
        }
        offset += 1
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes over one value of any kind.
    public mutating func skip() {
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""): skipString()
            default: break
            }
            offset += 1
        } while depth > 0 || !endsValue(next)
    }

    private func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "\n")
    }

    /// Stands on the closing quotation mark afterwards.
    private mutating func skipString() {
        offset += 1
        while next != UInt8(ascii: "\"") { offset += next == UInt8(ascii: "\\") ? 2 : 1 }
    }
}

extension String: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) { self = try json.string() }
}

extension Int: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) { self = try json.integer() }
}

extension Bool: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) { self = try json.boolean() }
}

extension Array: CanonicalJSONDecodable where Element: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) { self = try json.array() }
}

extension RawRepresentable where Self: CanonicalJSONDecodable, RawValue == String {
    /// Takes a value of the vocabulary, and refuses any other.
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        let text = try json.string()
        guard let value = Self(rawValue: text) else {
            throw KioskFeedError(.format, "\(quoted(text)) is not one of the known values", offset: start)
        }
        self = value
    }
}

/// At most 40 characters of a foreign text, without any that a terminal would obey.
func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(40).map { scalar -> Character in
        let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2028...0x202E ~= scalar.value
        return isControl || 0x2066...0x2069 ~= scalar.value ? "?" : Character(scalar)
    }
    return "\"" + String(shown) + (shown.count == 40 ? "…" : "") + "\""
}
