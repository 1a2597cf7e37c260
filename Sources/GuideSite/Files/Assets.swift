/// The files beside the pages, under names that change with their content.
struct Assets: Sendable {
    /// The files to write, by path.
    let files: [(path: String, bytes: [UInt8])]

    private let pathByName: [String: String]

    init(_ assets: [(name: String, bytes: [UInt8])]) {
        var files: [(path: String, bytes: [UInt8])] = []
        var pathByName: [String: String] = [:]
        for asset in assets.sorted(by: { $0.name < $1.name }) where pathByName[asset.name] == nil {
            let path = asset.name.hasPrefix("media/") ? asset.name : fingerprinted(asset.name, asset.bytes)
            pathByName[asset.name] = path
            files.append((path, asset.bytes))
        }
        self.files = files
        self.pathByName = pathByName
    }

    /// The file's path from the site's root, or nil when there is no such file.
    func path(_ name: String) -> String? { pathByName[name] }

    /// The file's address from a page; of a file that was not given, the address it would have without a fingerprint.
    func address(_ name: String, root: String) -> Address {
        Address(root: root, path: pathByName[name] ?? "assets/" + name)
    }
}

/// `assets/site.css` with its content's hash: `assets/site.0123456789abcdef.css`.
private func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = hexadecimal(fnv1a(bytes))
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "assets/\(name).\(hash)" }
    return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
}

/// FNV-1a, 64 bits: names a content, keeps no secret.
func fnv1a(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}

/// Sixteen hexadecimal digits.
func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
