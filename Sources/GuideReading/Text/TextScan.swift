/// One pass over a file's bytes: is it UTF-8, where do lines begin, which characters may not stand there.
struct TextScan {
    /// The text that is parsed; the same array as the file's when nothing had to change.
    private(set) var clean: [UInt8]
    private(set) var lineStarts: [Int] = [0]

    /// Where `clean` and the file drift apart.
    private(set) var shifts: [SourceText.Shift] = []

    /// The first byte in the file that is no UTF-8.
    private(set) var invalidAt: Int?
    private(set) var hasByteOrderMark = false
    private(set) var lineEnds = LineEnds()
    private(set) var isBlank = true

    /// Whether characters stand there that NFC may write otherwise.
    private(set) var mayNeedNormalizing = false

    /// Characters that may not stand in a guide, with where they stood in `clean`; a run of them is one.
    private(set) var forbidden: [(scalar: UInt32, place: Int)] = []
    private(set) var combiningRuns: [Range<Int>] = []
    private(set) var combiningOnMarkup: [Range<Int>] = []
    private(set) var mixedScripts: [Range<Int>] = []
    private(set) var longLines: [Range<Int>] = []

    /// How many lines end in which way.
    struct LineEnds {
        var lineFeeds = 0
        var pairs = 0
        var loneReturns = 0

        var areMixed: Bool { loneReturns > 0 || (pairs > 0 && lineFeeds > 0) }
    }

    /// The size from which a line is refused, in bytes (reliability, A26).
    private static let longestLine = 64 * 1024

    /// How many combining marks a letter may carry (reliability, A22).
    private static let mostCombiningMarks = 8

    init(_ bytes: [UInt8]) {
        clean = bytes
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if hasByteOrderMark { unify(bytes, from: 3) }
        scan()
        if hasReturn {
            unify(bytes, from: hasByteOrderMark ? 3 : 0)
            startAnew()
        }
        if invalidAt == nil, !found.isEmpty { removeForbidden() }
    }

    /// Where the character begins that carries the combining marks being counted.
    private var base = 0

    /// Whether a pass has stopped at a CR, of which the text must be rid first.
    private var hasReturn = false

    /// What a pass has found of `forbidden`, with its bytes.
    private var found: [(scalar: UInt32, bytes: Range<Int>)] = []

    /// Takes the forbidden characters out, so that everything else is read as it was meant.
    private mutating func removeForbidden() {
        var kept: [UInt8] = []
        kept.reserveCapacity(clean.count)
        var removed: [SourceText.Shift] = []
        var places: [(UInt32, Int)] = []
        var start = 0
        for (scalar, bytes) in found {
            if start < bytes.lowerBound || places.isEmpty {
                kept += clean[start..<bytes.lowerBound]
                places.append((scalar, kept.count))
                // The place itself leads to the character, and what follows to what follows it.
                removed.append(.init(clean: kept.count, disk: bytes.lowerBound))
            } else {
                removed.removeLast()
            }
            removed.append(.init(clean: kept.count + 1, disk: bytes.upperBound + 1))
            start = bytes.upperBound
        }
        kept += clean[start...]
        clean = kept
        shifts = removed.following(shifts)
        startAnew()
        forbidden = places
    }

    /// Goes over a text that has changed.
    private mutating func startAnew() {
        (lineStarts, isBlank, mayNeedNormalizing, hasReturn) = ([0], true, false, false)
        (found, combiningRuns, combiningOnMarkup, mixedScripts, longLines) = ([], [], [], [], [])
        scan()
    }

    /// Drops the byte order mark and turns CRLF and lone CR into LF.
    private mutating func unify(_ bytes: [UInt8], from start: Int) {
        clean = []
        clean.reserveCapacity(bytes.count)
        (shifts, lineEnds) = ([], LineEnds())
        shifts.append(.init(clean: 0, disk: start))
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != 0x0D {
                if byte == 0x0A { lineEnds.lineFeeds += 1 }
                clean.append(byte)
                continue
            }
            clean.append(0x0A)
            if index < bytes.count, bytes[index] == 0x0A {
                index += 1
                lineEnds.pairs += 1
                shifts.append(.init(clean: clean.count, disk: index))
            } else {
                lineEnds.loneReturns += 1
            }
        }
    }

    private mutating func scan() {
        let text = clean
        let bytes = text.span
        lineStarts.reserveCapacity(bytes.count / 32 + 8)
        var marks = 0
        var hasText = false
        defer { if hasText { isBlank = false } }
        var index = 0
        var lineStart = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                marks = 0
                if byte == 0x0A {
                    if index - lineStart > Self.longestLine { longLines.append(lineStart..<lineStart + 1) }
                    lineStart = index + 1
                    lineStarts.append(lineStart)
                } else if byte > 0x20 {
                    hasText = true
                    if byte == 0x7F { found.append((0x7F, index..<index + 1)) }
                } else if byte == 0x0D {
                    hasReturn = true
                    return
                } else if byte != 0x20, byte != 0x09 {
                    found.append((UInt32(byte), index..<index + 1))
                }
                index += 1
            } else if index + 2 < bytes.count, isPlain(byte, bytes[index + 1], bytes[index + 2]) {
                hasText = true
                marks = 0
                index += 3
            } else if let (scalar, length) = decode(bytes, at: index) {
                look(at: scalar, index..<index + length, in: bytes, marks: &marks)
                index += length
            } else {
                invalidAt = index
                if let last = shifts.last(where: { $0.clean <= index }) { invalidAt = last.disk + index - last.clean }
                return
            }
        }
        if bytes.count - lineStart > Self.longestLine { longLines.append(lineStart..<lineStart + 1) }
    }

    /// Whether three bytes are a character that needs no closer look, as nearly all of a Chinese text:
    /// U+4000 to U+9FFF, and the usual full-width punctuation.
    private func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xE4...0xE9: second & 0xC0 == 0x80 && third & 0xC0 == 0x80
        case 0xE3: second == 0x80 && third >= 0x81 && third <= 0xA9
        case 0xEF: second & 0xFE == 0xBC && third & 0xC0 == 0x80
        default: false
        }
    }

    private mutating func look(
        at scalar: UInt32,
        _ place: Range<Int>,
        in bytes: borrowing Span<UInt8>,
        marks: inout Int
    ) {
        switch scalar {
        case 0x3000:
            marks = 0
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099, 0x309A,
            0xFE00...0xFE0F, 0xFE20...0xFE2F:
            if scalar < 0xFE00 || scalar > 0xFE0F { mayNeedNormalizing = true }
            marks += 1
            if marks == 1, place.lowerBound > 0 {
                base = place.lowerBound - 1
                if isMarkup(bytes[base]) { combiningOnMarkup.append(base..<place.upperBound) }
                while base > 0, bytes[base] & 0xC0 == 0x80 { base -= 1 }
            }
            if marks == Self.mostCombiningMarks + 1 { combiningRuns.append(base..<place.upperBound) }
        default:
            marks = 0
            if isForbidden(scalar), scalar != 0x200D || !isEmoji(before: place.lowerBound, in: bytes) {
                found.append((scalar, place))
                return
            }
            isBlank = false
            if canBeWrittenOtherwise(scalar) { mayNeedNormalizing = true }
            if passesForLatin(scalar), touchesLatin(place, in: bytes),
                mixedScripts.last.map({ $0.upperBound < place.lowerBound }) ?? true
            {
                mixedScripts.append(place)
            }
        }
    }

    /// Whether an emoji (or its variation selector) ends there, so that a joiner belongs to it.
    private func isEmoji(before index: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        index >= 4 && (bytes[index - 4] == 0xF0 || (bytes[index - 3] == 0xEF && bytes[index - 2] == 0xB8))
    }

    /// Whether a Latin letter stands right before or behind.
    private func touchesLatin(_ place: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
        (place.lowerBound > 0 && isLatin(bytes[place.lowerBound - 1]))
            || (place.upperBound < bytes.count && isLatin(bytes[place.upperBound]))
    }
}

/// The scalar whose first byte is at the index, or nil if the bytes are no UTF-8 (Unicode 3.9, table 3-7).
private func decode(_ bytes: borrowing Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = bytes[index]
    let length: Int
    var scalar: UInt32
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
        (length, scalar) = (3, UInt32(lead & 0x0F))
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
        (length, scalar) = (4, UInt32(lead & 0x07))
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
        let byte = bytes[index + offset]
        guard byte >= low, byte <= high else { return nil }
        (low, high) = (0x80, 0xBF)
        scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
}

private func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
        UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "`"):
        true
    default: false
    }
}

private func isLatin(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

/// Whether a letter is Cyrillic, or a Greek one that looks like a Latin one.
private func passesForLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0391, 0x0392, 0x0395...0x0397, 0x0399, 0x039A, 0x039C, 0x039D, 0x039F, 0x03A1, 0x03A4, 0x03A5, 0x03A7,
        0x03BF,
        0x0400...0x052F:
        true
    default: false
    }
}
