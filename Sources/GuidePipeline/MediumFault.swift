import GuideModel

/// What keeps a picture or blank form from being published.
package enum MediumFault: Hashable, Sendable {
    case empty
    /// The content is not what the name's ending says.
    case otherContent(ending: String)
    /// A web page, or a drawing with a script or something from elsewhere in it.
    case script

    /// - Returns: nil when the file may be published.
    package init?(name: String, _ bytes: [UInt8]) {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        if bytes.isEmpty {
            self = .empty
        } else if Self.pages.contains(ending) || ending == "svg" && Self.isActive(bytes) {
            self = .script
        } else if let starts = Self.starts[ending], !starts.contains(where: { bytes.starts(with: $0) }) {
            self = .otherContent(ending: ending)
        } else {
            return nil
        }
    }

    var about: RuleDescription {
        switch self {
        case .empty, .otherContent: MediaContent.about
        case .script: MediaScript.about
        }
    }

    var message: String {
        switch self {
        case .empty: "这个文件是空的"
        case .otherContent(let ending): "内容不是 .\(ending) 文件"
        case .script: "这个文件能在看的人的电脑上运行程序"
        }
    }

    var hint: String {
        switch self {
        case .empty: "重新放一份好的"
        case .otherContent: "用原来的软件打开，另存为这种格式；或者改成对的后缀"
        case .script: "换成图片（png、jpg）或者 PDF"
        }
    }

    /// Endings under which browsers run what stands in a file.
    private static let pages: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "xslt", "mht", "mhtml", "hta", "js", "mjs", "css", "swf",
        "wasm", "exe", "bat", "cmd", "com", "msi", "scr", "vbs", "ps1", "sh", "jar", "apk", "php",
    ]

    /// How files of an ending begin.
    private static let starts: [String: [[UInt8]]] = [
        "png": [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]],
        "jpg": [[0xFF, 0xD8, 0xFF]], "jpeg": [[0xFF, 0xD8, 0xFF]],
        "gif": [Array("GIF87a".utf8), Array("GIF89a".utf8)],
        "webp": [Array("RIFF".utf8)],
        "pdf": [Array("%PDF-".utf8)],
        "docx": [zip], "xlsx": [zip], "pptx": [zip], "odt": [zip], "ods": [zip], "ofd": [zip],
        "doc": [compound], "xls": [compound], "wps": [compound, zip], "et": [compound, zip],
    ]

    private static let zip: [UInt8] = [0x50, 0x4B]
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// Whether a drawing may run a script or ask another server for something.
    ///
    /// Looks for the words alone, so that no trick of XML hides them; entities and other encodings than UTF-8 are refused whole.
    private static func isActive(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return true }
        let lower = text.lowercased()
        let words = [
            "<script", "<foreignobject", "<iframe", "<!entity", "<!doctype", "<?xml-stylesheet", "javascript:",
            "data:text",
            "@import", "<animate", "<set", "<handler",
        ]
        return words.contains { lower.contains($0) } || hasHandler(lower) || pointsElsewhere(lower)
    }

    /// Whether an attribute like `onload=` stands somewhere.
    private static func hasHandler(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for index in bytes.indices.dropLast(3)
        where bytes[index] == UInt8(ascii: "o") && bytes[index + 1] == UInt8(ascii: "n") {
            guard index > 0, isGap(bytes[index - 1]) else { continue }
            var end = index + 2
            while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
            while end < bytes.count, isGap(bytes[end]) { end += 1 }
            if end > index + 2, end < bytes.count, bytes[end] == UInt8(ascii: "=") { return true }
        }
        return false
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/")
    }

    /// Whether a link or an image of the drawing lies on another server.
    private static func pointsElsewhere(_ text: String) -> Bool {
        ["href=\"http", "href='http", "href=\"//", "href='//", "url(http", "url(//", "url(\"http", "url('http"].contains
        {
            text.contains($0)
        }
    }
}
