package import KioskFormat

/// A root file as it stands, and what it still lacks.
package struct RootSignatures: Sendable {
    package var path: String
    package var root: KioskRoot
    package var missing: [(root: Int, has: Int, needs: Int)]
}

/// Writes the root that follows the last complete one of a folder, signed with the keys given.
package func makeRoot(
    in folder: String,
    _ change: RootChange,
    with keys: [KioskSigningKey]
) throws -> RootSignatures {
    let previous = try readRoots(at: folder).newest
    let root = try nextRoot(after: previous, change)
    let path = "\(folder)/\(root.version).json"
    guard !exists(path) else {
        throw FeedFault(nil, "“\(path)”已经有了，只是签名还不够；补签用 --add-signature，要重做就先把它删掉。")
    }
    let signers = keys.filter { isRootKey($0, root, previous) }
    guard signers.count == keys.count else {
        throw FeedFault(.rootSignature, "给的密钥里有的不是根密钥（上一份的或这一份的都不是）。")
    }
    let file = try KioskSignedFile(signing: root, with: signers)
    try makeFolders(folder)
    try replaceFile(at: path, with: file.canonicalJSON())
    return RootSignatures(path: path, root: root, missing: missingSignatures(file, after: previous))
}

/// Adds signatures to a root file that may lie anywhere; what it lacks is told as far as the root before it lies beside.
package func signRoot(at path: String, with keys: [KioskSigningKey]) throws -> RootSignatures {
    let file = try readRootFile(at: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let before = "\(folder)/\(file.content.version - 1).json"
    let previous = exists(before) ? try readRootFile(at: before).content : nil
    if let previous {
        guard keys.allSatisfy({ isRootKey($0, file.content, previous) }) else {
            throw FeedFault(.rootSignature, "给的密钥里有的不是根密钥（上一份的或这一份的都不是）。")
        }
    }
    let signed = try file.adding(keys)
    guard signed.signatures.count <= KioskLimits.signatures else {
        throw FeedFault(.tooLarge, "一个文件最多 \(KioskLimits.signatures) 个签名。")
    }
    try replaceFile(at: path, with: signed.canonicalJSON())
    return RootSignatures(path: path, root: file.content, missing: missingSignatures(signed, after: previous))
}

/// Reads a root that somebody trusts for reasons of their own.
package func readRoot(at path: String) throws -> KioskRoot { try readRootFile(at: path).content }

private func readRootFile(at path: String) throws -> KioskSignedFile<KioskRoot> {
    do {
        guard case .bytes(let bytes) = try readFile(at: path, limit: KioskLimits.rootLength) else {
            throw FeedFault(.tooLarge, "“\(path)”不是根文件。")
        }
        return try KioskSignedFile(canonicalJSON: bytes)
    } catch let fault as MachineFault where fault.isMissing {
        throw FeedFault(.missing, "找不到根文件“\(path)”。")
    } catch let error as KioskFeedError {
        throw FeedFault(error.code, "“\(path)”不是根文件：\(error.chinese)。")
    }
}

private func isRootKey(_ key: KioskSigningKey, _ root: KioskRoot, _ previous: KioskRoot?) -> Bool {
    let id = key.publicKey.id
    return root.root.keys.contains(id) || previous?.root.keys.contains(id) == true
}
