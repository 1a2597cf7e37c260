/// A piece of running text, as Markdown writes it inside a block.
package enum Inline: Hashable, Sendable {
    case text(Located<String>)
    case strong([Inline])
    case emphasis([Inline])
    case code(Located<String>)
    case link(Link, [Inline])
    case image(Link, alternative: String)
    /// A line end inside a paragraph; between Chinese characters it shows as nothing.
    case softBreak
    case hardBreak
}

/// Where a link or a picture points, as it was written.
package struct Link: Hashable, Sendable {
    package var destination: Located<String>
    package var isImage: Bool

    package init(destination: Located<String>, isImage: Bool) {
        self.destination = destination
        self.isImage = isImage
    }
}

/// A block of a section that has no shape of its own in the guide format.
package enum Block: Hashable, Sendable {
    case paragraph([Inline], SourceRange)
    case heading(level: Int, [Inline], SourceRange)
    case list(ordered: Bool, start: Int, items: [[Block]], SourceRange)
    case quote([Block], SourceRange)
    case code(String, SourceRange)
    case rule(SourceRange)

    package var range: SourceRange {
        switch self {
        case .paragraph(_, let range), .heading(_, _, let range), .list(_, _, _, let range), .quote(_, let range),
            .code(_, let range), .rule(let range):
            range
        }
    }
}

extension [Inline] {
    /// The text without its marks, for search, screens and messages.
    package var plainText: String {
        if count == 1, case .text(let only) = self[0] { return only.value }
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    private func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let part), .code(let part): text += part.value
            case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.appendPlainText(to: &text)
            case .image(_, let alternative): text += alternative
            case .softBreak: if let last = text.unicodeScalars.last, last.isASCII, last != " " { text += " " }
            case .hardBreak: text += "\n"
            }
        }
    }

    /// The links and pictures, in the order they stand.
    package func forEachLink(_ body: (Link) -> Void) {
        for inline in self {
            switch inline {
            case .link(let link, let inner):
                body(link)
                inner.forEachLink(body)
            case .image(let link, _): body(link)
            case .strong(let inner), .emphasis(let inner): inner.forEachLink(body)
            case .text, .code, .softBreak, .hardBreak: break
            }
        }
    }

    /// The stretches of text with their places, in order.
    package func forEachText(_ body: (Located<String>) -> Void) {
        for inline in self {
            switch inline {
            case .text(let part): body(part)
            case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.forEachText(body)
            case .image, .code, .softBreak, .hardBreak: break
            }
        }
    }
}

extension Block {
    /// Calls the closure with every run of text in this block and the blocks inside it.
    package func forEachInlines(_ body: ([Inline]) -> Void) {
        switch self {
        case .paragraph(let inlines, _), .heading(_, let inlines, _): body(inlines)
        case .list(_, _, let items, _): for item in items { for block in item { block.forEachInlines(body) } }
        case .quote(let blocks, _): for block in blocks { block.forEachInlines(body) }
        case .code, .rule: break
        }
    }

    /// The block's text without marks, one line a paragraph.
    package var plainText: String {
        if case .code(let text, _) = self { return text }
        var lines: [String] = []
        forEachInlines { lines.append($0.plainText) }
        return lines.joined(separator: "\n")
    }
}

extension [Block] {
    package var plainText: String { map(\.plainText).joined(separator: "\n") }
}
