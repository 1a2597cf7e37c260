/// JSON that may stand inside a script element: `<`, `>` and `&` are written as `\u00XX`.
struct JSONText {
    private(set) var source = ""
    private var needsComma = false

    mutating func object(_ body: (inout JSONText) -> Void) {
        source += "{"
        needsComma = false
        body(&self)
        source += "}"
        needsComma = true
    }

    mutating func object(_ key: Markup, _ body: (inout JSONText) -> Void) {
        self.key(key)
        object(body)
    }

    /// An array of objects; nothing at all when it is empty.
    mutating func array<Element>(_ key: Markup, _ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
        guard !elements.isEmpty else { return }
        self.key(key)
        source += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { source += "," }
            object { body(&$0, element) }
        }
        source += "]"
        needsComma = true
    }

    mutating func string(_ key: Markup, _ value: String) {
        self.key(key)
        source += "\""
        appendEscaped(value)
        source += "\""
        needsComma = true
    }

    private mutating func key(_ key: Markup) {
        source += needsComma ? ",\"" : "\""
        source += key.source
        source += "\":"
    }

    private mutating func appendEscaped(_ value: String) {
        guard value.utf8.contains(where: needsEscaping) else {
            source += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                source += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: source.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether the byte is special, or starts a line separator of JavaScript (U+2028, U+2029).
    private func needsEscaping(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            0xE2:
            true
        default: false
        }
    }
}
