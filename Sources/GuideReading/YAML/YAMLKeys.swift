import GuideModel

/// What stands where a key is expected.
enum YAMLKey {
    case key(Located<String>)
    /// Something that is no key; with the key that was most likely meant.
    case lost(Located<String>?)
}

extension YAMLReader {
    /// Whether a `? ` key, or a list or a map as a key, stands at the place.
    var isComplexKey: Bool { byte(index) == UInt8(ascii: "?") && isSpaceOrEnd(index + 1) }

    /// Reads a key with its colon; the place is then behind the colon.
    mutating func readKey() -> YAMLKey {
        let start = index
        switch byte(start) {
        case UInt8(ascii: "?") where isComplexKey,
            UInt8(ascii: "["), UInt8(ascii: "{"):
            problems.report(UnknownKey.notText, at: oneByte(at: start))
            return .lost(nil)
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
            reportAnchor()
            return .lost(nil)
        case UInt8(ascii: "!"):
            problems.report(YAMLTag.wording, at: oneByte(at: start))
            return .lost(nil)
        case UInt8(ascii: "|"), UInt8(ascii: ">"),
            _ where isReserved(byte(start)):
            problems.report(YAMLSyntax.badStart, at: oneByte(at: start))
            return .lost(nil)
        default: break
        }
        if let colon = keyColon(from: start), colon > start {
            let key = keyText(start..<colon)
            index = colon + 1
            guard byte(key.range.start) != UInt8(ascii: "<") || key.value != "<<" else {
                problems.report(YAMLMergeKey.wording, at: key.range)
                return .lost(nil)
            }
            return .key(key)
        }
        return readSlippedKey()
    }

    /// The commonest slips: `标题：…` and `标题:…` instead of `标题: …`.
    private mutating func readSlippedKey() -> YAMLKey {
        guard let colon = slippedColon(from: index, isKey: true) else {
            let text = Piece(source, index..<lineEnd)
            problems.report(YAMLSyntax.noColon, at: text.range)
            return .lost(keyAtBeginning(of: text))
        }
        let key = keyText(index..<colon.lowerBound)
        guard keys[key.value] != nil || nearestName(to: key.value, in: keys.words) != nil else {
            problems.report(YAMLSyntax.noColon, at: source.range(index..<lineEnd))
            return .lost(nil)
        }
        let place = source.range(colon)
        let wording =
            colon.count > 1 ? YAMLFullWidth.colon(key: key.value) : YAMLSyntax.noSpaceAfterColon(key: key.value)
        problems.report(wording, at: place)
        index = colon.upperBound
        return .key(key)
    }

    /// A key's text without its quotes.
    private mutating func keyText(_ bytes: Range<Int>) -> Located<String> {
        let piece = Piece(source, bytes).trimmed
        let quote = byte(piece.start)
        guard quote == 0x22 || quote == 0x27, piece.bytes.count >= 2 else { return piece.located }
        let content = piece.start + 1..<piece.end - 1
        return Located(unescape(content, quote: quote), at: source.range(content))
    }

    /// The colon that ends a key: before a space or the line's end, outside quotes.
    func keyColon(from start: Int) -> Int? {
        var place = start
        switch byte(start) {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            // As a key it is refused; as a value it is no key.
            return closingOnLine(from: start).flatMap {
                byte($0) == UInt8(ascii: ":") && isSpaceOrEnd($0 + 1) ? $0 : nil
            }
        case 0x22, 0x27:
            guard let close = closingQuote(byte(start), from: start + 1) else { return nil }
            place = close + 1
            while isBlank(byte(place)) { place += 1 }
            return byte(place) == UInt8(ascii: ":") && isSpaceOrEnd(place + 1) ? place : nil
        default: break
        }
        while byte(place) != 0x0A {
            if byte(place) == UInt8(ascii: ":"), isSpaceOrEnd(place + 1) { return place }
            if byte(place) == UInt8(ascii: "#"), isBlank(byte(place - 1)) { return nil }
            place += 1
        }
        return nil
    }

    /// The place behind the bracket that closes the one at the place, on the same line.
    private func closingOnLine(from open: Int) -> Int? {
        var depth = 0
        var place = open
        while byte(place) != 0x0A {
            switch byte(place) {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return place + 1 }
            case 0x22, 0x27:
                if let close = closingQuote(byte(place), from: place + 1) { place = close }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// A colon that was meant to end a key, but is full-width or has no space behind it.
    ///
    /// `isKey`: whether a key has to stand here; else only the format's own names count.
    func slippedColon(from start: Int, isKey: Bool) -> Range<Int>? {
        guard let colon = Piece(source, start..<lineEnd).firstAnywhere(.colon) else { return nil }
        let name = Piece(source, start..<colon.lowerBound).trimmed
        guard !name.isEmpty else { return nil }
        if name.meaning(in: keys) != nil { return colon }
        guard isKey, name.bytes.count <= longestUnknownKey, !name.equals("https"), !name.equals("http") else {
            return nil
        }
        return colon
    }

    /// The format's key a line begins with, when its colon is missing.
    private func keyAtBeginning(of text: Piece) -> Located<String>? {
        let name = keys.words.filter { text.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
        return name.map { Located($0, at: source.range(text.start..<text.start + $0.utf8.count)) }
    }
}

/// Longer ones are a sentence, in bytes.
private let longestUnknownKey = 24
