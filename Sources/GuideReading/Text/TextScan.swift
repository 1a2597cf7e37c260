/// One pass over a file's bytes: is it UTF-8, where do lines begin, which characters may not stand there.
struct TextScan {
    private let bytes: [UInt8]

    /// The text that is parsed; the same array as the input when nothing had to change.
    private(set) var clean: [UInt8] = []
    private(set) var lineStarts: [Int] = [0]
    private(set) var invalidAt: Int?
    private(set) var hasByteOrderMark = false
    private(set) var lineFeeds = 0
    private(set) var pairs = 0
    private(set) var loneReturns = 0
    private(set) var isBlank = true
    private(set) var needsNormalizing = false

    /// Characters that may not stand in a guide, with their place in `clean`.
    private(set) var forbidden: [(scalar: UInt32, place: Range<Int>)] = []
    private(set) var combiningRuns: [Range<Int>] = []
    private(set) var combiningOnMarkup: [Range<Int>] = []
    private(set) var longLines: [Range<Int>] = []

    var isAltered: Bool { hasByteOrderMark || pairs > 0 || loneReturns > 0 || needsNormalizing || !forbidden.isEmpty }

    /// The size from which a line is refused, in bytes (reliability, A26).
    private static let longestLine = 64 * 1024

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        hasByteOrderMark = start == 3
        let mustCopy = start > 0 || bytes.contains { $0 < 0x20 && $0 != 0x0A } || bytes.contains(0x7F)
        clean = mustCopy ? Array(bytes[start...]) : bytes
        if mustCopy, clean.contains(0x0D) { dropReturns() }
        lineStarts.reserveCapacity(clean.count / 40 + 8)
        // The span is bounds-checked, but costs no reference counting in the loop.
        var marks = 0
        var index = 0
        var lineStart = 0
        let count = clean.count
        while index < count {
            let byte = clean[index]
            if byte < 0x80 {
                marks = 0
                if byte == 0x0A {
                    if index - lineStart > Self.longestLine { longLines.append(lineStart..<lineStart + 1) }
                    lineStart = index + 1
                    lineStarts.append(lineStart)
                } else if byte > 0x20 {
                    isBlank = false
                    if byte == 0x7F { forbid(0x7F, index..<index + 1) }
                } else if byte != 0x20, byte != 0x09 {
                    forbid(UInt32(byte), index..<index + 1)
                }
                index += 1
                continue
            }
            guard let (scalar, length) = decode(at: index) else {
                invalidAt = index + start
                return
            }
            if scalar >= 0x300 || scalar < 0xC0 { look(at: scalar, index..<index + length, marks: &marks) }
            index += length
        }
        if count - lineStart > Self.longestLine { longLines.append(lineStart..<lineStart + 1) }
    }

    /// Turns CRLF and lone CR into LF.
    private mutating func dropReturns() {
        var out: [UInt8] = []
        out.reserveCapacity(clean.count)
        var index = 0
        while index < clean.count {
            let byte = clean[index]
            if byte == 0x0D {
                if index + 1 < clean.count, clean[index + 1] == 0x0A {
                    pairs += 1
                    lineFeeds += 1
                    index += 1
                } else {
                    loneReturns += 1
                }
                out.append(0x0A)
            } else {
                if byte == 0x0A { lineFeeds += 1 }
                out.append(byte)
            }
            index += 1
        }
        clean = out
    }

    /// The scalar whose first byte is at the index, or nil if the bytes are not UTF-8 (Unicode 3.9, table 3-7).
    private func decode(at index: Int) -> (scalar: UInt32, length: Int)? {
        let lead = clean[index]
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
        guard index + length <= clean.count else { return nil }
        for offset in 1..<length {
            let byte = clean[index + offset]
            guard byte >= low, byte <= high else { return nil }
            (low, high) = (0x80, 0xBF)
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }

    private mutating func look(at scalar: UInt32, _ place: Range<Int>, marks: inout Int) {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3000...0x3098, 0x309B...0x312F, 0xFF00...0xFFEF:
            isBlank = isBlank && scalar == 0x3000
            marks = 0
            return
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099, 0x309A,
            0xFE00...0xFE0F, 0xFE20...0xFE2F:
            if scalar < 0xFE00 || scalar > 0xFE0F { needsNormalizing = true }
            marks += 1
            if marks == 1, place.lowerBound > 0, isMarkup(clean[place.lowerBound - 1]) { combiningOnMarkup.append(place) }
            if marks == 9 { combiningRuns.append(place) }
            return
        case 0x80...0x9F, 0x2028, 0x2029, 0xFDD0...0xFDEF: forbid(scalar, place)
        case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF,
            0xE0000...0xE007F:
            if scalar == 0x200D, place.lowerBound > 0, isEmojiBefore(place.lowerBound) { break }
            if scalar == 0x200D, place.lowerBound > 0, isMarkup(clean[place.lowerBound - 1]) { combiningOnMarkup.append(place) }
            forbid(scalar, place)
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F, 0x1100...0x11FF, 0x2126, 0x212A, 0x212B, 0x0340, 0x0341, 0x0374:
            needsNormalizing = true
            isBlank = false
        default:
            if scalar & 0xFFFE == 0xFFFE { forbid(scalar, place) }
            isBlank = false
        }
        marks = 0
    }

    /// Notes the character and puts spaces in its place, so that everything after it can still be read.
    private mutating func forbid(_ scalar: UInt32, _ place: Range<Int>) {
        forbidden.append((scalar, place))
        for index in place { clean[index] = 0x20 }
    }

    private func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "`"):
            true
        default: false
        }
    }

    /// Whether an emoji (or its variation selector) ends at the index, so that a joiner belongs to it.
    private func isEmojiBefore(_ index: Int) -> Bool {
        index >= 4 && (clean[index - 4] == 0xF0 || (clean[index - 3] == 0xEF && clean[index - 2] == 0xB8))
    }
}
