/// Checks that bytes are one canonical JSON object and a line feed, in one pass and without allocating.
///
/// Unicode form NFC is not checked: a reader that compares bytes needs no table of characters.
struct CanonicalJSONCheck {
    private let bytes: [UInt8]
    private var offset = 0

    static func check(_ bytes: [UInt8]) throws(KioskFeedError) {
        guard looksLikeObject(bytes) else { throw KioskFeedError(.notJSON, "this is not a JSON object") }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw KioskFeedError(.notCanonical, "not valid UTF-8", offset: error.byteOffsets.lowerBound)
        }
        var check = Self(bytes: bytes)
        try check.object(depth: 1)
        try check.expect("\n", "one line feed after the last brace")
        guard check.offset == bytes.count else { throw check.refused("bytes after the line feed") }
    }

    /// Tells a login page from a feed's file that is only spelt wrongly.
    ///
    /// White space, zeros and the bytes of byte order marks are passed over.
    private static func looksLikeObject(_ bytes: [UInt8]) -> Bool {
        let passed: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xBB, 0xBF, 0xEF, 0xFE, 0xFF]
        return bytes.first { !passed.contains($0) } == UInt8(ascii: "{")
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }
}

extension CanonicalJSONCheck {
    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func refused(_ message: String) -> KioskFeedError {
        KioskFeedError(.notCanonical, message, offset: offset)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar, _ what: String) throws(KioskFeedError) {
        guard take(sign) else { throw refused("expected \(what)") }
    }

    private mutating func value(depth: Int) throws(KioskFeedError) {
        switch next {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try integer()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        default: throw refused("expected a value")
        }
    }

    private func refuseDepth(_ depth: Int) throws(KioskFeedError) {
        guard depth <= KioskLimits.depth else {
            throw KioskFeedError(.format, "nested more than \(KioskLimits.depth) deep", offset: offset)
        }
    }

    private mutating func object(depth: Int) throws(KioskFeedError) {
        try refuseDepth(depth)
        try expect("{", "an object")
        guard !take("}") else { return }
        var previous: Range<Int>?
        repeat {
            let start = offset
            try string()
            // Without the quotation marks.
            let key = (start + 1)..<(offset - 1)
            if let previous, !precedes(previous, key) {
                offset = start
                throw refused("keys are not sorted, or one stands twice")
            }
            previous = key
            try expect(":", "a colon")
            try value(depth: depth + 1)
        } while take(",")
        try expect("}", "a comma or a closing brace")
    }

    private mutating func array(depth: Int) throws(KioskFeedError) {
        try refuseDepth(depth)
        try expect("[", "a list")
        guard !take("]") else { return }
        repeat { try value(depth: depth + 1) } while take(",")
        try expect("]", "a comma or a closing bracket")
    }

    private mutating func integer() throws(KioskFeedError) {
        let start = offset
        var value = 0
        while let digit = next, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") {
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
            offset += 1
            guard value <= KioskLimits.integer else { throw refused("an integer above 2^53 - 1") }
        }
        guard offset == start + 1 || bytes[start] != UInt8(ascii: "0") else { throw refused("a leading zero") }
    }

    private mutating func word(_ word: StaticString) throws(KioskFeedError) {
        for sign in word.description.unicodeScalars { try expect(sign, "true or false") }
    }
}

extension CanonicalJSONCheck {
    private mutating func string() throws(KioskFeedError) {
        try expect("\"", "a string")
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case UInt8(ascii: "<"): throw refused("< is written \\u003c")
            case ..<0x20: throw refused("a control character that is not escaped")
            default: offset += 1
            }
        }
        throw refused("a string without an end")
    }

    private mutating func escape() throws(KioskFeedError) {
        guard let length = canonicalEscape(bytes, at: offset)?.length else {
            throw refused("an escape that is not needed or not spelt so")
        }
        offset += length
    }

    /// The order of two keys by their UTF-8 bytes, not as they are spelt.
    private func precedes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        var (a, b) = (first.lowerBound, second.lowerBound)
        while b < second.upperBound {
            guard a < first.upperBound else { return true }
            let (x, y) = (unescaped(at: &a), unescaped(at: &b))
            if x != y { return x < y }
        }
        return false
    }

    private func unescaped(at offset: inout Int) -> UInt8 {
        guard let escape = canonicalEscape(bytes, at: offset) else {
            defer { offset += 1 }
            return bytes[offset]
        }
        offset += escape.length
        return escape.byte
    }
}

/// What an escape stands for and how long it is, or nil where there is none or it is not the canonical one.
func canonicalEscape(_ bytes: [UInt8], at offset: Int) -> (byte: UInt8, length: Int)? {
    guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""): return (UInt8(ascii: "\""), 2)
    case UInt8(ascii: "\\"): return (UInt8(ascii: "\\"), 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "u"):
        guard offset + 5 < bytes.count, bytes[offset + 2] == UInt8(ascii: "0"), bytes[offset + 3] == UInt8(ascii: "0"),
            let high = hexValue(bytes[offset + 4]), let low = hexValue(bytes[offset + 5])
        else { return nil }
        let byte = high << 4 | low
        switch byte {
        case 0x08, 0x09, 0x0A, 0x0C, 0x0D: return nil
        case 0..<0x20, UInt8(ascii: "<"): return (byte, 6)
        default: return nil
        }
    default: return nil
    }
}
