internal import CMark
import GuideModel

/// Parses a body with libcmark and gives every piece its byte range.
func parseMarkdown(_ source: SourceText, lines: Range<Int>, problems: inout Problems) -> MarkdownBody {
    var body = MarkdownBody()
    guard !lines.isEmpty, checkNesting(source, lines: lines, problems: &problems) else { return body }
    let start = source.lineStarts[lines.lowerBound]
    let parsed = unsafe source.bytes[start...].withUnsafeBytes { buffer in
        unsafe cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root = unsafe parsed else { return body }
    defer { unsafe cmark_node_free(root) }
    var reader = MarkdownReader(source: source, firstLine: lines.lowerBound, body: body, problems: problems)
    reader.body.blocks = unsafe reader.blocks(of: root, depth: 0)
    problems = reader.problems
    body = reader.body
    return body
}

/// Walks libcmark's tree once.
private struct MarkdownReader {
    typealias Node = OpaquePointer

    let source: SourceText
    let firstLine: Int
    var body: MarkdownBody
    var problems: Problems

    /// How far into the source the inlines of the current block have been matched.
    private var cursor = 0
    private var reportedDepth = false

    init(source: SourceText, firstLine: Int, body: MarkdownBody, problems: Problems) {
        self.source = source
        self.firstLine = firstLine
        self.body = body
        self.problems = problems
    }

    mutating func blocks(of parent: Node, depth: Int) -> [MarkdownBlock] {
        guard depth <= deepestNesting else {
            if !reportedDepth { problems.report(NestingTooDeep.wording, at: source.range(unsafe bytes(of: parent))) }
            reportedDepth = true
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
            case CMARK_NODE_HTML_BLOCK: html(from: range.lowerBound, unsafe literal(node))
            default: break
            }
            unsafe next = unsafe cmark_node_next(node)
        }
        return result
    }

    private mutating func list(_ node: Node, _ range: Range<Int>, depth: Int) -> MarkdownList {
        let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var list = MarkdownList(
            isOrdered: isOrdered, start: isOrdered ? Int(unsafe cmark_node_get_list_start(node)) : 1, items: [], bytes: range
        )
        var next = unsafe cmark_node_first_child(node)
        while let item = unsafe next {
            let bytes = unsafe bytes(of: item)
            body.units.append(bytes)
            list.items.append(MarkdownItem(blocks: unsafe blocks(of: item, depth: depth + 1), bytes: bytes))
            unsafe next = unsafe cmark_node_next(item)
        }
        return list
    }

    /// A comment may be an allowance; everything else is refused.
    private mutating func html(from start: Int, _ literal: String) {
        // libcmark gives an HTML block of one line no end.
        let text = Piece(source, start..<min(start + literal.utf8.count, source.bytes.count)).trimmed
        let bytes = source.bytes[text.bytes]
        if bytes.starts(with: Array("<!--".utf8)), bytes.suffix(3).elementsEqual(Array("-->".utf8)), bytes.count >= 7 {
            body.comments.append(text.bytes)
        } else {
            problems.report(RawHTML.wording, at: text.range)
        }
    }

    /// The bytes of a block, without the line end after it.
    private func bytes(of node: Node) -> Range<Int> {
        let startLine = firstLine + Int(unsafe cmark_node_get_start_line(node)) - 1
        let endLine = firstLine + Int(unsafe cmark_node_get_end_line(node)) - 1
        guard startLine >= 0, startLine < source.lineStarts.count else { return source.bytes.count..<source.bytes.count }
        let start = min(source.lineStarts[startLine] + max(0, Int(unsafe cmark_node_get_start_column(node)) - 1), source.bytes.count)
        let last = source.lineBytes(min(max(endLine, startLine), source.lineStarts.count - 1))
        var end = min(last.lowerBound + Int(unsafe cmark_node_get_end_column(node)), last.upperBound)
        // An item ends where its last line ends; libcmark counts blank lines behind it too.
        end = max(start, end)
        while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x0A { end -= 1 }
        return start..<end
    }

    private func literal(_ node: Node) -> String {
        guard let text = unsafe cmark_node_get_literal(node) else { return "" }
        return unsafe String(cString: text)
    }

    // MARK: Inlines

    private mutating func inlines(of block: Node, in range: Range<Int>) -> [Inline] {
        cursor = range.lowerBound
        return unsafe inlines(of: block, end: range.upperBound, depth: 0)
    }

    private mutating func inlines(of parent: Node, end: Int, depth: Int) -> [Inline] {
        var result: [Inline] = []
        guard depth <= deepestNesting else { return result }
        var next = unsafe cmark_node_first_child(parent)
        while let node = unsafe next {
            switch unsafe cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: result.append(.text(locate(unsafe literal(node), end: end)))
            case CMARK_NODE_CODE: result.append(.code(locate(unsafe literal(node), end: end)))
            case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
            case CMARK_NODE_LINEBREAK: result.append(.hardBreak)
            case CMARK_NODE_STRONG: result.append(.strong(unsafe inlines(of: node, end: end, depth: depth + 1)))
            case CMARK_NODE_EMPH: result.append(.emphasis(unsafe inlines(of: node, end: end, depth: depth + 1)))
            case CMARK_NODE_LINK: result.append(unsafe link(node, end: end, depth: depth))
            case CMARK_NODE_IMAGE: result.append(unsafe image(node, end: end, depth: depth))
            case CMARK_NODE_HTML_INLINE:
                let html = locate(unsafe literal(node), end: end)
                problems.report(RawHTML.wording, at: html.range)
            default: break
            }
            unsafe next = unsafe cmark_node_next(node)
        }
        return result
    }

    private mutating func link(_ node: Node, end: Int, depth: Int) -> Inline {
        let inner = unsafe inlines(of: node, end: end, depth: depth + 1)
        let link = Link(destination: unsafe destination(node, end: end), isImage: false)
        body.links.append(link)
        return .link(link, inner)
    }

    private mutating func image(_ node: Node, end: Int, depth: Int) -> Inline {
        let inner = unsafe inlines(of: node, end: end, depth: depth + 1)
        let link = Link(destination: unsafe destination(node, end: end), isImage: true)
        body.links.append(link)
        return .image(link, alternative: inner.plainText)
    }

    /// The address of a link whose text ends at the cursor.
    private mutating func destination(_ node: Node, end: Int) -> Located<String> {
        let address = unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
        var start = cursor
        while start < end, source.bytes[start] != UInt8(ascii: "]"), source.bytes[start] != UInt8(ascii: ">") { start += 1 }
        guard start + 1 < end, source.bytes[start] == UInt8(ascii: "]"), source.bytes[start + 1] == UInt8(ascii: "(") else {
            let length = address.utf8.count
            return Located(address, at: source.range(max(0, cursor - length)..<cursor))
        }
        start += 2
        if start < end, source.bytes[start] == UInt8(ascii: "<") { start += 1 }
        var close = start
        var depth = 0
        while close < end {
            let byte = source.bytes[close]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            close += 1
        }
        cursor = min(close + 1, end)
        return Located(address, at: source.range(start..<min(start + address.utf8.count, max(start, close))))
    }

    /// Finds a literal in the source behind the cursor; escapes and entities may stand for its bytes.
    private mutating func locate(_ text: String, end: Int) -> Located<String> {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return Located(text, at: source.range(cursor..<cursor)) }
        var start = cursor
        while start < end {
            if source.bytes[start] == first || source.bytes[start] == UInt8(ascii: "\\") || source.bytes[start] == UInt8(ascii: "&"),
                let after = match(wanted, at: start, end: end)
            {
                cursor = after
                return Located(text, at: source.range(start..<after))
            }
            start += 1
        }
        return Located(text, at: source.range(cursor..<max(cursor, min(cursor + wanted.count, end))))
    }

    private func match(_ wanted: [UInt8], at start: Int, end: Int) -> Int? {
        var index = start
        var taken = 0
        while taken < wanted.count {
            guard index < end else { return nil }
            let byte = source.bytes[index]
            if byte == wanted[taken] {
                index += 1
                taken += 1
            } else if byte == UInt8(ascii: "\\"), index + 1 < end, source.bytes[index + 1] == wanted[taken] {
                index += 2
                taken += 1
            } else if byte == UInt8(ascii: "&"), let semicolon = source.bytes[index..<min(end, index + 12)].firstIndex(of: UInt8(ascii: ";")) {
                // An entity stands for one character, whichever it is.
                index = semicolon + 1
                taken += 1
                while taken < wanted.count, wanted[taken] & 0xC0 == 0x80 { taken += 1 }
            } else {
                return nil
            }
        }
        return index
    }
}
