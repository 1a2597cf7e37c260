import Crypto

/// An Ed25519 key that everybody may know: its seed is the SHA-256 of its name.
struct TestKey {
    private let key: Curve25519.Signing.PrivateKey

    init(_ name: String) throws {
        let seed = Array(SHA256.hash(data: Array("baihua conformance key \(name)".utf8)))
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    }

    /// The public key in hexadecimal digits.
    var publicDigits: String { hexadecimal(publicBytes) }

    /// The SHA-256 of the public key.
    var id: String { sha256(publicBytes) }

    /// The 64 bytes of a signature.
    func signature(of message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }

    private var publicBytes: [UInt8] { Array(key.publicKey.rawRepresentation) }
}

/// An entry of `signatures`.
func signatureEntry(_ id: String, _ signature: [UInt8]) -> Value {
    ["key": .text(id), "signature": .text(hexadecimal(signature))]
}

/// A signed file: what is signed, by these keys.
func signedFile(_ signed: Value, by keys: [TestKey]) throws -> Value {
    let message = signed.line
    let signatures = try keys.sorted { $0.id < $1.id }.map { signatureEntry($0.id, try $0.signature(of: message)) }
    return ["signatures": .list(signatures), "signed": signed]
}
