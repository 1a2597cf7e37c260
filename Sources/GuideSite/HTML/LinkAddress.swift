import GuideModel

extension MarkupRenderer {
    /// Where a link of a guide leads on the site, or nil when it may only be shown as text.
    func address(of destination: String) -> Address? {
        if let external = Address(external: destination) { return external }
        if let media = mediaAddress(of: destination) { return media }
        let (path, fragment) = cut(destination)
        let suffix = fragment.map { "#" + anchor(ofFragment: $0) } ?? ""
        if path.isEmpty { return suffix.utf8.count < 2 ? nil : Address(root: "", path: suffix) }
        guard let name = lastComponent(path), name.hasSuffix(".md"), isRelative(path) else { return nil }
        let id = String(name.dropLast(3))
        return site.hasPage(id) ? Address(root: "../", path: id + "/index.html" + suffix) : nil
    }

    /// The address of a file of `guides/media`, if the link names one that exists.
    func mediaAddress(of destination: String) -> Address? {
        let prefix = "../media/"
        guard destination.hasPrefix(prefix) else { return nil }
        let name = "media/" + destination.dropFirst(prefix.count)
        guard site.assets.path(name) != nil else { return nil }
        return Address(root: root, path: percentEncoded(name))
    }

    private func cut(_ destination: String) -> (path: Substring, fragment: String?) {
        guard let sign = destination.firstIndex(of: "#") else { return (destination[...], nil) }
        return (destination[..<sign], String(destination[destination.index(after: sign)...]))
    }

    private func lastComponent(_ path: Substring) -> Substring? { path.split(separator: "/").last }

    private func isRelative(_ path: Substring) -> Bool {
        !path.hasPrefix("/") && !path.utf8.contains(UInt8(ascii: ":")) && !path.utf8.contains(UInt8(ascii: "\\"))
    }
}

/// The text with every byte that is special in an address, or is no ASCII, written as `%XX`.
///
/// What is written as `%XX` already stays so.
func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            encoded += "%"
            encoded.unicodeScalars.append(digits[Int(byte >> 4)])
            encoded.unicodeScalars.append(digits[Int(byte & 15)])
        }
    }
    return encoded
}
