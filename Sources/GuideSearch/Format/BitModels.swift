/// How likely each kind of decision is, learnt while coding; writer and reader learn alike.
struct BitModels {
    /// Of 32,768, how often a decision is expected to be 0.
    private var zeros: [UInt16]

    /// How many decisions of a kind there were, as far as it matters: the first ones teach most.
    private var seen: [UInt8]

    /// Where nothing is to be learnt.
    static let even: UInt32 = 1 << 14

    init(count: Int) {
        zeros = [UInt16](repeating: 1 << 14, count: count)
        seen = [UInt8](repeating: 0, count: count)
    }

    @inline(__always)
    func zero(_ model: Int) -> UInt32 { UInt32(zeros[model]) }

    @inline(__always)
    mutating func learn(_ model: Int, _ bit: Bool) {
        let times = seen[model]
        let rate = UInt16(8 - (times &+ 1).leadingZeroBitCount)
        if times < Self.mostSeen { seen[model] = times &+ 1 }
        if bit {
            zeros[model] &-= (zeros[model] &- 16) >> rate
        } else {
            zeros[model] &+= (32_752 &- zeros[model]) >> rate
        }
    }

    private static let mostSeen: UInt8 = 31
}

/// Numbers as decisions: how long it is, its first bits, the rest.
///
/// The number and 1 is written: for each bit behind the highest a 1, then a 0; then these bits, of which the first three
/// are learnt.
enum NumberModel {
    /// How many kinds of decisions a kind of number needs.
    static let size = 8 * (mostBits + 1)
    static let mostBits = 30

    static func first(_ number: Int) -> Int { number * size }
}

extension RangeEncoder {
    mutating func write(_ number: Int, _ model: Int, _ models: inout BitModels) {
        let value = number + 1
        let bits = Int.bitWidth - 1 - value.leadingZeroBitCount
        for k in 0..<bits { write(true, model + k * 8, &models) }
        write(false, model + bits * 8, &models)
        var node = 1
        for k in 0..<bits {
            let bit = (value >> (bits - 1 - k)) & 1 == 1
            if k < 3 {
                write(bit, model + bits * 8 + node, &models)
                node = node * 2 + (bit ? 1 : 0)
            } else {
                write(bit, zero: BitModels.even)
            }
        }
    }

    mutating func write(_ bit: Bool, _ model: Int, _ models: inout BitModels) {
        write(bit, zero: models.zero(model))
        models.learn(model, bit)
    }
}

extension RangeDecoder {
    mutating func number(_ model: Int, _ models: inout BitModels) -> Int {
        var bits = 0
        while bit(model + bits * 8, &models) {
            bits += 1
            if bits > NumberModel.mostBits { return damaged() }
        }
        var value = 1
        for k in 0..<bits {
            let bit = k < 3 ? bit(model + bits * 8 + value, &models) : read(zero: BitModels.even)
            value = value * 2 + (bit ? 1 : 0)
        }
        return value - 1
    }

    mutating func bit(_ model: Int, _ models: inout BitModels) -> Bool {
        let bit = read(zero: models.zero(model))
        models.learn(model, bit)
        return bit
    }
}
