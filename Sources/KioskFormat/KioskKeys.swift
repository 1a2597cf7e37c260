import Crypto

/// An Ed25519 public key (RFC 8032).
public struct KioskPublicKey: Hashable, Sendable {
    /// The 32 bytes of the key.
    public let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other number.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The key's id: the SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var id: String { sha256Hex(bytes) }

    /// Whether the signature is this key's over the message.
    public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}

extension KioskPublicKey: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) { json.string(hexDigits(bytes)) }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        self.bytes = try json.hexBytes(count: 32)
    }
}

/// An Ed25519 private key, of which nothing but its public half is ever printed.
public struct KioskSigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's source of random bytes.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// The key of a 32-byte seed (RFC 8032, section 5.1.5); nil for any other number of bytes.
    public init?(seed: [UInt8]) {
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = key
    }

    /// The secret: whoever has these 32 bytes can sign.
    public var seed: [UInt8] { Array(key.rawRepresentation) }

    public var publicKey: KioskPublicKey { KioskPublicKey(of: key) }

    /// Signs a message; on Linux twice the same signature, as RFC 8032 has it.
    public func signature(for message: [UInt8]) throws(KioskFeedError) -> KioskSignature {
        do {
            return KioskSignature(key: publicKey.id, signature: Array(try key.signature(for: message)))
        } catch {
            throw KioskFeedError(.badSignature, "the key cannot sign")
        }
    }
}

extension KioskSigningKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "private key of \(publicKey.id)" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension KioskPublicKey {
    fileprivate init(of key: Curve25519.Signing.PrivateKey) { bytes = Array(key.publicKey.rawRepresentation) }
}

/// One key's signature over a message.
public struct KioskSignature: Hashable, Sendable {
    /// The id of the key.
    public var key: String

    /// 64 bytes (RFC 8032).
    public var signature: [UInt8]

    public init(key: String, signature: [UInt8]) {
        self.key = key
        self.signature = signature
    }
}

extension KioskSignature: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("key", key)
            json.member("signature", hexDigits(signature))
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        key = try json.digest("key")
        try json.find("signature")
        signature = try json.hexBytes(count: 64)
        try json.endObject()
    }
}
