/// Finds the places of one text, many on one line too: a long line is gone over once and remembered.
package struct PositionFinder {
    private let text: SourceText
    private var line = -1

    /// Where each character of the line begins in the file on the disk, and its UTF-16 code units before that.
    private var starts: [Int] = []
    private var units: [Int] = []

    /// Shorter lines, in bytes, are quickly gone over again.
    private static let shortLine = 256

    package init(_ text: SourceText) { self.text = text }

    /// As `SourceText.position(of:)` says.
    package mutating func position(of offset: Int) -> SourcePosition {
        let inside = min(max(0, offset), text.bytes.count)
        let line = text.line(of: inside)
        let bytes = text.lineBytes(line)
        guard bytes.count > Self.shortLine else { return text.position(of: offset) }
        if line != self.line { remember(line, bytes) }
        guard !starts.isEmpty else { return text.position(of: offset) }
        let onDisk = text.offsetOnDisk(inside)
        let before = count(before: onDisk)
        var utf16Column = 1
        if before > 0 {
            let rest = (text.original ?? text.bytes)[starts[before - 1]..<max(starts[before - 1], onDisk)]
            utf16Column += units[before - 1] + String(decoding: rest, as: UTF8.self).utf16.count
        }
        return SourcePosition(line: line + 1, column: before + 1, utf16Column: utf16Column, offset: onDisk)
    }

    /// How many characters of the line begin before a place.
    private func count(before place: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func remember(_ line: Int, _ bytes: Range<Int>) {
        self.line = line
        (starts, units) = ([], [])
        let file = text.original ?? text.bytes
        let start = text.offsetOnDisk(bytes.lowerBound)
        let end = min(file.count, max(start, text.offsetOnDisk(bytes.upperBound)))
        guard let string = String(validating: file[start..<end], as: UTF8.self) else { return }
        var place = start
        var before = 0
        for character in string {
            starts.append(place)
            units.append(before)
            place += character.utf8.count
            before += character.utf16.count
        }
    }
}
