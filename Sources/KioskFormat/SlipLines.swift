/// How much fits on a line of an 80 mm slip: 576 dots at 203 dpi are 48 cells of 12 dots.
///
/// An ASCII character takes one cell, any other two, so that a line holds 24 full-width characters.
public let slipLineCells = 48

/// Breaks text into lines of at most `slipLineCells` cells, for `KioskGuide.SlipBlock`.
///
/// Words and numbers stay whole where a line can hold them; closing marks never begin a line and opening marks never
/// end one. Line feeds in the text are kept as breaks. Later lines of a paragraph begin with `indent`, which has to be
/// shorter than a line.
public func slipLines(of text: String, indent: String = "") -> [String] {
    // A character has at least as many bytes as cells.
    if text.utf8.count <= slipLineCells && !text.utf8.contains(UInt8(ascii: "\n")) { return [text] }
    var breaker = LineBreaker(text: Array(text.utf8), indent: Array(indent.utf8))
    breaker.run()
    return breaker.lines
}

/// Fills lines with pieces that must stay together; a line is always one stretch of the text.
private struct LineBreaker {
    let text: [UInt8]
    let indent: [UInt8]
    let indentCells: Int
    var lines: [String] = []

    /// What stands on the line being filled.
    private var line = 0..<0
    private var used = 0
    private var isParagraphStart = true

    /// What comes next and is not yet on any line.
    private var piece = 0..<0
    private var pieceCells = 0

    init(text: [UInt8], indent: [UInt8]) {
        self.text = text
        self.indent = indent
        indentCells = ScalarSequence(bytes: indent, range: indent.indices).reduce(0) { $0 + cells(of: $1.value) }
    }

    mutating func run() {
        var previous: UInt32?
        for scalar in ScalarSequence(bytes: text, range: text.indices) {
            if scalar.value == 0x0A {
                placePiece()
                endLine(at: scalar.range.upperBound)
                isParagraphStart = true
                used = 0
                previous = nil
                continue
            }
            if let previous, mayBreak(between: previous, and: scalar.value) { placePiece() }
            piece = (piece.isEmpty ? scalar.range.lowerBound : piece.lowerBound)..<scalar.range.upperBound
            pieceCells += cells(of: scalar.value)
            previous = scalar.value
        }
        placePiece()
        if !line.isEmpty || lines.isEmpty { endLine(at: text.count) }
    }

    private mutating func placePiece() {
        let placed = piece
        let placedCells = pieceCells
        piece = placed.upperBound..<placed.upperBound
        pieceCells = 0
        if used + placedCells > slipLineCells, !line.isEmpty {
            endLine(at: placed.lowerBound)
            if text[placed].allSatisfy({ $0 == UInt8(ascii: " ") }) {
                line = placed.upperBound..<placed.upperBound
                return
            }
        }
        if used + placedCells <= slipLineCells {
            line = line.lowerBound..<placed.upperBound
            used += placedCells
        } else {
            breakApart(placed)
        }
    }

    /// Spreads over several lines what no line can hold.
    private mutating func breakApart(_ piece: Range<Int>) {
        for scalar in ScalarSequence(bytes: text, range: piece) {
            let width = cells(of: scalar.value)
            if used + width > slipLineCells { endLine(at: scalar.range.lowerBound) }
            line = line.lowerBound..<scalar.range.upperBound
            used += width
        }
    }

    /// Finishes the line; the next one begins at `next`.
    private mutating func endLine(at next: Int) {
        var end = line.upperBound
        while end > line.lowerBound, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        let bytes = text[line.lowerBound..<end]
        lines.append(
            isParagraphStart ? String(decoding: bytes, as: UTF8.self) : String(decoding: indent + bytes, as: UTF8.self)
        )
        line = next..<next
        used = indentCells
        isParagraphStart = false
    }
}

/// The characters of valid UTF-8 with the bytes they stand in.
private struct ScalarSequence: Sequence, IteratorProtocol {
    let bytes: [UInt8]
    var range: Range<Int>

    mutating func next() -> (value: UInt32, range: Range<Int>)? {
        guard !range.isEmpty else { return nil }
        let start = range.lowerBound
        let lead = bytes[start]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for index in start + 1..<start + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        range = start + length..<range.upperBound
        return (value, start..<start + length)
    }
}

private func cells(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x20..<0x7F: 1
    case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F: 0
    default: 2
    }
}

private func mayBreak(between left: UInt32, and right: UInt32) -> Bool {
    if isOpening(left) || isClosing(right) || cells(of: right) == 0 { return false }
    return !(isWordPart(left) && isWordPart(right))
}

private func isWordPart(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }

// （《〈「『“‘【〔□ and the half-width bracket.
private func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x201C, 0x2018, 0x3010, 0x3014, 0x25A1, 0x28: true
    default: false
    }
}

// 。，、；：？！）》〉」』”’】〕…· and the half-width bracket, comma and full stop.
private func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x201D,
        0x2019, 0x3011, 0x3015, 0x2026, 0xB7, 0x29, 0x2C, 0x2E:
        true
    default: false
    }
}
