import GuideModel

/// A stretch of a source text that a value is read from, byte by byte.
struct Piece {
    let source: SourceText
    var bytes: Range<Int>

    init(_ source: SourceText, _ bytes: Range<Int>) {
        self.source = source
        self.bytes = bytes
    }

    var isEmpty: Bool { bytes.isEmpty }
    var string: String { source.string(bytes) }
    var range: SourceRange { source.range(bytes) }
    var located: Located<String> { Located(string, at: range) }

    /// Without spaces, ideographic spaces and line ends at both ends.
    var trimmed: Piece {
        var start = bytes.lowerBound
        var end = bytes.upperBound
        while start < end {
            let byte = source.bytes[start]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                start += 1
            } else if hasBytes([0xE3, 0x80, 0x80], at: start) {
                start += 3
            } else {
                break
            }
        }
        while end > start {
            let byte = source.bytes[end - 1]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                end -= 1
            } else if end - 3 >= start, hasBytes([0xE3, 0x80, 0x80], at: end - 3) {
                end -= 3
            } else {
                break
            }
        }
        return Piece(source, start..<end)
    }

    /// The length of the first mark of the set that stands at the index, or nil.
    func mark(_ marks: [[UInt8]], at index: Int) -> Int? {
        for mark in marks where hasBytes(mark, at: index) { return mark.count }
        return nil
    }

    func hasBytes(_ wanted: [UInt8], at index: Int) -> Bool {
        guard index + wanted.count <= bytes.upperBound else { return false }
        for (offset, byte) in wanted.enumerated() where source.bytes[index + offset] != byte { return false }
        return true
    }

    /// The offset after the scalar that begins at the index.
    func next(_ index: Int) -> Int {
        var next = index + 1
        while next < bytes.upperBound, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The first place of one of the marks outside brackets and quotes, with the mark's length.
    func first(_ marks: [[UInt8]]) -> (offset: Int, length: Int)? {
        var depth = 0
        var index = bytes.lowerBound
        while index < bytes.upperBound {
            if depth == 0, let length = mark(marks, at: index) { return (index, length) }
            if mark(Marks.open, at: index) != nil {
                depth += 1
            } else if mark(Marks.close, at: index) != nil, depth > 0 {
                depth -= 1
            }
            index = next(index)
        }
        return nil
    }

    /// The stretches between the marks, trimmed, marks inside brackets and quotes left alone.
    func split(_ marks: [[UInt8]]) -> [Piece] {
        var parts: [Piece] = []
        var rest = self
        while let (offset, length) = rest.first(marks) {
            parts.append(Piece(source, rest.bytes.lowerBound..<offset).trimmed)
            rest.bytes = offset + length..<rest.bytes.upperBound
        }
        parts.append(rest.trimmed)
        return parts
    }

    /// What stands before a bracket at the end, and what is in it: `40 元（依据）` → `40 元`, `依据`.
    func cuttingBracket() -> (head: Piece, inside: Piece?) {
        let text = trimmed
        guard let (open, length) = text.first([Marks.openRound, Marks.openRoundASCII]) else { return (text, nil) }
        guard let close = text.closing(from: open) else { return (text, nil) }
        let head = Piece(source, text.bytes.lowerBound..<open).trimmed
        return (head, Piece(source, open + length..<close.lowerBound).trimmed)
    }

    /// The place of the bracket that closes the one at the offset.
    func closing(from open: Int) -> Range<Int>? {
        var depth = 0
        var index = open
        while index < bytes.upperBound {
            if mark([Marks.openRound, Marks.openRoundASCII], at: index) != nil {
                depth += 1
            } else if let length = mark([Marks.closeRound, Marks.closeRoundASCII], at: index) {
                depth -= 1
                if depth == 0 { return index..<index + length }
            }
            index = next(index)
        }
        return nil
    }
}

/// The punctuation of the format; half-width forms are read like full-width ones.
enum Marks {
    static let openRound = Array("（".utf8)
    static let openRoundASCII = Array("(".utf8)
    static let closeRound = Array("）".utf8)
    static let closeRoundASCII = Array(")".utf8)
    static let open = [openRound, openRoundASCII, Array("《".utf8), Array("“".utf8), Array("「".utf8)]
    static let close = [closeRound, closeRoundASCII, Array("》".utf8), Array("”".utf8), Array("」".utf8)]
    static let colon = [Array("：".utf8), Array(":".utf8)]
    static let comma = [Array("，".utf8), Array(",".utf8)]
    static let semicolon = [Array("；".utf8), Array(";".utf8)]
    static let enumeration = [Array("、".utf8)]
    static let listing = [Array("、".utf8), Array("，".utf8), Array(",".utf8)]
    static let slash = [Array("/".utf8), Array("／".utf8)]
    static let dot = [Array("·".utf8), Array("・".utf8), Array("•".utf8)]
    static let openCondition = Array("〔".utf8)
    static let closeCondition = Array("〕".utf8)
    static let fullStop = [Array("。".utf8), Array(".".utf8)]
}
