import GuideModel

/// Turns the running text of one guide into HTML: a closed list of elements and attributes.
struct MarkupRenderer: Sendable {
    let site: Site

    /// From the page to the site's root: `../../`.
    let root: String

    /// Appends blocks; headings keep their level, but never rise above `h3`.
    func append(_ blocks: [Block], to html: inout HTML) {
        for block in blocks { append(block, to: &html) }
    }

    private func append(_ block: Block, to html: inout HTML) {
        switch block {
        case .paragraph(let inlines, _):
            html.markup("<p>")
            append(inlines, to: &html)
            html.markup("</p>\n")
        case .heading(let level, let inlines, _): appendHeading(level: level, inlines, to: &html)
        case .list(let ordered, let start, let items, _):
            appendList(ordered: ordered, start: start, items, to: &html)
        case .quote(let blocks, _):
            html.markup("<blockquote>\n")
            append(blocks, to: &html)
            html.markup("</blockquote>\n")
        case .code(let text, _):
            html.markup("<pre><code>")
            html.text(text)
            html.markup("</code></pre>\n")
        case .rule: html.markup("<hr>\n")
        }
    }

    private func appendHeading(level: Int, _ inlines: [Inline], to html: inout HTML) {
        let (open, close): (Markup, Markup) =
            switch level {
            case ...3: ("<h3>", "</h3>\n")
            case 4: ("<h4>", "</h4>\n")
            case 5: ("<h5>", "</h5>\n")
            default: ("<h6>", "</h6>\n")
            }
        html.markup(open)
        append(inlines, to: &html)
        html.markup(close)
    }

    private func appendList(ordered: Bool, start: Int, _ items: [[Block]], to html: inout HTML) {
        html.markup(ordered ? "<ol" : "<ul")
        if ordered, start != 1 { html.attribute("start", String(start)) }
        html.markup(">\n")
        for item in items {
            html.markup("<li>")
            if item.count == 1, case .paragraph(let inlines, _) = item[0] {
                append(inlines, to: &html)
            } else {
                append(item, to: &html)
            }
            html.markup("</li>\n")
        }
        html.markup(ordered ? "</ol>\n" : "</ul>\n")
    }

    /// Appends running text.
    func append(_ inlines: [Inline], to html: inout HTML) {
        for (index, inline) in inlines.enumerated() {
            switch inline {
            case .text(let text): html.text(text.value)
            case .strong(let inner):
                html.markup("<strong>")
                append(inner, to: &html)
                html.markup("</strong>")
            case .emphasis(let inner):
                html.markup("<em>")
                append(inner, to: &html)
                html.markup("</em>")
            case .code(let text):
                html.markup("<code>")
                html.text(text.value)
                html.markup("</code>")
            case .link(let link, let inner): append(link, inner, to: &html)
            case .image(let link, let alternative): appendImage(link, alternative, to: &html)
            case .softBreak:
                // Between Chinese characters a line end is nothing; after Latin letters it is a space.
                if Array(inlines[..<index]).plainText.utf8.last.map({ $0 < 0x80 && $0 != 0x20 }) ?? false {
                    html.markup(" ")
                }
            case .hardBreak: html.markup("<br>")
            }
        }
    }

    private func append(_ link: Link, _ inner: [Inline], to html: inout HTML) {
        guard let address = address(of: link.destination.value) else {
            append(inner, to: &html)
            return
        }
        html.markup("<a")
        html.attribute("href", address.text)
        html.markup(">")
        append(inner, to: &html)
        html.markup("</a>")
    }

    private func appendImage(_ link: Link, _ alternative: String, to html: inout HTML) {
        guard let address = mediaAddress(of: link.destination.value) else {
            html.text(alternative)
            return
        }
        html.markup("<img")
        html.attribute("src", address.text)
        html.attribute("alt", alternative)
        html.markup(">")
    }
}
