import GuideModel

/// A stretch of a source text that a value is read from, byte by byte.
struct Piece {
    let source: SourceText
    var bytes: Range<Int>

    init(_ source: SourceText, _ bytes: Range<Int>) {
        self.source = source
        self.bytes = bytes
    }

    var start: Int { bytes.lowerBound }
    var end: Int { bytes.upperBound }
    var isEmpty: Bool { bytes.isEmpty }
    var string: String { source.string(bytes) }
    var range: SourceRange { source.range(bytes) }
    var located: Located<String> { Located(string, at: range) }

    /// The text with Markdown's backslashes taken away.
    var unescaped: Located<String> {
        guard source.bytes[bytes].contains(UInt8(ascii: "\\")) else { return located }
        var text: [UInt8] = []
        var index = start
        while index < end {
            if source.bytes[index] == UInt8(ascii: "\\"), index + 1 < end { index += 1 }
            text.append(source.bytes[index])
            index += 1
        }
        return Located(String(decoding: text, as: UTF8.self), at: range)
    }

    /// The part from one offset to another.
    func part(_ bytes: Range<Int>) -> Piece { Piece(source, bytes) }

    /// Without spaces, ideographic spaces and line ends at both ends.
    var trimmed: Piece {
        var start = start
        var end = end
        while start < end, let length = source.spaceLength(at: start, before: end) { start += length }
        while start < end, let length = source.spaceLength(before: end, from: start) { end -= length }
        return part(start..<end)
    }

    /// Without a full stop at the end.
    var withoutFullStop: Piece {
        let text = trimmed
        for length in [3, 1] where text.bytes.count > length {
            if let (mark, found) = text.mark(at: text.end - length), mark == .fullStop, found == length {
                return text.part(text.start..<text.end - length).trimmed
            }
        }
        return text
    }

    /// Where the colon stands that ends the piece, if one does.
    var colonAtEnd: Int? {
        for length in [1, 3] where bytes.count > length {
            if let (mark, found) = mark(at: end - length), mark == .colon, found == length { return end - length }
        }
        return nil
    }

    func mark(at index: Int) -> (mark: Marks, length: Int)? { Marks.at(index, in: source.bytes, before: end) }

    /// The length of a mark of the set at the index, or nil.
    func length(of marks: Marks, at index: Int) -> Int? {
        guard let (mark, length) = mark(at: index), marks.contains(mark) else { return nil }
        return length
    }

    /// How far to go on from a byte where no mark begins: over a whole Chinese character.
    private func step(at index: Int) -> Int { source.bytes[index] >= 0xE4 ? 3 : 1 }

    /// The offset after the scalar that begins at the index.
    func next(_ index: Int) -> Int {
        var next = index + 1
        while next < end, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The first place of one of the marks outside brackets and quotes.
    func first(_ wanted: Marks, from start: Int? = nil) -> Range<Int>? {
        var depth = 0
        var index = start ?? bytes.lowerBound
        while index < end {
            guard let (mark, length) = mark(at: index) else {
                index += step(at: index)
                continue
            }
            if depth == 0, wanted.contains(mark) { return index..<index + length }
            if Marks.opening.contains(mark) { depth += 1 }
            if Marks.closing.contains(mark), depth > 0 { depth -= 1 }
            index += length
        }
        return nil
    }

    /// The first place of one of the marks, wherever it stands.
    func firstAnywhere(_ wanted: Marks, from start: Int? = nil) -> Range<Int>? {
        var index = start ?? bytes.lowerBound
        while index < end {
            if let (mark, length) = mark(at: index) {
                if wanted.contains(mark) { return index..<index + length }
                index += length
            } else {
                index += step(at: index)
            }
        }
        return nil
    }

    /// The stretches between the marks, trimmed, marks inside brackets and quotes left alone; empty ones are left out.
    func split(_ marks: Marks) -> [Piece] {
        var parts: [Piece] = []
        var start = start
        while let found = first(marks, from: start) {
            let piece = part(start..<found.lowerBound).trimmed
            if !piece.isEmpty { parts.append(piece) }
            start = found.upperBound
        }
        let last = part(start..<end).trimmed
        if !last.isEmpty { parts.append(last) }
        return parts
    }

    /// The place of the bracket that closes the one at the offset.
    func closing(from open: Int) -> Range<Int>? {
        var depth = 0
        var index = open
        while index < end {
            guard let (mark, length) = mark(at: index) else {
                index += 1
                continue
            }
            if mark == .openRound { depth += 1 }
            if mark == .closeRound {
                depth -= 1
                if depth == 0 { return index..<index + length }
            }
            index += length
        }
        return nil
    }
}

extension SourceText {
    /// The length of the white space that begins at the offset, or nil.
    func spaceLength(at offset: Int, before end: Int) -> Int? {
        switch bytes[offset] {
        case 0x20, 0x0A, 0x09: 1
        case 0xE3 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80: 3
        default: nil
        }
    }

    /// The length of the white space that ends before the offset, or nil.
    func spaceLength(before offset: Int, from start: Int) -> Int? {
        switch bytes[offset - 1] {
        case 0x20, 0x0A, 0x09: 1
        case 0x80 where offset - 3 >= start && bytes[offset - 3] == 0xE3 && bytes[offset - 2] == 0x80: 3
        default: nil
        }
    }
}
