import GuideModel

/// A block of Markdown with its place, before the guide format gives it a meaning.
enum MarkdownBlock {
    case paragraph([Inline], Range<Int>)
    case heading(level: Int, [Inline], Range<Int>)
    case list(MarkdownList)
    case quote([MarkdownBlock], Range<Int>)
    case code(String, Range<Int>)
    case rule(Range<Int>)

    var bytes: Range<Int> {
        switch self {
        case .paragraph(_, let bytes), .heading(_, _, let bytes), .quote(_, let bytes), .code(_, let bytes),
            .rule(let bytes):
            bytes
        case .list(let list): list.bytes
        }
    }

    /// The block as sections of no particular shape keep it.
    func model(in source: SourceText) -> Block {
        switch self {
        case .paragraph(let inlines, let bytes): .paragraph(inlines, source.range(bytes))
        case .heading(let level, let inlines, let bytes): .heading(level: level, inlines, source.range(bytes))
        case .list(let list):
            .list(
                ordered: list.isOrdered,
                start: list.start,
                items: list.items.map { $0.blocks.map { $0.model(in: source) } },
                source.range(list.bytes)
            )
        case .quote(let blocks, let bytes): .quote(blocks.map { $0.model(in: source) }, source.range(bytes))
        case .code(let text, let bytes): .code(text, source.range(bytes))
        case .rule(let bytes): .rule(source.range(bytes))
        }
    }
}

struct MarkdownList {
    var isOrdered: Bool
    var start: Int
    var items: [MarkdownItem]
    var bytes: Range<Int>
}

struct MarkdownItem {
    var blocks: [MarkdownBlock]
    var bytes: Range<Int>
}

/// A body as Markdown sees it.
struct MarkdownBody {
    var blocks: [MarkdownBlock] = []

    /// The HTML comments, which may be allowances.
    var comments: [Range<Int>] = []

    /// The blocks and list items an allowance can hold for, by their first byte.
    var units: [Range<Int>] = []

    var links: [Link] = []
}
