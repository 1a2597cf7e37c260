/// Finished HTML: markup written in this module, with every value in it escaped.
///
/// Only literals enter unescaped, because `Markup` has no other initialiser.
struct HTML: Sendable {
    private(set) var source = ""

    init() {}

    /// An empty piece with room for that many bytes.
    init(capacity: Int) { source.reserveCapacity(capacity) }

    /// A script element that holds data; the JSON escapes what could end it.
    init(script json: JSONText, type: Markup) {
        source = "<script type=\"\(type.source)\">\(json.source)</script>\n"
    }

    var isEmpty: Bool { source.isEmpty }

    mutating func markup(_ literal: Markup) { source += literal.source }

    mutating func append(_ other: HTML) { source += other.source }

    /// Appends a value as text, or inside a double-quoted attribute.
    mutating func text(_ value: String) { source.appendEscaped(value) }

    mutating func number(_ value: Int) { source += String(value) }

    /// Appends ` name="value"`.
    mutating func attribute(_ name: Markup, _ value: String) {
        source += " "
        source += name.source
        source += "=\""
        source.appendEscaped(value)
        source += "\""
    }

    /// Appends what a template rendered; the template's check saw to its escaping.
    mutating func append(rendered: RenderedTemplate) { source += rendered.text }
}

/// A literal piece of markup.
struct Markup: ExpressibleByStringLiteral, Sendable {
    let source: String
    init(stringLiteral literal: String) { source = literal }
}

extension String {
    /// Appends the text with `& < > " '` replaced.
    ///
    /// It looks at bytes, never at `Character`s: a quote followed by U+0301 is
    /// one `Character` that is not equal to a quote, and would break out of an
    /// attribute.
    mutating func appendEscaped(_ text: String) {
        guard text.hasMarkupBytes else {
            self += text
            return
        }
        let bytes = text.utf8
        var start = bytes.startIndex
        for index in bytes.indices {
            guard let entity = entity(for: bytes[index]) else { continue }
            self += text[start..<index]
            self += entity
            start = bytes.index(after: index)
        }
        self += text[start...]
    }

    /// The text with `& < > " '` replaced.
    var escapedForMarkup: String {
        guard hasMarkupBytes else { return self }
        var escaped = ""
        escaped.reserveCapacity(utf8.count + 16)
        escaped.appendEscaped(self)
        return escaped
    }

    private var hasMarkupBytes: Bool {
        let bytes = utf8.span
        for index in bytes.indices where entity(for: bytes[index]) != nil { return true }
        return false
    }
}

private func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
