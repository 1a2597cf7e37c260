/// Bytes in lower-case hexadecimal digits.
public func hexDigits(_ bytes: some Collection<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        digits.append(hexDigit(byte >> 4))
        digits.append(hexDigit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
}

/// The bytes that lower-case hexadecimal digits stand for, or nil for anything else.
public func bytes(hexDigits text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}

/// The lower-case hexadecimal digit of a value under 16.
func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The value of a lower-case hexadecimal digit.
func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}

extension CanonicalJSONReader {
    /// A string of so many bytes in hexadecimal digits.
    mutating func hexBytes(count: Int) throws(KioskFeedError) -> [UInt8] {
        let start = offset
        guard let bytes = KioskFormat.bytes(hexDigits: try string()), bytes.count == count else {
            throw KioskFeedError(.format, "expected \(count * 2) lower-case hexadecimal digits", offset: start)
        }
        return bytes
    }

    /// The SHA-256 at a key that must be there, as 64 lower-case hexadecimal digits.
    mutating func digest(_ key: String) throws(KioskFeedError) -> String {
        try find(key)
        return try digestValue()
    }

    /// A SHA-256 as 64 lower-case hexadecimal digits.
    mutating func digestValue() throws(KioskFeedError) -> String {
        let start = offset
        let digits = try string()
        guard digits.utf8.count == 64, digits.utf8.allSatisfy({ hexValue($0) != nil }) else {
            throw KioskFeedError(.format, "expected 64 lower-case hexadecimal digits", offset: start)
        }
        return digits
    }
}
