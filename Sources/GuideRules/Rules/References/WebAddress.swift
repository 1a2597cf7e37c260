/// http and https addresses as people may write them in a guide.
enum WebAddress {
    /// Why an address cannot work, in Chinese, or nil.
    static func fault(of address: String) -> String? {
        let bytes = Array(address.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case ...0x20, 0x7F: return "里面有空格"
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return "里面有不能用的符号 \(Character(Unicode.Scalar(byte)))"
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.count, hexValue(bytes[index + 1]) != nil, hexValue(bytes[index + 2]) != nil
                else {
                    return "% 后面少了两位"
                }
            default: break
            }
        }
        let authority = authority(of: address)
        guard let authority else { return "网址要写 //" }
        if authority.contains("@") { return "里面有用户名或者密码" }
        let host = host(of: authority)
        return host.isEmpty || host.hasPrefix(".") ? "没有网站的名字" : nil
    }

    /// The host of an http or https address, lower case, without the port.
    static func host(ofAddress address: String) -> String? { authority(of: address).map(host(of:)) }

    private static func authority(of address: String) -> Substring? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[address.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        return rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    }

    private static func host(of authority: Substring) -> String {
        if authority.hasPrefix("[") { return authority.prefix { $0 != "]" }.dropFirst().lowercased() }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Whether only machines of the same network can reach a host: `localhost`, 10.0.0.1, `[::1]`, 2130706433.
    static func isPrivate(host: String) -> Bool {
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        if name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local")
            || name.hasSuffix(".internal")
        {
            return true
        }
        if name.contains(":") {
            return name == "::1" || name == "::" || name.hasPrefix("fe80:") || name.hasPrefix("fc")
                || name.hasPrefix("fd")
                || name.hasPrefix("::ffff:")
        }
        guard let address = address(ofNumericHost: name) else { return false }
        switch (address >> 24, address >> 16 & 0xFF) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31), (100, 64...127): return true
        default: return false
        }
    }

    /// An IPv4 address as browsers read it: decimal, octal or hexadecimal, in one to four parts.
    private static func address(ofNumericHost host: String) -> UInt32? {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count) else { return nil }
        var address: UInt64 = 0
        for (index, part) in parts.enumerated() {
            let value: UInt64? =
                if part.hasPrefix("0x") {
                    UInt64(part.dropFirst(2), radix: 16)
                } else if part.hasPrefix("0"), part.utf8.count > 1 {
                    UInt64(part, radix: 8)
                } else { UInt64(part) }
            guard let value else { return nil }
            if index < parts.count - 1 {
                guard value <= 255 else { return nil }
                address |= value << UInt64(24 - 8 * index)
            } else {
                guard value < 1 << UInt64(32 - 8 * index) else { return nil }
                address |= value
            }
        }
        return UInt32(address)
    }
}
