package import GuideModel

/// The text of one file, ready to be parsed, and the one place where positions meet.
///
/// libcmark counts bytes from the body's first line and Yams counts Unicode
/// scalars from the YAML's first line; both become byte offsets here. `bytes` is
/// what is parsed: UTF-8 without a byte order mark, with LF line ends, in NFC,
/// and with forbidden characters replaced by as many spaces.
package struct SourceText: Sendable {
    package let file: FileID
    package let path: String
    package let bytes: [UInt8]

    /// The offset of each line's first byte.
    package let lineStarts: [Int]

    /// The file as it is on the disk, when it differs from `bytes`.
    package let original: [UInt8]?

    package init(file: FileID, path: String, bytes: [UInt8], lineStarts: [Int], original: [UInt8]?) {
        self.file = file
        self.path = path
        self.bytes = bytes
        self.lineStarts = lineStarts
        self.original = original
    }

    package func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(file: file, bytes) }

    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The bytes of a line without its line end; lines count from 0.
    package func lineBytes(_ line: Int) -> Range<Int> {
        guard line < lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        return start..<end
    }

    /// The line that holds a byte; lines count from 0.
    package func line(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The offset of a scalar of a line; both count from 0.
    func offset(line: Int, scalar: Int) -> Int {
        let range = lineBytes(line)
        var left = scalar
        var index = range.lowerBound
        while index < range.upperBound, left > 0 {
            index += 1
            while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        return index
    }

    /// Where a byte stands, for people and for programs.
    package func position(of offset: Int) -> SourcePosition {
        let offset = min(max(0, offset), bytes.count)
        let line = line(of: offset)
        let start = lineStarts.isEmpty ? 0 : lineStarts[line]
        let before = string(start..<max(start, offset))
        let column = before.count
        guard let original else {
            return SourcePosition(line: line + 1, column: column + 1, utf16Column: before.utf16.count + 1, offset: offset)
        }
        // Characters of a line are the same in both texts, so count them in the file's own bytes.
        var lineStart = 0
        var seen = 0
        if original.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
        var index = lineStart
        while index < original.count, seen < line {
            let byte = original[index]
            index += 1
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && (index == original.count || original[index] != UInt8(ascii: "\n"))) {
                seen += 1
                lineStart = index
            }
        }
        var lineEnd = lineStart
        while lineEnd < original.count, original[lineEnd] != UInt8(ascii: "\n"), original[lineEnd] != UInt8(ascii: "\r") { lineEnd += 1 }
        let own = String(decoding: original[lineStart..<lineEnd], as: UTF8.self).prefix(column)
        return SourcePosition(
            line: line + 1, column: column + 1, utf16Column: own.utf16.count + 1, offset: lineStart + own.utf8.count
        )
    }
}

/// A place in a file as findings show it.
package struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The column in characters (grapheme clusters), from 1.
    package var column: Int
    /// The column in UTF-16 code units, from 1.
    package var utf16Column: Int
    /// The byte offset in the file as it is on the disk, from 0.
    package var offset: Int
}
