/// How many columns of a terminal a character takes: Chinese and emoji two, marks none (UAX #11).
func displayWidth(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) {
        return 2
    }
    switch first.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return 2
    // Quotation marks, dashes and ellipses are full-width in Chinese text and terminals.
    default: return 1
    }
}

/// A source line as a terminal shows it, with the columns where a range begins and ends.
struct ShownLine {
    private(set) var text = ""
    private(set) var caretStart = 0
    private(set) var caretWidth = 1

    private static let widest = 110

    /// Shows a line, or the rest of one; `start` and `end` count the characters before the range and before its end.
    init(_ line: String, start: Int, end: Int, isCutBefore: Bool = false) {
        var pieces: [(text: String, width: Int)] = []
        var column = 0
        for character in line {
            let piece: (String, Int)
            if character == "\t" {
                let width = 4 - column % 4
                piece = (String(repeating: " ", count: width), width)
            } else if character.unicodeScalars.contains(where: isSteering) {
                let shown = visible(String(character))
                piece = (shown, shown.reduce(0) { $0 + displayWidth($1) })
            } else {
                piece = (String(character), displayWidth(character))
            }
            column += piece.1
            pieces.append(piece)
        }
        let start = min(start, pieces.count)
        let end = min(max(end, start), pieces.count)
        // A long line is cut around the place.
        var first = 0
        while pieces[first..<start].reduce(0, { $0 + $1.width }) > Self.widest - 40 {
            first += max(1, (start - first) / 8)
        }
        let isCut = isCutBefore || first > 0
        var used = isCut ? 1 : 0
        if isCut { text = "…" }
        caretStart = used
        var caretEnd = used
        for index in first..<pieces.count {
            if index == start { caretStart = used }
            guard used + pieces[index].width <= Self.widest else {
                text += "…"
                break
            }
            text += pieces[index].text
            used += pieces[index].width
            if index < end { caretEnd = used }
        }
        if start >= pieces.count { caretStart = used }
        caretWidth = max(1, caretEnd - caretStart)
    }
}
