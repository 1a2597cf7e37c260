/// An address that is safe in `href`, `src` and `action`: made by this module, or found safe.
struct Address: Hashable, Sendable {
    let text: String

    /// A path of this module's own making, below the page's root prefix.
    init(root: String, path: String) { text = root + path }

    private init(checked text: String) { self.text = text }

    /// An address that leaves the site, if it is of a kind that pages may link to.
    ///
    /// Only https, mailto and tel, told by bytes, and nothing that a browser
    /// would trim or read past: no spaces, no controls, no backslash.
    init?(external written: String) {
        let bytes = Array(written.utf8)
        guard bytes.count <= 2000, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return nil
        }
        let schemes = ["https://", "mailto:", "tel:"]
        guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }), bytes.count > scheme.utf8.count
        else { return nil }
        if scheme == "https://" {
            let host = bytes.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "/") }
            guard !host.isEmpty, !host.contains(UInt8(ascii: "@")) else { return nil }
        }
        text = written
    }

    /// The number as a `tel:` address, or nil where the text does not start with a number of 3 digits or more.
    init?(telephone written: String) {
        var digits = ""
        var count = 0
        for byte in written.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.unicodeScalars.append(Unicode.Scalar(byte))
                count += 1
            case UInt8(ascii: "+") where digits.isEmpty: digits = "+"
            case UInt8(ascii: "-"), UInt8(ascii: " "): continue
            default:
                guard count >= 3 else { return nil }
                self.init(checked: "tel:" + digits)
                return
            }
        }
        guard count >= 3 else { return nil }
        self.init(checked: "tel:" + digits)
    }

    /// A public address: the site's own, with a path of this module's making.
    init(base: String, path: String) { text = base + path }
}
