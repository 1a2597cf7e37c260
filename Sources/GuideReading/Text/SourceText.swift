package import GuideModel

/// The text of one file, ready to be parsed, and the one place where positions meet.
///
/// libcmark counts bytes from the body's first line, YAML is read by byte; both
/// become byte offsets here. `bytes` is what is parsed: UTF-8 without a byte
/// order mark, with LF line ends, in NFC, and without forbidden characters. It is a class because every piece of a file that
/// is being read points to it.
package final class SourceText: Sendable {
    package let file: FileID
    package let path: String
    package let bytes: [UInt8]

    /// The offset of each line's first byte.
    package let lineStarts: [Int]

    /// The file as it is on the disk, when it differs from `bytes`.
    package let original: [UInt8]?

    /// Where offsets in `bytes` and on the disk drift apart, by rising offset.
    private let shifts: [Shift]

    /// From `clean` on in `bytes`, a byte stands as far behind `disk` in the file.
    struct Shift: Sendable {
        var clean: Int
        var disk: Int
    }

    init(file: FileID, path: String, bytes: [UInt8], lineStarts: [Int], original: [UInt8]?, shifts: [Shift] = []) {
        self.file = file
        self.path = path
        self.bytes = bytes
        self.lineStarts = lineStarts
        self.original = original
        self.shifts = shifts
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

    /// At most so many bytes of a line before and behind a place, cut between characters of Unicode.
    package func characters(around offset: Int, in line: Range<Int>, within reach: Int) -> Range<Int> {
        guard line.count > 2 * reach else { return line }
        let place = min(max(offset, line.lowerBound), line.upperBound)
        var start = max(line.lowerBound, place - reach)
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(line.upperBound, place + reach)
        while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
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

    /// Where a byte stands in the file as it is on the disk.
    package func offsetOnDisk(_ offset: Int) -> Int {
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].clean <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return shifts[low - 1].disk + offset - shifts[low - 1].clean
    }

    /// Where a byte stands, for people and for programs.
    package func position(of offset: Int) -> SourcePosition {
        let offset = min(max(0, offset), bytes.count)
        let line = line(of: offset)
        let onDisk = offsetOnDisk(offset)
        let start = lineStarts.isEmpty ? 0 : offsetOnDisk(lineStarts[line])
        let file = original ?? bytes
        let before = String(decoding: file[min(start, onDisk)..<min(onDisk, file.count)], as: UTF8.self)
        return SourcePosition(
            line: line + 1,
            column: before.count + 1,
            utf16Column: before.utf16.count + 1,
            offset: onDisk
        )
    }
}

extension SourceText {
    /// Where a byte of the file as it is on the disk stands, for people and for programs.
    package func position(onDisk offset: Int) -> SourcePosition {
        let file = original ?? bytes
        let offset = min(max(0, offset), file.count)
        let line = file[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        let start = file[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let before = String(decoding: file[start..<offset], as: UTF8.self)
        return SourcePosition(
            line: line,
            column: before.count + 1,
            utf16Column: before.utf16.count + 1,
            offset: offset
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
