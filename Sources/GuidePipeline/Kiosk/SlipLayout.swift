import KioskFormat

/// The lines of a slip, put together from the top.
struct SlipLayout {
    private(set) var blocks: [KioskGuide.SlipBlock] = []

    /// How many lines are printed for someone who answered no question.
    private(set) var lineCount = 0

    /// Adds a paragraph; what belongs to the same situations as the one before joins its block.
    ///
    /// - Parameter indent: what the paragraph's later lines begin with.
    mutating func add(_ text: String, conditions: [KioskCondition] = [], indent: String = "") {
        if blocks.isEmpty || blocks[blocks.count - 1].conditions != conditions {
            blocks.append(KioskGuide.SlipBlock(conditions: conditions, lines: []))
        }
        let last = blocks.count - 1
        let before = blocks[last].lines.count
        if fitsOneLine(text) {
            blocks[last].lines.append(text)
        } else {
            blocks[last].lines += slipLines(of: text, indent: indent)
        }
        lineCount += blocks[last].lines.count - before
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

/// Whether the text is no wider than a line and has no line break.
///
/// A character of one byte takes one cell, any other at most two; so this knows most lines before they are broken.
private func fitsOneLine(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    // A character has at most four bytes, and two cells where it has more than one.
    guard bytes.count <= 2 * slipLineCells else { return false }
    var cells = 0
    for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") { return false }
        if byte < 0x80 { cells += 1 } else if byte >= 0xC0 { cells += 2 }
    }
    return cells <= slipLineCells
}
