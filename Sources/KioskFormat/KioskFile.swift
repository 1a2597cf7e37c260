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

extension KioskFile {
    /// Whether a path is safe as a file name on any disk: `[a-z0-9][a-z0-9._-]*` between slashes, 200 bytes at most.
    public static func allows(path: String) -> Bool {
        guard path.utf8.count <= KioskLimits.pathLength else { return false }
        var isFirst = true
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isFirst = false
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): if isFirst { return false }
            case UInt8(ascii: "/"):
                if isFirst { return false }
                isFirst = true
            default: return false
            }
        }
        return !isFirst
    }
}

extension KioskFile: CanonicalJSONDecodable {
    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.find("length")
        length = try json.integer()
        try json.find("path")
        let start = json.offset
        path = try json.string()
        guard Self.allows(path: path) else {
            throw KioskFeedError(.format, "\(quoted(path)) is no path of a feed", offset: start)
        }
        sha256 = try json.digest("sha256")
        try json.endObject()
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
    hexDigits(SHA256.hash(data: bytes).map(\.self))
}
