/// The number at the beginning of a text and its length in bytes: `20`, `二十`, `一百二十`, `两`.
///
/// - Returns: nil when there is none, and for numbers over 9999.
func leadingNumber(_ text: ArraySlice<UInt8>) -> (number: Int, length: Int)? {
    guard let first = text.first else { return nil }
    if first >= 0x30, first <= 0x39 {
        let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count <= 4 else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }
    return leadingChineseNumber(text)
}

private func leadingChineseNumber(_ text: ArraySlice<UInt8>) -> (number: Int, length: Int)? {
    var rest = text
    var total = 0
    var digit: Int?
    var smallestUnit = Int.max
    while rest.count >= 3, let value = chineseNumerals[rest.prefix(3)] {
        if value < 10 {
            // Two digits in a row are a year or a phone number, not a count; 零 only fills a gap.
            if let digit, digit != 0 { return nil }
            digit = value
        } else {
            guard value < smallestUnit else { return nil }
            smallestUnit = value
            total += (digit ?? 1) * value
            digit = nil
        }
        rest = rest.dropFirst(3)
    }
    guard rest.count < text.count else { return nil }
    return (total + (digit ?? 0), text.count - rest.count)
}

private let chineseNumerals = WordTable<Int>([
    ("零", 0), ("〇", 0), ("一", 1), ("二", 2), ("两", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8),
    ("九", 9),
    ("十", 10), ("百", 100), ("千", 1000),
])
