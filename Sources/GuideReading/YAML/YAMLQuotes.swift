import GuideModel

extension YAMLReader {
    /// Reads text in quotes; the place is then behind the closing one.
    mutating func readQuoted(_ column: Int) -> Located<String> {
        let open = index
        let quote = byte(open)
        let firstLine = line
        var text = ""
        var start = open + 1
        while true {
            if let close = closingQuote(quote, from: start) {
                text += unescape(start..<close, quote: quote)
                index = close + 1
                return Located(text, at: source.range(open + 1..<close))
            }
            let end = lineEnd
            let isEscapedEnd = quote == 0x22 && end > start && byte(end - 1) == UInt8(ascii: "\\")
            text += unescape(start..<max(start, isEscapedEnd ? end - 1 : end), quote: quote)
            guard let below = (line + 1..<max(line + 1, lines.upperBound)).first(where: { textStart(of: $0) != nil }),
                let first = textStart(of: below), first - source.lineStarts[below] > column
            else {
                line = firstLine
                let rest = Piece(source, open + 1..<max(open + 1, lineEnd))
                problems.report(YAMLSyntax.unclosedQuote, at: oneByte(at: open))
                index = lineEnd
                return Located(rest.string, at: rest.range)
            }
            let breaks = below - line - 1
            if breaks > 0 { text += String(repeating: "\n", count: breaks) } else if !isEscapedEnd { text += " " }
            line = below
            start = first
        }
    }

    /// The quote that ends quoted text on the current line.
    func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
        var place = start
        while byte(place) != 0x0A {
            if byte(place) == UInt8(ascii: "\\"), quote == 0x22 {
                place += byte(place + 1) == 0x0A ? 1 : 2
            } else if byte(place) == quote {
                if quote == 0x27, byte(place + 1) == 0x27 { place += 2 } else { return place }
            } else {
                place += 1
            }
        }
        return nil
    }

    /// What quoted text says, with what its escapes hide held to the rules of all text.
    mutating func unescape(_ bytes: Range<Int>, quote: UInt8) -> String {
        guard source.bytes[bytes].contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x27 }) else {
            return source.string(bytes)
        }
        var text: [UInt8] = []
        var place = bytes.lowerBound
        while place < bytes.upperBound {
            let byte = source.bytes[place]
            if quote == 0x27, byte == 0x27 {
                text.append(byte)
                place += 2
            } else if quote == 0x22, byte == UInt8(ascii: "\\") {
                place = appendEscape(at: place, before: bytes.upperBound, to: &text)
            } else {
                text.append(byte)
                place += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds what an escape stands for (YAML 1.2, 5.7).
    ///
    /// - Returns: the place behind the escape.
    private mutating func appendEscape(at start: Int, before end: Int, to text: inout [UInt8]) -> Int {
        guard start + 1 < end else { return end }
        let letter = source.bytes[start + 1]
        var next = start + 2
        var scalar: UInt32?
        switch letter {
        case UInt8(ascii: "x"): (scalar, next) = hexadecimal(from: next, digits: 2, before: end)
        case UInt8(ascii: "u"): (scalar, next) = hexadecimal(from: next, digits: 4, before: end)
        case UInt8(ascii: "U"): (scalar, next) = hexadecimal(from: next, digits: 8, before: end)
        default:
            scalar = simpleEscapes[letter]
            while next < end, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
        }
        let place = source.range(start..<next)
        guard let scalar, let character = Unicode.Scalar(scalar) else {
            problems.report(YAMLSyntax.escape(source.string(start..<next)), at: place)
            text += source.bytes[start..<next]
            return next
        }
        if let kind = ForbiddenKind(scalar) {
            problems.report(kind.wording(scalar), at: place)
        } else {
            text += Array(String(Character(character)).utf8)
        }
        return next
    }

    private func hexadecimal(from start: Int, digits: Int, before end: Int) -> (UInt32?, Int) {
        var value: UInt32 = 0
        for place in start..<start + digits {
            guard place < end, let digit = Character(Unicode.Scalar(source.bytes[place])).hexDigitValue else {
                return (nil, place)
            }
            value = value << 4 | UInt32(digit)
        }
        return (value, start + digits)
    }
}

private let simpleEscapes: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B,
    UInt8(ascii: " "): 0x20,
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "N"): 0x85,
    UInt8(ascii: "_"): 0xA0,
    UInt8(ascii: "L"): 0x2028, UInt8(ascii: "P"): 0x2029,
]
