import KioskFormat

/// How a file comes out of an older one: stretches of it, and new bytes between them.
///
/// One pass over both: every eighth window of the base is remembered by a hash that rolls over the target. A stretch is
/// only copied where that is shorter than writing it out, with the JSON that a part takes.
func blockParts(of target: [UInt8], from base: [UInt8], literals: inout [UInt8]) -> [KioskDelta.Part] {
    var parts: [KioskDelta.Part] = []
    var literalStart = 0
    var position = 0

    func addLiteral(upTo end: Int) {
        guard end > literalStart else { return }
        parts.append(KioskDelta.Part(length: end - literalStart))
        literals += target[literalStart..<end]
    }

    guard let index = WindowIndex(of: base), target.count >= window else {
        addLiteral(upTo: target.count)
        return parts
    }
    var hash = RollingHash(target[0..<window])
    while position + window <= target.count {
        if let match = index.match(hash.value, target, at: position, base: base, from: literalStart) {
            addLiteral(upTo: match.target)
            parts.append(KioskDelta.Part(offset: match.base, length: match.length))
            position = match.target + match.length
            literalStart = position
            guard position + window <= target.count else { break }
            hash = RollingHash(target[position..<(position + window)])
        } else {
            guard position + window < target.count else { break }
            hash.roll(out: target[position], in: target[position + window])
            position += 1
        }
    }
    addLiteral(upTo: target.count)
    return parts
}

/// Bytes that are compared at once.
private let window = 24

/// Every how many bytes of the base a window is remembered.
private let stride = 8

/// The shortest stretch worth a part of its own: `{"length":48,"offset":123456},` and the literal it splits.
private let shortestMatch = 56

private struct RollingHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1

    /// The factor to the power of the window's length less one.
    private static let leading = (1..<window).reduce(UInt64(1)) { power, _ in power &* factor }

    private(set) var value: UInt64 = 0

    init(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { value = value &* Self.factor &+ UInt64(byte) &+ 1 }
    }

    mutating func roll(out old: UInt8, in new: UInt8) {
        value = (value &- (UInt64(old) &+ 1) &* Self.leading) &* Self.factor &+ UInt64(new) &+ 1
    }
}

/// The first place in the base of each window that was remembered.
private struct WindowIndex {
    private let places: [Int32]
    private let shift: Int

    init?(of base: [UInt8]) {
        guard base.count >= window, base.count < Int(Int32.max) else { return nil }
        var bits = 8
        while 1 << bits < base.count / stride * 2 { bits += 1 }
        var places = [Int32](repeating: -1, count: 1 << bits)
        for start in Swift.stride(from: 0, through: base.count - window, by: stride) {
            let slot = Self.slot(RollingHash(base[start..<(start + window)]).value, shift: 64 - bits)
            if places[slot] < 0 { places[slot] = Int32(start) }
        }
        self.places = places
        shift = 64 - bits
    }

    private static func slot(_ hash: UInt64, shift: Int) -> Int {
        Int(((hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> UInt64(shift))
    }

    /// The stretch around a place of the target that the base has too, if it is worth copying.
    func match(
        _ hash: UInt64,
        _ target: [UInt8],
        at position: Int,
        base: [UInt8],
        from earliest: Int
    ) -> (target: Int, base: Int, length: Int)? {
        let found = Int(places[Self.slot(hash, shift: shift)])
        guard found >= 0, target[position] == base[found] else { return nil }
        var length = 1
        while position + length < target.count, found + length < base.count,
            target[position + length] == base[found + length]
        { length += 1 }
        guard length >= window else { return nil }
        var back = 0
        while position - back > earliest, found - back > 0, target[position - back - 1] == base[found - back - 1] {
            back += 1
        }
        guard length + back >= shortestMatch else { return nil }
        return (position - back, found - back, length + back)
    }
}
