/// A value that the feed writes in the one form that `docs/kiosk-feed.md` calls canonical.
///
/// Conforming types write their members by hand, sorted by the keys' UTF-8 bytes: the same value gives
/// the same bytes on every machine, and a reader may compare bytes instead of values.
public protocol CanonicalJSONEncodable {
    /// Writes exactly one JSON value.
    func encode(to json: inout CanonicalJSONWriter)
}

extension CanonicalJSONEncodable {
    /// The whole file: this value and one line feed.
    ///
    /// The capacity is the expected length in bytes, so that the file is built in one piece of memory.
    public func canonicalJSON(reserving capacity: Int = 16_384) -> [UInt8] {
        var json = CanonicalJSONWriter(reserving: capacity)
        encode(to: &json)
        return json.finish()
    }
}

/// Builds canonical JSON in one pass over one buffer.
///
/// Text is written as it is given and must be NFC, as everything that the tool reads is.
public struct CanonicalJSONWriter {
    private var bytes: [UInt8] = []
    private var isFirstMember = true

    #if DEBUG
        private var previousKey: String?
    #endif

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Writes an object whose members `writeMembers` adds in the order of their keys' bytes.
    public mutating func object(_ writeMembers: (inout CanonicalJSONWriter) -> Void) {
        let wasFirst = isFirstMember
        isFirstMember = true
        bytes.append(UInt8(ascii: "{"))
        #if DEBUG
            let outerKey = previousKey
            previousKey = nil
            writeMembers(&self)
            previousKey = outerKey
        #else
            writeMembers(&self)
        #endif
        bytes.append(UInt8(ascii: "}"))
        isFirstMember = wasFirst
    }

    /// Adds a member to the object being written.
    ///
    /// The key is of ASCII letters, digits and `-`, and greater than the key before it.
    public mutating func member(_ key: String, _ value: some CanonicalJSONEncodable) {
        #if DEBUG
            assert(previousKey.map { $0.utf8.lexicographicallyPrecedes(key.utf8) } ?? true, "\(key) is out of order")
            previousKey = key
        #endif
        bytes.append(UInt8(ascii: isFirstMember ? "\"" : ","))
        if !isFirstMember { bytes.append(UInt8(ascii: "\"")) }
        isFirstMember = false
        bytes.append(contentsOf: key.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        value.encode(to: &self)
    }

    /// Adds a member if there is something to say: what is absent has no key and is never null.
    public mutating func member(_ key: String, _ value: (some CanonicalJSONEncodable)?) {
        if let value { member(key, value) }
    }

    /// Adds a member that is an object, whose members `writeMembers` adds in the order of their keys' bytes.
    public mutating func object(at key: String, _ writeMembers: (inout CanonicalJSONWriter) -> Void) {
        withoutActuallyEscaping(writeMembers) { member(key, MemberObject(writeMembers: $0)) }
    }

    /// Writes an array in the order given.
    public mutating func array(_ elements: some Sequence<some CanonicalJSONEncodable>) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            element.encode(to: &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes an integer in decimal, the only form of number in the feed.
    public mutating func integer(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a value that is in canonical form already.
    mutating func written(_ value: [UInt8]) {
        bytes.append(contentsOf: value)
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes text, escaping only what JSON demands and `<`, so that a file may stand inside an HTML page.
    public mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.needsEscape(text.utf8.span) {
            appendEscaped(text.utf8.span)
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension CanonicalJSONWriter {
    private static func needsEscape(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where isSpecial(text[index]) { return true }
        return false
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
    }

    private mutating func appendEscaped(_ text: Span<UInt8>) {
        for index in text.indices {
            let byte = text[index]
            guard Self.isSpecial(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            default:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 0xF))
            }
        }
    }
}

private struct MemberObject: CanonicalJSONEncodable {
    let writeMembers: (inout CanonicalJSONWriter) -> Void

    func encode(to json: inout CanonicalJSONWriter) { json.object(writeMembers) }
}

extension String: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) { json.string(self) }
}

extension Int: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) { json.integer(self) }
}

extension Bool: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) { json.boolean(self) }
}

extension Array: CanonicalJSONEncodable where Element: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) { json.array(self) }
}

extension RawRepresentable where Self: CanonicalJSONEncodable, RawValue == String {
    public func encode(to json: inout CanonicalJSONWriter) { json.string(rawValue) }
}
