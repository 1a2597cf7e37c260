import GuideModel

extension YAMLReader {
    /// Reads a list or a map in brackets, over several lines if need be; the place is then behind it.
    mutating func readFlow(_ column: Int, depth: Int) -> YAMLValue {
        let open = index
        guard depth <= YAMLLimits.depth else {
            problems.report(YAMLTooDeep.wording, at: oneByte(at: open))
            tooDeepCount += 1
            repeat { index = lineEnd } while nextLineOfFlow(column)
            return .lost(oneByte(at: open))
        }
        var flow = Flow(isMap: byte(open) == UInt8(ascii: "{"))
        let tooDeepBefore = tooDeepCount
        index += 1
        while true {
            guard skipSpace(column) else {
                if tooDeepCount == tooDeepBefore {
                    reportOnce(YAMLSyntax.unclosedBracket, at: oneByte(at: open), &flow)
                }
                break
            }
            if isClosing(index) {
                if byte(index) != flow.close { reportOnce(YAMLSyntax.unclosedBracket, at: oneByte(at: index), &flow) }
                index += 1
                break
            }
            if let comma = comma(at: index, &flow) {
                if flow.needsComma {
                    flow.needsComma = false
                } else {
                    reportOnce(YAMLSyntax.extraComma, at: oneByte(at: index), &flow)
                }
                index += comma
                continue
            }
            if flow.needsComma { reportOnce(YAMLSyntax.missingComma, at: oneByte(at: index), &flow) }
            guard countItem(at: index) else { break }
            readEntry(&flow, column, depth: depth)
            flow.needsComma = true
        }
        let range = oneByte(at: open)
        return flow.isMap ? .map(flow.pairs, range) : .list(flow.items, range)
    }

    private struct Flow {
        let isMap: Bool
        var items: [YAMLValue] = []
        var pairs: [YAMLPair] = []
        var needsComma = false
        /// One slip in the punctuation of a list is mostly many; one finding is enough.
        var isReported = false

        var close: UInt8 { isMap ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    }

    private mutating func reportOnce(_ wording: Wording, at range: SourceRange, _ flow: inout Flow) {
        if !flow.isReported { problems.report(wording, at: range) }
        flow.isReported = true
    }

    private mutating func readEntry(_ flow: inout Flow, _ column: Int, depth: Int) {
        guard flow.isMap else {
            flow.items.append(readFlowValue(&flow, column, depth: depth))
            return
        }
        let key = readFlowText(&flow, column, endsAtColon: true)
        var value = YAMLValue.text(Located("", at: source.range(index..<index)))
        _ = skipSpace(column)
        if byte(index) == UInt8(ascii: ":") {
            index += 1
            guard skipSpace(column) else { return }
            if !isClosing(index), comma(at: index, &flow) == nil { value = readFlowValue(&flow, column, depth: depth) }
        } else if let length = Piece(source, index..<lineEnd).length(of: .colon, at: index) {
            problems.report(YAMLFullWidth.colon(key: key.value), at: source.range(index..<index + length))
            index += length
            guard skipSpace(column) else { return }
            value = readFlowValue(&flow, column, depth: depth)
        }
        if let earlier = flow.pairs.first(where: { $0.key.value == key.value }) {
            problems.report(
                YAMLDuplicateKey.wording(key.value),
                at: key.range,
                notes: [Diagnostic.Note("“\(clipped(key.value))”第一次写在这里", at: earlier.key.range)]
            )
        } else {
            flow.pairs.append(YAMLPair(key: key, value: value))
        }
    }

    private mutating func readFlowValue(_ flow: inout Flow, _ column: Int, depth: Int) -> YAMLValue {
        switch byte(index) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return readFlow(column, depth: depth + 1)
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
            let mark = oneByte(at: index)
            if byte(index) == UInt8(ascii: "!") { problems.report(YAMLTag.wording, at: mark) } else { reportAnchor() }
            flow.isReported = true
            _ = readFlowText(&flow, column, endsAtColon: false)
            return .lost(mark)
        default: return .text(readFlowText(&flow, column, endsAtColon: false))
        }
    }

    /// Reads text of a list in brackets; the place is then behind it.
    private mutating func readFlowText(_ flow: inout Flow, _ column: Int, endsAtColon: Bool) -> Located<String> {
        if byte(index) == 0x22 || byte(index) == 0x27 { return readQuoted(column) }
        let start = index
        if isReserved(byte(start)) || isSign(start) { reportOnce(YAMLSyntax.badStart, at: oneByte(at: start), &flow) }
        var text = ""
        var end = start
        while true {
            let first = index
            end = readFlowLine(&flow, endsAtColon: endsAtColon)
            text += source.string(first..<end)
            // Text may go on in the next line, as in any value.
            let last = line
            guard byte(index) == 0x0A, skipSpace(column), !isClosing(index), comma(at: index, &flow) == nil else {
                break
            }
            text += line - last == 1 ? " " : String(repeating: "\n", count: line - last - 1)
        }
        let piece = Piece(source, start..<end)
        if let inside = insideFullWidthQuotes(piece) {
            problems.report(YAMLFullWidth.quote, at: source.range(start..<start + 3))
            return inside.located
        }
        return Located(text, at: piece.range)
    }

    /// Whether a character stands there that opens something else in YAML.
    private func isSign(_ place: Int) -> Bool {
        switch byte(place) {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "#"),
            UInt8(ascii: ":"), UInt8(ascii: "?"):
            true
        case UInt8(ascii: "-"): endsText(place + 1)
        default: false
        }
    }

    /// Whether a sign before the place stands alone.
    private func endsText(_ place: Int) -> Bool {
        isSpaceOrEnd(place) || isClosing(place) || byte(place) == UInt8(ascii: ",")
    }

    /// Goes over the text of one line to what ends it.
    ///
    /// - Returns: where the text ends, without the spaces behind it.
    private mutating func readFlowLine(_ flow: inout Flow, endsAtColon: Bool) -> Int {
        let line = Piece(source, index..<lineEnd)
        var brackets = 0
        var end = index
        while index < line.end {
            let place = byte(index)
            if isClosing(index) || place == UInt8(ascii: ",") { break }
            if place == UInt8(ascii: "#"), isBlank(byte(index - 1)) {
                if use.isProse { reportOnce(YAMLSyntax.commentInValue, at: oneByte(at: index), &flow) }
                break
            }
            if place == UInt8(ascii: ":"), endsText(index + 1) {
                if endsAtColon { break }
                reportOnce(YAMLSyntax.colonInValue, at: oneByte(at: index), &flow)
            }
            if place == UInt8(ascii: "[") || place == UInt8(ascii: "{") {
                reportOnce(YAMLSyntax.badBracket, at: oneByte(at: index), &flow)
            }
            if let (mark, length) = line.mark(at: index), length > 1 {
                if mark == .comma, brackets == 0 { break }
                if mark == .colon, endsAtColon { break }
                if Marks.opening.contains(mark) { brackets += 1 }
                if Marks.closing.contains(mark), brackets > 0 { brackets -= 1 }
                index += length
                end = index
            } else {
                index += 1
                if !isBlank(place) { end = index }
            }
        }
        return end
    }

    /// The length of a comma at the place; a full-width one is reported once a list.
    private mutating func comma(at place: Int, _ flow: inout Flow) -> Int? {
        guard let (mark, length) = Marks.at(place, in: source.bytes, before: source.bytes.count), mark == .comma else {
            return nil
        }
        if length > 1 { reportOnce(YAMLFullWidth.comma, at: source.range(place..<place + length), &flow) }
        return length
    }

    private func isClosing(_ place: Int) -> Bool {
        byte(place) == UInt8(ascii: "]") || byte(place) == UInt8(ascii: "}")
    }

    /// Goes on to the next character that is no space, comment or line end.
    ///
    /// - Returns: false at the end of what belongs to the list; the place is then the end of its last line.
    private mutating func skipSpace(_ column: Int) -> Bool {
        while true {
            while isBlank(byte(index)) { index += 1 }
            if !isEmptyFromHere { return true }
            index = lineEnd
            if !nextLineOfFlow(column) { return false }
        }
    }

    /// Goes to the next line with text if it is deeper than the column, or begins with a closing bracket.
    private mutating func nextLineOfFlow(_ column: Int) -> Bool {
        for next in line + 1..<max(line + 1, lines.upperBound) {
            let text = Piece(source, source.lineBytes(next)).trimmed
            if text.isEmpty { continue }
            guard text.start - source.lineStarts[next] > column || isClosing(text.start) else { return false }
            line = next
            index = text.start
            return true
        }
        return false
    }
}
