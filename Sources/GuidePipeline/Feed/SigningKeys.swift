package import KioskFormat

/// How a private key begins in its file: nobody takes it for a public one.
private let secretPrefix = "baihua-kiosk-secret-1:"

/// How a public key begins in its file.
private let publicPrefix = "baihua-kiosk-public-1:"

/// No key's file is longer, in bytes.
private let longestKey = 4_096

/// Reads a private key whose file only its owner may read.
///
/// - Throws: `FeedFault` that names the file and never what is in it.
package func readSigningKey(at path: String) throws -> KioskSigningKey {
    let bytes = try readKey(at: path)
    guard try !isOpenToOthers(path) else {
        throw FeedFault(nil, "密钥文件“\(path)”别人也能读；先运行 chmod 600 \(path)，再想想它是不是已经泄露。")
    }
    guard let key = signingKey(bytes) else {
        throw FeedFault(nil, "“\(path)”不是私钥文件（baihua kiosk keygen 写的那种）。")
    }
    return key
}

/// Takes private keys as an environment variable holds them, one or several with white space between.
package func signingKeys(inVariable name: String, _ text: String) throws(FeedFault) -> [KioskSigningKey] {
    var keys: [KioskSigningKey] = []
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) {
        guard let key = signingKey(Array(word)) else {
            throw FeedFault(nil, "环境变量 \(name) 里的不是私钥；要的是 baihua kiosk keygen 写的那一行。")
        }
        keys.append(key)
    }
    return keys
}

/// Reads a public key from the file that `keygen` writes beside the private one.
package func readPublicKey(at path: String) throws -> KioskPublicKey {
    let bytes = try readKey(at: path)
    guard signingKey(bytes) == nil else {
        throw FeedFault(nil, "“\(path)”是私钥；这里要公钥文件“\(path).pub”。私钥千万不要发布。")
    }
    guard let key = value(bytes, after: publicPrefix).flatMap(KioskPublicKey.init) else {
        throw FeedFault(nil, "“\(path)”不是公钥文件（baihua kiosk keygen 写的 .pub）。")
    }
    return key
}

/// Makes a key pair: the private half at `path`, the public one at `path` and `.pub`.
///
/// Nothing is overwritten, and nothing is put where it might be published or committed.
package func makeKeyPair(at path: String) throws -> KioskPublicKey {
    for name in [".git", "baihua.yml", ".baihua-manifest"] {
        guard let folder = folder(above: path, holding: name) else { continue }
        throw FeedFault(nil, "“\(path)”在“\(folder)”里，那里的文件会提交或发布出去；请把密钥放到别处。")
    }
    guard !exists(path), !exists(path + ".pub") else {
        throw FeedFault(nil, "“\(path)”或“\(path).pub”已经有了；密钥从不覆盖，请换一个名字。")
    }
    let key = KioskSigningKey()
    try createPrivateFile(at: path, bytes: Array((secretPrefix + hexDigits(key.seed) + "\n").utf8))
    try replaceFile(at: path + ".pub", with: Array((publicPrefix + hexDigits(key.publicKey.bytes) + "\n").utf8))
    return key.publicKey
}

private func readKey(at path: String) throws -> [UInt8] {
    do {
        guard case .bytes(let bytes) = try readFile(at: path, limit: longestKey) else {
            throw FeedFault(nil, "“\(path)”不是密钥文件。")
        }
        return bytes
    } catch let fault as MachineFault where fault.isMissing {
        throw FeedFault(nil, "找不到密钥文件“\(path)”。")
    }
}

private func signingKey(_ bytes: [UInt8]) -> KioskSigningKey? {
    value(bytes, after: secretPrefix).flatMap(KioskSigningKey.init(seed:))
}

/// The bytes in hexadecimal digits behind a prefix, on the only line.
private func value(_ contents: [UInt8], after prefix: String) -> [UInt8]? {
    var line = contents[...]
    while let last = line.last, last <= 0x20 { line.removeLast() }
    guard line.starts(with: prefix.utf8) else { return nil }
    return bytes(hexDigits: String(decoding: line.dropFirst(prefix.utf8.count), as: UTF8.self))
}
