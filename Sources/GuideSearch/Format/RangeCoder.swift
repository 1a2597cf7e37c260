/// Writes decisions in as few digits as their likelihood allows: an arithmetic coder whose output is digits of 6 bits.
struct RangeEncoder {
    private var text: [UInt8] = []
    private var low: UInt32 = 0
    private var range: UInt32 = RangeDecoder.all

    /// The last digit and how many 63s stand behind it: a carry may still change them.
    private var held: UInt8?
    private var heldFull = 0

    /// How many digits stand already.
    var count: Int { text.count }

    @inline(__always)
    mutating func write(_ bit: Bool, zero: UInt32) {
        let bound = (range >> 15) &* zero
        if bit {
            low &+= bound
            range &-= bound
        } else {
            range = bound
        }
        while range < 1 << 24 {
            shift()
            range <<= 6
        }
    }

    private mutating func shift() {
        let carry: UInt8 = low > RangeDecoder.all ? 1 : 0
        let digit = UInt8(truncatingIfNeeded: low >> 24) & 63
        if carry == 1 || digit < 63 {
            if let held { text.append(Digits.character(held &+ carry)) }
            for _ in 0..<heldFull { text.append(Digits.character(carry == 1 ? 0 : 63)) }
            heldFull = 0
            held = digit
        } else {
            heldFull += 1
        }
        low = (low << 6) & RangeDecoder.all
    }

    /// The digits; zeros at the end are not written, since the reader finds zeros there.
    mutating func finish() -> [UInt8] {
        for _ in 0..<6 { shift() }
        while text.last == Digits.character(0) { text.removeLast() }
        return text
    }
}

/// Reads what `RangeEncoder` wrote; behind the end stand zeros.
struct RangeDecoder {
    static let all: UInt32 = (1 << 30) - 1

    private let text: [UInt8]
    private var position: Int
    private var range: UInt32 = RangeDecoder.all
    private var code: UInt32 = 0

    /// Whether a character was no digit, or far more was asked for than there is.
    private(set) var isDamaged = false

    init(_ text: [UInt8], from start: Int) {
        self.text = text
        position = start
        for _ in 0..<5 { code = code << 6 | next() }
    }

    @inline(__always)
    private mutating func next() -> UInt32 {
        defer { position &+= 1 }
        guard position < text.count else {
            if position > text.count &+ 64 { isDamaged = true }
            return 0
        }
        guard let digit = Digits.digit(text[position]) else {
            isDamaged = true
            return 0
        }
        return UInt32(digit)
    }

    @inline(__always)
    mutating func read(zero: UInt32) -> Bool {
        let bound = (range >> 15) &* zero
        let bit = code >= bound
        if bit {
            code &-= bound
            range &-= bound
        } else {
            range = bound
        }
        while range < 1 << 24 {
            code = (code << 6 | next()) & Self.all
            range <<= 6
        }
        return bit
    }

    mutating func damaged() -> Int {
        isDamaged = true
        return 0
    }
}
