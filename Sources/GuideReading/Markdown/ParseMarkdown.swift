internal import CMark
import GuideModel

/// Parses a body with libcmark and gives every piece its byte range.
///
/// - Returns: nil when the body is nested too deep to be parsed.
func parseMarkdown(_ source: SourceText, lines: Range<Int>, problems: inout Problems) -> MarkdownBody? {
    guard !lines.isEmpty else { return MarkdownBody() }
    guard checkNesting(source, lines: lines, problems: &problems) else { return nil }
    let start = source.lineStarts[lines.lowerBound]
    let parsed = unsafe source.bytes[start...].withUnsafeBytes { buffer in
        unsafe cmark_parse_document(
            buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
            buffer.count,
            CMARK_OPT_DEFAULT
        )
    }
    guard let root = unsafe parsed else { return nil }
    defer { unsafe cmark_node_free(root) }
    var reader = MarkdownReader(source, firstLine: lines.lowerBound, problems: problems)
    reader.body.blocks = unsafe reader.blocks(of: root, depth: 0)
    problems = reader.problems
    return reader.body
}

/// Walks libcmark's tree once.
struct MarkdownReader {
    typealias Node = OpaquePointer

    let source: SourceText
    private let firstLine: Int
    var body = MarkdownBody()
    var problems: Problems

    /// How far into the source the inlines of the current block have been matched.
    var cursor = 0

    /// HTML elements that were reported and not yet closed; their end needs no finding of its own.
    private var openElements: Set<String> = []

    init(_ source: SourceText, firstLine: Int, problems: Problems) {
        self.source = source
        self.firstLine = firstLine
        self.problems = problems
    }

    mutating func blocks(of parent: Node, depth: Int) -> [MarkdownBlock] {
        guard depth <= deepestNesting else {
            let place = source.range(unsafe bytes(of: parent))
            if !problems.mention(rule: NestingTooDeep.about) { problems.report(NestingTooDeep.wording, at: place) }
            return []
        }
        var result: [MarkdownBlock] = []
        var next = unsafe cmark_node_first_child(parent)
        while let node = unsafe next {
            let range = unsafe bytes(of: node)
            switch unsafe cmark_node_get_type(node) {
            case CMARK_NODE_PARAGRAPH:
                body.units.append(range)
                result.append(.paragraph(unsafe inlines(of: node, in: range), range))
            case CMARK_NODE_HEADING:
                body.units.append(range)
                let level = Int(unsafe cmark_node_get_heading_level(node))
                result.append(.heading(level: level, unsafe inlines(of: node, in: range), range))
            case CMARK_NODE_LIST: result.append(.list(unsafe list(node, range, depth: depth)))
            case CMARK_NODE_BLOCK_QUOTE:
                body.units.append(range)
                result.append(.quote(unsafe blocks(of: node, depth: depth + 1), range))
            case CMARK_NODE_CODE_BLOCK:
                body.units.append(range)
                result.append(.code(unsafe literal(node), range))
            case CMARK_NODE_THEMATIC_BREAK: result.append(.rule(range))
            case CMARK_NODE_HTML_BLOCK: htmlBlock(from: range.lowerBound, unsafe literal(node))
            default: break
            }
            unsafe next = unsafe cmark_node_next(node)
        }
        return result
    }

    private mutating func list(_ node: Node, _ range: Range<Int>, depth: Int) -> MarkdownList {
        let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let start = isOrdered ? Int(unsafe cmark_node_get_list_start(node)) : 1
        var list = MarkdownList(isOrdered: isOrdered, start: start, items: [], bytes: range)
        var next = unsafe cmark_node_first_child(node)
        while let item = unsafe next {
            let bytes = unsafe bytes(of: item)
            body.units.append(bytes)
            list.items.append(MarkdownItem(blocks: unsafe blocks(of: item, depth: depth + 1), bytes: bytes))
            unsafe next = unsafe cmark_node_next(item)
        }
        return list
    }

    /// The bytes of a block, without the line end after it.
    private func bytes(of node: Node) -> Range<Int> {
        let startLine = firstLine + Int(unsafe cmark_node_get_start_line(node)) - 1
        let endLine = firstLine + Int(unsafe cmark_node_get_end_line(node)) - 1
        guard startLine >= 0, startLine < source.lineStarts.count else {
            return source.bytes.count..<source.bytes.count
        }
        let column = Int(unsafe cmark_node_get_start_column(node))
        let start = min(source.lineStarts[startLine] + max(0, column - 1), source.bytes.count)
        let last = source.lineBytes(min(max(endLine, startLine), source.lineStarts.count - 1))
        var end = max(start, min(last.lowerBound + Int(unsafe cmark_node_get_end_column(node)), last.upperBound))
        // libcmark counts blank lines behind an item to it.
        while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x0A { end -= 1 }
        return start..<end
    }

    func literal(_ node: Node) -> String {
        guard let text = unsafe cmark_node_get_literal(node) else { return "" }
        return unsafe String(cString: text)
    }

    // MARK: HTML

    /// A comment may be an allowance; everything else is refused.
    private mutating func htmlBlock(from start: Int, _ literal: String) {
        // libcmark gives an HTML block of one line no end.
        let text = Piece(source, start..<min(start + literal.utf8.count, source.bytes.count)).trimmed
        let bytes = source.bytes[text.bytes]
        if bytes.starts(with: "<!--".utf8), bytes.suffix(3).elementsEqual("-->".utf8), bytes.count >= 7 {
            body.comments.append(text.bytes)
        } else {
            refuse(literal, at: text.range)
        }
    }

    mutating func refuse(_ html: String, at range: SourceRange) {
        let isEnd = html.hasPrefix("</")
        let name = String(html.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }).lowercased()
        if isEnd, openElements.remove(name) != nil { return }
        if !isEnd, !html.hasSuffix("/>"), !html.contains("</") { openElements.insert(name) }
        problems.report(html.hasPrefix("<!--") ? RawHTML.commentInText : RawHTML.wording, at: range)
    }
}
