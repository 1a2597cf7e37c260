/// The punctuation of the format; half-width forms are read like full-width ones.
struct Marks: OptionSet {
    let rawValue: UInt16

    static let openRound = Marks(rawValue: 1 << 0)
    static let closeRound = Marks(rawValue: 1 << 1)
    /// `《 “ 「`: what stands between them is a name and is never cut.
    static let openQuote = Marks(rawValue: 1 << 2)
    static let closeQuote = Marks(rawValue: 1 << 3)
    static let openCondition = Marks(rawValue: 1 << 4)
    static let closeCondition = Marks(rawValue: 1 << 5)
    static let colon = Marks(rawValue: 1 << 6)
    static let comma = Marks(rawValue: 1 << 7)
    /// The enumeration comma `、`.
    static let enumeration = Marks(rawValue: 1 << 8)
    static let semicolon = Marks(rawValue: 1 << 9)
    static let slash = Marks(rawValue: 1 << 10)
    /// `·` between a hall and its window.
    static let dot = Marks(rawValue: 1 << 11)
    static let fullStop = Marks(rawValue: 1 << 12)

    static let listing: Marks = [.comma, .enumeration]
    static let opening: Marks = [.openRound, .openQuote]
    static let closing: Marks = [.closeRound, .closeQuote]

    /// The mark whose first byte is at the index, with its length in bytes.
    static func at(_ index: Int, in bytes: [UInt8], before end: Int) -> (mark: Marks, length: Int)? {
        guard index < end else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "("): return (.openRound, 1)
        case UInt8(ascii: ")"): return (.closeRound, 1)
        case UInt8(ascii: ":"): return (.colon, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: ";"): return (.semicolon, 1)
        case UInt8(ascii: "/"): return (.slash, 1)
        case UInt8(ascii: "."): return (.fullStop, 1)
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0xB7 ? (.dot, 2) : nil
        case 0xE2, 0xE3, 0xEF:
            guard index + 2 < end, let mark = wide(bytes[index], bytes[index + 1], bytes[index + 2]) else { return nil }
            return (mark, 3)
        default: return nil
        }
    }

    private static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Marks? {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x9C): .openQuote  // “
        case (0xE2, 0x80, 0x9D): .closeQuote  // ”
        case (0xE2, 0x80, 0xA2): .dot  // •
        case (0xE3, 0x80, 0x81): .enumeration  // 、
        case (0xE3, 0x80, 0x82): .fullStop  // 。
        case (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8C): .openQuote  // 《「
        case (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D): .closeQuote  // 》」
        case (0xE3, 0x80, 0x94): .openCondition  // 〔
        case (0xE3, 0x80, 0x95): .closeCondition  // 〕
        case (0xE3, 0x83, 0xBB): .dot  // ・
        case (0xEF, 0xBC, 0x88): .openRound  // （
        case (0xEF, 0xBC, 0x89): .closeRound  // ）
        case (0xEF, 0xBC, 0x8C): .comma  // ，
        case (0xEF, 0xBC, 0x8E): .fullStop  // ．
        case (0xEF, 0xBC, 0x8F): .slash  // ／
        case (0xEF, 0xBC, 0x9A): .colon  // ：
        case (0xEF, 0xBC, 0x9B): .semicolon  // ；
        default: nil
        }
    }
}
