import GuideModel

extension YAMLReader {
    /// Reads what stands behind a key's colon, on its line or below it.
    mutating func readValue(_ column: Int, depth: Int) -> YAMLValue {
        let colon = index
        while isBlank(byte(index)) { index += 1 }
        guard isEmptyFromHere else { return readInlineValue(column, depth: depth) }
        let nothing = source.range(colon..<source.lineBytes(line).upperBound)
        line += 1
        if let next = nextContent() {
            if next > column { return readNode(next, parent: column, depth: depth + 1) }
            // A list may stand as far left as its key.
            if next == column, startsSequence { return readNode(column, parent: column - 1, depth: depth + 1) }
        }
        return .text(Located("", at: nothing))
    }

    /// Reads a value that begins at the place; deeper lines than the column may continue it.
    mutating func readInlineValue(_ column: Int, depth: Int) -> YAMLValue {
        switch byte(index) {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let value = readFlow(column, depth: depth + 1)
            finishLine(YAMLSyntax.afterList)
            return value
        case 0x22, 0x27:
            let value = readQuoted(column)
            finishLine(YAMLSyntax.afterQuote)
            return .text(value)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): return readBlockScalar(column)
        case UInt8(ascii: "&"), UInt8(ascii: "!"): return readMarked(column, depth: depth)
        case UInt8(ascii: "*"):
            reportAnchor()
            let lost = oneByte(at: index)
            skipEntry(column)
            return .lost(lost)
        case UInt8(ascii: "-") where isSpaceOrEnd(index + 1):
            let dash = oneByte(at: index)
            problems.report(YAMLSyntax.listOnKeyLine, at: dash)
            _ = readNode(index - source.lineStarts[line], parent: column, depth: depth + 1)
            return .lost(dash)
        default:
            if isComplexKey || isReserved(byte(index)) { problems.report(YAMLSyntax.badStart, at: oneByte(at: index)) }
            return readPlain(column)
        }
    }

    /// Whether no text without quotes may begin with a character.
    func isReserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "]"),
            UInt8(ascii: "}"):
            true
        default: false
        }
    }

    /// An anchor or a tag is reported; what it marks is read all the same.
    private mutating func readMarked(_ column: Int, depth: Int) -> YAMLValue {
        if byte(index) == UInt8(ascii: "&") {
            reportAnchor()
        } else {
            problems.report(YAMLTag.wording, at: oneByte(at: index))
        }
        let mark = index
        while !isSpaceOrEnd(index) { index += 1 }
        let value = readValue(column, depth: depth)
        if case .text(let text) = value, text.value.isEmpty { return .lost(oneByte(at: mark)) }
        return value
    }

    /// Behind a value in quotes or brackets only a comment may follow.
    private mutating func finishLine(_ wording: Wording) {
        while isBlank(byte(index)) { index += 1 }
        if !hasTooMany, !isEmptyFromHere { problems.report(wording, at: source.range(index..<max(index, lineEnd))) }
        line += 1
    }

    // MARK: Plain text

    mutating func readPlain(_ column: Int) -> YAMLValue {
        let start = index
        var (end, goesOn) = plainLine(from: start)
        if case let quoted = Piece(source, start..<end), let inside = insideFullWidthQuotes(quoted) {
            problems.report(YAMLFullWidth.quote, at: source.range(start..<start + 3))
            line += 1
            return .text(inside.located)
        }
        var text = source.string(start..<end)
        line += 1
        while goesOn, let below = (line..<lines.upperBound).first(where: { textStart(of: $0) != nil }),
            let first = textStart(of: below), first - source.lineStarts[below] > column, continues(first)
        {
            let breaks = below - line
            line = below
            index = first
            if startsSequence {
                problems.report(YAMLSyntax.listAfterText, at: oneByte(at: index))
                skipEntry(column)
                return .lost(source.range(start..<end))
            }
            (end, goesOn) = plainLine(from: first)
            text += (breaks == 0 ? " " : String(repeating: "\n", count: breaks)) + source.string(first..<end)
            line += 1
        }
        return .text(Located(text, at: source.range(start..<end)))
    }

    /// Whether a deeper line goes on with plain text, and is no comment and no key that slipped to the right.
    private func continues(_ first: Int) -> Bool {
        byte(first) != UInt8(ascii: "#") && keyColon(from: first) == nil
    }

    /// Where plain text ends on its line, and whether deeper lines may continue it.
    private mutating func plainLine(from start: Int) -> (end: Int, goesOn: Bool) {
        let end = lineEnd
        var hasColon = false
        var place = start
        while place < end {
            let byte = source.bytes[place]
            if byte == UInt8(ascii: "#"), place > start, isBlank(source.bytes[place - 1]) {
                if use.isProse { problems.report(YAMLSyntax.commentInValue, at: oneByte(at: place)) }
                var cut = place
                while cut > start, isBlank(source.bytes[cut - 1]) { cut -= 1 }
                return (cut, false)
            }
            if byte == UInt8(ascii: ":"), !hasColon, isSpaceOrEnd(place + 1) {
                problems.report(YAMLSyntax.colonInValue, at: oneByte(at: place))
                hasColon = true
            }
            place += 1
        }
        return (end, true)
    }

    /// What a value says that is set in `“…”` or `「…」` as a whole, as if they were YAML's quotes.
    func insideFullWidthQuotes(_ value: Piece) -> Piece? {
        guard value.bytes.count > 6, let (first, length) = value.mark(at: value.start), length == 3,
            first == .openQuote,
            !value.hasPrefix("《"), let close = value.firstAnywhere([.closeQuote, .openQuote], from: value.start + 3),
            close.upperBound == value.end
        else { return nil }
        return value.part(value.start + 3..<close.lowerBound)
    }
}
