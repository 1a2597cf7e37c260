import GuideModel

/// Everything of a guide that a fix must leave as it is: front matter, block structure, code, links, and what an
/// allowance covers.
package struct GuideStructure: Hashable, Sendable {
    /// The bytes from the file's beginning to the end of the closing fence.
    package private(set) var frontMatter: [UInt8] = []

    /// One line a block, mark, piece of code, link or picture, in the order written; running text leaves none.
    package private(set) var outline: [String] = []

    /// The allowances, each followed by the text it covers.
    package private(set) var silenced: [String] = []

    /// Reads a guide's structure; nil when it cannot be read, or would not be read as it is written.
    package init?(of bytes: [UInt8], path: String) {
        var problems = Problems()
        guard let source = readText(bytes, file: FileID(0), path: path, problems: &problems), source.original == nil,
            let parts = splitFrontMatter(source, problems: &problems),
            let body = parseMarkdown(source, lines: parts.body, problems: &problems)
        else { return nil }
        let start =
            parts.body.lowerBound < source.lineStarts.count
            ? source.lineStarts[parts.body.lowerBound] : source.bytes.count
        frontMatter = Array(source.bytes[..<start])
        for block in body.blocks { add(block.model(in: source), depth: 0) }
        for allowance in readAllowances(body, source, problems: &problems) {
            silenced.append(source.string(allowance.range.bytes))
            silenced.append(source.string(allowance.covers.bytes))
        }
    }

    private mutating func add(_ block: Block, depth: Int) {
        let margin = String(repeating: " ", count: depth)
        switch block {
        case .paragraph(let inlines, _):
            outline.append(margin + "paragraph")
            for inline in inlines { add(inline) }
        case .heading(let level, let inlines, _):
            // A heading may change its words, not its meaning.
            let kind = level == 2 ? sectionKind(of: inlines.plainText).map { " \($0)" } ?? " own" : ""
            outline.append(margin + "heading \(level)" + kind)
            for inline in inlines { add(inline) }
        case .list(let isOrdered, let start, let items, _):
            outline.append(margin + (isOrdered ? "list from \(start)" : "list"))
            for item in items {
                outline.append(margin + "item")
                for block in item { add(block, depth: depth + 1) }
            }
        case .quote(let blocks, _):
            outline.append(margin + "quote")
            for block in blocks { add(block, depth: depth + 1) }
        case .code(let text, _): outline.append(margin + "code " + text)
        case .rule: outline.append(margin + "rule")
        }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text: break
        case .strong(let inner), .emphasis(let inner):
            if case .strong = inline { outline.append("strong") } else { outline.append("emphasis") }
            for inline in inner { add(inline) }
            outline.append("end")
        case .code(let text): outline.append("code " + text.value)
        // A link's text stays as it is too.
        case .link(let link, let inner): outline.append("link \(link.destination.value) \(inner.plainText)")
        case .image(let link, let alternative): outline.append("image \(link.destination.value) \(alternative)")
        case .softBreak: outline.append("line")
        case .hardBreak: outline.append("break")
        }
    }
}
