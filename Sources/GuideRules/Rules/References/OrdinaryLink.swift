import GuideModel

extension Link {
    /// Whether nothing can be wrong with how the link is written, seen without taking it apart.
    ///
    /// True only for `../folder/id.md`, with `#…` if it has no escapes, and for https addresses with a named host;
    /// the rules about the form of links look closer at all others.
    var isOrdinary: Bool {
        let bytes = destination.value.utf8.span
        if Self.starts(bytes, Self.secure) { return !isImage && Self.isNamedHost(bytes, from: 8) }
        var index = Self.starts(bytes, Self.up) ? 3 : 0
        var slashes = 0
        var dot = -1
        while index < bytes.count, bytes[index] != 0x23 {
            switch bytes[index] {
            case 0x61...0x7A, 0x30...0x39, 0x2D: break
            case 0x2F: slashes += 1
            case 0x2E where dot < 0: dot = index
            default: return false
            }
            index += 1
        }
        guard dot > 0, index - dot == 3, bytes[dot + 1] == 0x6D, bytes[dot + 2] == 0x64, slashes < 2 else {
            return false
        }
        while index < bytes.count {
            if bytes[index] == 0x25 { return false }
            index += 1
        }
        return true
    }

    /// Whether the link may lead to the media folder.
    var mentionsMedia: Bool {
        let bytes = destination.value.utf8.span
        return bytes.count > 8 && !Self.starts(bytes, Self.secure) && !isOrdinary
    }

    /// Whether a host of lower-case letters, digits, dots and dashes ends in a public domain, and no odd byte follows.
    private static func isNamedHost(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var end = start
        var lastDot = -1
        while end < bytes.count, bytes[end] != 0x2F {
            switch bytes[end] {
            case 0x61...0x7A, 0x30...0x39, 0x2D: break
            case 0x2E: lastDot = end
            default: return false
            }
            end += 1
        }
        // `.cn`, `.com`, `.org`: letters only, and not the names of machines nearby (`.local`, `.internal`).
        guard lastDot > start, (3...4).contains(end - lastDot) else { return false }
        for index in lastDot + 1..<end where !(0x61...0x7A).contains(bytes[index]) { return false }
        for index in end..<bytes.count {
            switch bytes[index] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F, 0x3D, 0x26, 0x3F: break
            default: return false
            }
        }
        return true
    }

    private static let secure = Array("https://".utf8)
    private static let up = Array("../".utf8)

    private static func starts(_ bytes: Span<UInt8>, _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count else { return false }
        for index in word.indices where bytes[index] != word[index] { return false }
        return true
    }
}
