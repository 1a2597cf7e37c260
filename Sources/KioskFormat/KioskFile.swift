import Crypto

/// One file of the feed, as others refer to it: where it is and what its bytes must be.
public struct KioskFile: Hashable, Sendable {
    /// The path below `kiosk/v1/`, in ASCII with `/` between folders.
    public var path: String

    /// The length in bytes.
    public var length: Int

    /// The SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
    public var sha256: String

    /// A file whose length and hash are already known.
    public init(path: String, length: Int, sha256: String) {
        self.path = path
        self.length = length
        self.sha256 = sha256
    }

    /// Measures the file's contents.
    public init(path: String, contents: [UInt8]) {
        self.init(path: path, length: contents.count, sha256: sha256Hex(contents))
    }
}

extension KioskFile: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("length", length)
            json.member("path", path)
            json.member("sha256", sha256)
        }
    }
}

/// The SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits.
public func sha256Hex(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
        digits.append(hexDigit(byte >> 4))
        digits.append(hexDigit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
}
