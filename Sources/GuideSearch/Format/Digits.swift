/// Numbers as text: base 32, least digit first, each digit one of 64 printable characters.
///
/// A digit that more follow is 32 higher. The characters run from `#` to `c` without the backslash, so that a
/// JavaScript string holds them as they are and a compressor sees one symbol a digit.
enum Digits {
    static let more: UInt8 = 32

    @inline(__always)
    static func character(_ digit: UInt8) -> UInt8 { digit < 57 ? 35 &+ digit : 36 &+ digit }

    /// The digit that a character stands for, or nil.
    @inline(__always)
    static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case 35...91: character &- 35
        case 93...99: character &- 36
        default: nil
        }
    }

    /// Signed numbers, the small ones first: 0, -1, 1, -2 ….
    static func zigzag(_ number: Int) -> Int { number < 0 ? -2 * number - 1 : 2 * number }
    static func unzigzag(_ number: Int) -> Int { number % 2 == 0 ? number / 2 : -(number + 1) / 2 }
}

extension [UInt8] {
    mutating func appendDigits(_ number: Int) {
        var rest = number
        while rest >= 32 {
            append(Digits.character(UInt8(truncatingIfNeeded: rest & 31) | Digits.more))
            rest >>= 5
        }
        append(Digits.character(UInt8(truncatingIfNeeded: rest)))
    }
}

/// Reads numbers one after another, and nil where the text ends or is damaged.
struct DigitReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        position = start
        self.end = Swift.min(end ?? bytes.count, bytes.count)
    }

    var isAtEnd: Bool { position >= end }

    mutating func next() -> Int? {
        var number = 0
        var shift = 0
        while position < end, shift < 50 {
            guard let digit = Digits.digit(bytes[position]) else { return nil }
            position += 1
            number |= Int(digit & 31) << shift
            if digit < Digits.more { return number }
            shift += 5
        }
        return nil
    }

    /// Passes over `count` characters, and says whether so many were left.
    mutating func skip(_ count: Int) -> Bool {
        guard count <= end - position else { return false }
        position += count
        return true
    }
}
