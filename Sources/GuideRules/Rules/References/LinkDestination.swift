import GuideModel

/// Where a link of a guide leads, worked out from how it was written.
enum LinkDestination: Hashable {
    /// `#…` in the same guide, without the sign; empty for the top.
    case anchor(String)
    /// A guide, by its path from the root, with the anchor if there is one.
    case guide(path: String, anchor: String?)
    /// A file under `guides/media/`, by its path from the root.
    case media(String)
    /// A path that leaves `guides/`.
    case outside
    case web(isSecure: Bool)
    /// mailto and tel.
    case contact
    /// A scheme that is not allowed, as written.
    case scheme(String)
    /// Something else that does not work, with why and what to write instead, in Chinese.
    case malformed(String, hint: String)

    init(_ link: Link, in guide: Guide) {
        let text = link.destination.value
        if text.isEmpty {
            self = .malformed("链接后面没有地址", hint: "在括号里写上地址")
        } else if let scheme = Self.scheme(of: text) {
            self = Self.absolute(text, scheme, isImage: link.isImage)
        } else if text.hasPrefix("#") {
            self = Self.decoded(text.dropFirst()).map { .anchor($0) } ?? Self.badPercent
        } else {
            self = Self.relative(text, from: guide)
        }
    }

    private static let badPercent = malformed("地址里的 % 写得不对", hint: "从浏览器里重新复制一遍")

    /// What stands before the first colon, lower case and without the characters that browsers drop; nil for a relative link.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
        let before = text.utf8[..<colon]
        if before.contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) { return nil }
        let kept = before.filter { $0 > 0x20 && $0 != 0x7F }
        return String(decoding: kept, as: UTF8.self).lowercased()
    }

    private static func absolute(_ text: String, _ scheme: String, isImage: Bool) -> LinkDestination {
        guard ["https", "http", "mailto", "tel"].contains(scheme) else { return .scheme(scheme) }
        if isImage { return .malformed("图片不能从别的网站取", hint: "把图片放进 guides/media/，写成 ![说明](../media/文件名)") }
        let rest = text.utf8.drop { $0 != 0x3A }.dropFirst()
        switch scheme {
        case "mailto":
            let isWhole = rest.count { $0 == 0x40 } == 1 && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3F }
            return isWhole ? .contact : .malformed("邮箱写得不对", hint: "写成 mailto:名字@网站")
        case "tel":
            let digits = rest.count { (0x30...0x39).contains($0) }
            let isWhole = rest.allSatisfy { (0x30...0x39).contains($0) || "+-()".utf8.contains($0) }
            return digits >= 3 && isWhole ? .contact : .malformed("电话写得不对", hint: "写成 tel:0532-12345678")
        default:
            if let fault = WebAddress.fault(of: text) { return .malformed("网址打不开：\(fault)", hint: "从浏览器里重新复制一遍") }
            return .web(isSecure: scheme == "https")
        }
    }

    private static func relative(_ text: String, from guide: Guide) -> LinkDestination {
        let bytes = text.utf8
        if bytes.first == 0x5C || bytes.starts(with: [0x2F, 0x2F]) {
            return .malformed("网址没有写 https:", hint: "写成 https:\(text)")
        }
        if bytes.first == 0x2F { return .malformed("地址从网站根目录写起，在 Git 页面里打不开", hint: "写成 ../文件夹/文件名.md") }
        let sign = bytes.firstIndex(of: 0x23)
        guard let path = decoded(text[..<(sign ?? text.endIndex)]) else { return badPercent }
        var anchor: String?
        if let sign {
            guard let fragment = decoded(text[bytes.index(after: sign)...]) else { return badPercent }
            anchor = fragment
        }
        if path.utf8.contains(where: { $0 == 0x3F || $0 == 0x5C || $0 < 0x20 }) {
            return .malformed("地址里有 ? 或者 \\", hint: "写成 ../文件夹/文件名.md")
        }
        guard let resolved = resolve(path, from: guide.path) else { return .outside }
        if resolved.utf8.starts(with: "guides/media/".utf8) { return .media(resolved) }
        if resolved.utf8.suffix(3).elementsEqual(".md".utf8, by: { $0 | 0x20 == $1 | 0x20 }) {
            return .guide(path: resolved, anchor: anchor)
        }
        return .malformed("“\(path)”不是指南，也不在 media 文件夹里", hint: "指南写 .md 文件名；图片和表格放进 guides/media/")
    }

    /// The path from the root, or nil when it leaves `guides/`.
    private static func resolve(_ path: String, from guidePath: String) -> String? {
        var resolved = Array(guidePath.utf8)
        while let last = resolved.last, last != 0x2F { resolved.removeLast() }
        // Every name is followed by its slash; what stands behind the last slash is the name being read.
        var start = resolved.count
        for byte in Array(path.utf8) + [0x2F] {
            guard byte == 0x2F else {
                resolved.append(byte)
                continue
            }
            let name = resolved[start...]
            if name.elementsEqual("..".utf8) {
                guard start > 0 else { return nil }
                resolved.removeLast(3)
                while let last = resolved.last, last != 0x2F { resolved.removeLast() }
            } else if name.elementsEqual(".".utf8) {
                resolved.removeLast()
            } else if !name.isEmpty {
                resolved.append(0x2F)
            }
            start = resolved.count
        }
        guard resolved.starts(with: "guides/".utf8), resolved.count > 7 else { return nil }
        return String(decoding: resolved.dropLast(), as: UTF8.self)
    }

    /// The text with `%E4…` read, or nil when an escape is broken or is no UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(WebAddress.hexValue),
                let low = rest.popFirst().flatMap(WebAddress.hexValue)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
