import GuideModel

extension YAMLReader {
    /// Reads text behind `|` or `>`, which goes on as long as lines are deeper than the column.
    mutating func readBlockScalar(_ column: Int) -> YAMLValue {
        guard let header = blockHeader() else {
            problems.report(YAMLSyntax.badStart, at: oneByte(at: index))
            return readPlain(column)
        }
        line += 1
        var depth = header.depth.map { max(0, column) + $0 }
        var content: Range<Int>?
        var rows: [Range<Int>] = []
        while hasLine {
            let bytes = source.lineBytes(line)
            var start = bytes.lowerBound
            while start < bytes.upperBound, source.bytes[start] == 0x20 { start += 1 }
            let indentation = start - bytes.lowerBound
            if start < bytes.upperBound {
                guard indentation > column, indentation >= depth ?? 0 else { break }
                depth = depth ?? indentation
                content = (content?.lowerBound ?? start)..<bytes.upperBound
            }
            rows.append(min(bytes.lowerBound + (depth ?? indentation), bytes.upperBound)..<bytes.upperBound)
            line += 1
        }
        guard let content else {
            return .text(Located("", at: source.range(index..<index)))
        }
        // Empty lines at the end belong to the text only where `+` keeps them.
        let last = rows.lastIndex { !$0.isEmpty } ?? 0
        // Behind the last line end of a file there is no line.
        if rows.last?.lowerBound == source.bytes.count { rows.removeLast() }
        let text =
            header.isFolded ? folded(rows[...last]) : rows[...last].map { source.string($0) }.joined(separator: "\n")
        let end =
            switch header.chomping {
            case _ where content.upperBound == source.bytes.count: ""
            case .strip: ""
            case .clip: "\n"
            case .keep: String(repeating: "\n", count: rows.count - last)
            }
        return .text(Located(text + end, at: source.range(content)))
    }

    private enum Chomping { case strip, clip, keep }

    /// What stands behind `|` or `>`; nil when it is text.
    private func blockHeader() -> (isFolded: Bool, depth: Int?, chomping: Chomping)? {
        var depth: Int?
        var chomping = Chomping.clip
        var place = index + 1
        while !isSpaceOrEnd(place) {
            switch byte(place) {
            case UInt8(ascii: "-") where chomping == .clip: chomping = .strip
            case UInt8(ascii: "+") where chomping == .clip: chomping = .keep
            case UInt8(ascii: "1")...UInt8(ascii: "9") where depth == nil: depth = Int(byte(place) - 0x30)
            default: return nil
            }
            place += 1
        }
        while isBlank(byte(place)) { place += 1 }
        guard byte(place) == 0x0A || byte(place) == UInt8(ascii: "#") else { return nil }
        return (byte(index) == UInt8(ascii: ">"), depth, chomping)
    }

    /// Joins lines with spaces; empty lines and deeper ones keep their line ends (YAML 1.2, 8.1.3).
    private func folded(_ rows: ArraySlice<Range<Int>>) -> String {
        var text = ""
        var breaks = 0
        var isDeeper = false
        for (number, row) in rows.enumerated() {
            if row.isEmpty {
                breaks += 1
                continue
            }
            let deeper = isBlank(byte(row.lowerBound))
            if number > 0 {
                if deeper || isDeeper { breaks += 1 }
                text += breaks == 0 && !text.isEmpty ? " " : String(repeating: "\n", count: breaks)
            }
            text += source.string(row)
            isDeeper = deeper
            breaks = 0
        }
        return text
    }
}
