internal import CMark
import GuideModel

/// The text of a block; libcmark says what it is, and the source where it is.
extension MarkdownReader {
    mutating func inlines(of block: Node, in range: Range<Int>) -> [Inline] {
        cursor = range.lowerBound
        return unsafe inlines(of: block, end: range.upperBound, depth: 0)
    }

    private mutating func inlines(of parent: Node, end: Int, depth: Int) -> [Inline] {
        var result: [Inline] = []
        guard depth <= deepestNesting else { return result }
        var next = unsafe cmark_node_first_child(parent)
        while let node = unsafe next {
            switch unsafe cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: unsafe appendText(of: node, end: end, to: &result)
            case CMARK_NODE_CODE: result.append(.code(unsafe locate(node, end: end)))
            case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
            case CMARK_NODE_LINEBREAK: result.append(.hardBreak)
            case CMARK_NODE_STRONG: result.append(.strong(unsafe inlines(of: node, end: end, depth: depth + 1)))
            case CMARK_NODE_EMPH: result.append(.emphasis(unsafe inlines(of: node, end: end, depth: depth + 1)))
            case CMARK_NODE_LINK:
                let inner = unsafe inlines(of: node, end: end, depth: depth + 1)
                let link = unsafe link(node, isImage: false, end: end)
                if !inner.saysSomething { problems.report(LinkText.link, at: link.destination.range) }
                result.append(.link(link, inner))
            case CMARK_NODE_IMAGE:
                let inner = unsafe inlines(of: node, end: end, depth: depth + 1)
                let link = unsafe link(node, isImage: true, end: end)
                if !inner.saysSomething { problems.report(LinkText.image, at: link.destination.range) }
                result.append(.image(link, alternative: inner.plainText))
            case CMARK_NODE_HTML_INLINE:
                let html = unsafe locate(node, end: end)
                refuse(html.value, at: html.range)
            default: break
            }
            unsafe next = unsafe cmark_node_next(node)
        }
        return result
    }

    private mutating func link(_ node: Node, isImage: Bool, end: Int) -> Link {
        let link = Link(destination: unsafe destination(node, end: end), isImage: isImage)
        body.links.append(link)
        return link
    }

    /// The address of a link whose text ends at the cursor; the cursor is then behind the link.
    private mutating func destination(_ node: Node, end: Int) -> Located<String> {
        let address = unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
        var place = cursor
        while place < end, byte(place) != UInt8(ascii: "]"), byte(place) != UInt8(ascii: ">") { place += 1 }
        guard place + 1 < end, byte(place) == UInt8(ascii: "]") else {
            // `<https://…>`: the text is the address.
            cursor = min(place + 1, end)
            return Located(address, at: source.range(max(0, place - address.utf8.count)..<place))
        }
        guard byte(place + 1) == UInt8(ascii: "(") else {
            // `[text][name]`: the address stands elsewhere.
            var close = place + 1
            if byte(close) == UInt8(ascii: "[") { while close < end, byte(close) != UInt8(ascii: "]") { close += 1 } }
            defer { cursor = min(byte(place + 1) == UInt8(ascii: "[") ? close + 1 : place + 1, end) }
            return Located(address, at: source.range(place..<min(place + 1, end)))
        }
        let start = startOfAddress(behind: place + 1, end: end)
        let close = endOfLink(from: start, end: end)
        cursor = min(close + 1, end)
        var last = start
        while last < close, byte(last) > 0x20, byte(last) != UInt8(ascii: ">") { last += 1 }
        checkHiddenCharacters(address, at: Piece(source, start..<last), problems: &problems)
        return Located(address, at: source.range(start..<last))
    }

    private func startOfAddress(behind open: Int, end: Int) -> Int {
        var start = open + 1
        while start < end, byte(start) == 0x20 || byte(start) == 0x0A { start += 1 }
        return start < end && byte(start) == UInt8(ascii: "<") ? start + 1 : start
    }

    /// The bracket that closes a link's address, which a title in quotes may follow.
    private func endOfLink(from start: Int, end: Int) -> Int {
        var close = start
        var depth = 0
        while close < end {
            switch byte(close) {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return close }
                depth -= 1
            case UInt8(ascii: "\\"): close += 1
            case UInt8(ascii: "\"") where byte(close - 1) == 0x20:
                close += 1
                while close < end, byte(close) != UInt8(ascii: "\"") { close += 1 }
            default: break
            }
            close += 1
        }
        return end
    }

    private func byte(_ offset: Int) -> UInt8 { offset < source.bytes.count ? source.bytes[offset] : 0 }

    // MARK: Places

    /// Finds a node's text in the source behind the cursor, as one text.
    private mutating func locate(_ node: Node, end: Int) -> Located<String> {
        let value = unsafe literal(node)
        guard let text = unsafe cmark_node_get_literal(node), let found = unsafe find(text, isLiteral: true, end: end)
        else {
            return Located(value, at: source.range(cursor..<max(cursor, min(cursor + value.utf8.count, end))))
        }
        cursor = found.bytes.upperBound
        return Located(value, at: source.range(found.bytes))
    }

    /// Adds a node's text; an escape or entity is a text of its own, so that every other one stands in the source as it is.
    private mutating func appendText(of node: Node, end: Int, to result: inout [Inline]) {
        guard let text = unsafe cmark_node_get_literal(node), let found = unsafe find(text, isLiteral: false, end: end)
        else {
            return result.append(.text(unsafe locate(node, end: end)))
        }
        cursor = found.bytes.upperBound
        if let tag = brokenTag(in: found) { problems.report(RawHTML.wording, at: source.range(tag)) }
        guard !found.stand.isEmpty else { return result.append(.text(Piece(source, found.bytes).located)) }
        var start = found.bytes.lowerBound
        for (place, value) in found.stand {
            if start < place.lowerBound { result.append(.text(Piece(source, start..<place.lowerBound).located)) }
            checkHiddenCharacters(value, at: Piece(source, place), problems: &problems)
            if value == "\u{FFFD}" {
                problems.report(InvalidEntity.wording(Piece(source, place).string), at: source.range(place))
            }
            result.append(.text(Located(value, at: source.range(place))))
            start = place.upperBound
        }
        if start < found.bytes.upperBound {
            result.append(.text(Piece(source, start..<found.bytes.upperBound).located))
        }
    }

    /// Where a text stands, and the escapes and entities in it with what they stand for.
    private struct FoundText {
        var bytes: Range<Int>
        var stand: [(place: Range<Int>, value: String)] = []
    }

    /// What was meant as HTML and is too badly written to be it: `<svg/onload=…>`.
    private func brokenTag(in text: FoundText) -> Range<Int>? {
        guard let start = source.bytes[text.bytes].firstIndex(of: UInt8(ascii: "<")), start + 1 < text.bytes.upperBound,
            !text.stand.contains(where: { $0.place.contains(start) }),
            case let next = source.bytes[start + 1] | 0x20, next >= UInt8(ascii: "a"), next <= UInt8(ascii: "z"),
            let end = source.bytes[start..<text.bytes.upperBound].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return start..<end + 1
    }

    /// `isLiteral`: whether it is code or HTML, where nothing stands for anything else.
    private func find(_ text: UnsafePointer<CChar>, isLiteral: Bool, end: Int) -> FoundText? {
        let first = unsafe UInt8(bitPattern: text[0])
        for start in cursor..<max(cursor, end)
        where source.bytes[start] == first || isSpecial(source.bytes[start]) || first == 0 {
            if let found = unsafe match(text, isLiteral: isLiteral, at: start, end: end) { return found }
        }
        return nil
    }

    /// Whether a text stands at a place, byte by byte or as escapes and entities.
    private func match(_ text: UnsafePointer<CChar>, isLiteral: Bool, at start: Int, end: Int) -> FoundText? {
        let all = source.bytes
        let bytes = all.span
        var place = start
        var taken = 0
        // Nearly all text stands as it is.
        while true {
            let wanted = unsafe UInt8(bitPattern: text[taken])
            if wanted == 0 { return FoundText(bytes: start..<place) }
            guard place < end, bytes[place] == wanted, wanted >= 0x80 || !isSpecial(wanted) else { break }
            place += 1
            taken += 1
        }
        var found = FoundText(bytes: start..<start)
        while true {
            let wanted = unsafe UInt8(bitPattern: text[taken])
            if wanted == 0 {
                found.bytes = start..<place
                return found
            }
            guard place < end else { return nil }
            let byte = source.bytes[place]
            let next = place + 1 < end ? source.bytes[place + 1] : 0
            if isLiteral
                ? byte == wanted || byte == 0x0A && wanted == 0x20
                : byte == wanted && !standsForAnother(at: place, next)
            {
                place += 1
                taken += 1
            } else if isLiteral {
                return nil
            } else if byte == UInt8(ascii: "\\"), next == wanted, isPunctuation(next) {
                found.stand.append((place..<place + 2, String(Unicode.Scalar(wanted))))
                place += 2
                taken += 1
            } else if byte == UInt8(ascii: "&"), let after = endOfEntity(from: place, end: end) {
                let first = taken
                taken += 1
                while unsafe UInt8(bitPattern: text[taken]) & 0xC0 == 0x80 { taken += 1 }
                let scalar = (first..<taken).map { unsafe UInt8(bitPattern: text[$0]) }
                found.stand.append((place..<after, String(decoding: scalar, as: UTF8.self)))
                place = after
            } else {
                return nil
            }
        }
    }

    /// Whether a byte can stand for another one.
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0x0A
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !(byte >= 0x30 && byte <= 0x39) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// Whether a backslash or ampersand begins an escape or entity, though the text has that character too.
    private func standsForAnother(at place: Int, _ next: UInt8) -> Bool {
        switch source.bytes[place] {
        case UInt8(ascii: "\\"): return isPunctuation(next)
        case UInt8(ascii: "&"):
            let rest = source.bytes[place...]
            return rest.starts(with: "&amp;".utf8) || rest.starts(with: "&#38;".utf8)
        default: return false
        }
    }

    private func endOfEntity(from start: Int, end: Int) -> Int? {
        source.bytes[start..<min(end, start + 36)].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
    }
}
