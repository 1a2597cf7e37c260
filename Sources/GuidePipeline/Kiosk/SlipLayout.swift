import KioskFormat

/// The lines of a slip, put together from the top.
struct SlipLayout {
    private(set) var blocks: [KioskGuide.SlipBlock] = []

    /// How many lines are printed for someone who answered no question.
    private(set) var lineCount = 0

    /// The paragraph being written, as UTF-8.
    private var paragraph: [UInt8] = []

    init() { paragraph.reserveCapacity(512) }

    /// Goes on with the paragraph.
    mutating func write(_ text: String) {
        let bytes = text.utf8Span.span
        for index in bytes.indices { paragraph.append(bytes[index]) }
    }

    /// Breaks the paragraph into lines; what belongs to the same situations as the one before joins its block.
    ///
    /// Its later lines begin with the indent.
    mutating func endParagraph(_ conditions: [KioskCondition] = [], indent: String = "") {
        if blocks.isEmpty || blocks[blocks.count - 1].conditions != conditions {
            blocks.append(KioskGuide.SlipBlock(conditions: conditions, lines: []))
        }
        let last = blocks.count - 1
        let before = blocks[last].lines.count
        let text = String(decoding: paragraph, as: UTF8.self)
        if isOneLine(paragraph) {
            blocks[last].lines.append(text)
        } else {
            blocks[last].lines += slipLines(of: text, indent: indent)
        }
        lineCount += blocks[last].lines.count - before
        paragraph.removeAll(keepingCapacity: true)
    }

    /// Adds a whole paragraph.
    mutating func add(_ parts: String..., conditions: [KioskCondition] = [], indent: String = "") {
        for part in parts { write(part) }
        endParagraph(conditions, indent: indent)
    }

    /// Adds what was laid out apart.
    mutating func add(_ end: SlipLayout) {
        for block in end.blocks {
            if let last = blocks.indices.last, blocks[last].conditions == block.conditions {
                blocks[last].lines += block.lines
            } else {
                blocks.append(block)
            }
        }
        lineCount += end.lineCount
    }

    /// Takes lines away from the end until the slip fits, and says so.
    mutating func cut(to limit: Int, saying notice: String) {
        guard lineCount > limit else { return }
        while lineCount >= limit, let last = blocks.indices.last {
            blocks[last].lines.removeLast()
            lineCount -= 1
            if blocks[last].lines.isEmpty { blocks.removeLast() }
        }
        add(notice)
    }
}

/// Whether a paragraph is no wider than a line and has no line break.
///
/// This knows most lines without breaking them: a character of one byte takes one cell, any other at most two.
private func isOneLine(_ text: [UInt8]) -> Bool {
    // A character has at most four bytes.
    guard text.count <= 2 * slipLineCells else { return false }
    var cells = 0
    for byte in text {
        if byte == UInt8(ascii: "\n") { return false }
        if byte < 0x80 { cells += 1 } else if byte >= 0xC0 { cells += 2 }
    }
    return cells <= slipLineCells
}
