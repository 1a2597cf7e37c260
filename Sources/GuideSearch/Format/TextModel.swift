/// How likely the next bit of a text is a 1: five views of what stands before it, weighed by how well each did so far.
///
/// A view is a table that learns, for each place of a character's bits and for what the view looks at, how often a 1
/// followed. Their answers are mixed as logarithms of odds. All numbers are whole, so that every engine counts alike.
/// Method: M. Mahoney, Data Compression Explained, 4.3, logistic mixing.
struct TextModel {
    /// What stands before a character: its text, and the two characters before it, 0 where the text begins.
    struct Surroundings {
        /// 0 for titles, 1 for other names, 2 for answers.
        var kind: UInt32
        var guide: UInt32
        var last: UInt32 = 0
        var beforeLast: UInt32 = 0
    }

    private static let views = 5
    private static let rowBits = 15

    /// By view, row and place in it: how likely a 1 is, of 4,096, and in the last four bits how often something was learnt.
    ///
    /// A row is four of a character's bits, so that they lie together in memory.
    private var slots = [UInt16](repeating: 1 << 15, count: views << (rowBits + 4))

    /// Of 65,536, by how much the views know, and by view.
    private var weights = [Int](repeating: 26_214, count: 27 * views)

    // What the last prediction came from.
    private var bases = [UInt32](repeating: 0, count: views)
    private var rows = [Int](repeating: 0, count: views)
    private var place = 1
    private var odds = [Int](repeating: 0, count: views)
    private var firstWeight = 0
    private var probability = 0

    /// Turns to the next character.
    mutating func turn(to place: Surroundings) {
        let last = mixed(place.last &+ 1, 0x9E37_79B1)
        let guide = mixed(place.guide &+ 1, 0xC2B2_AE35)
        bases[0] = mixed(place.kind &+ 1, 0x1656_67B1)
        bases[1] = last
        bases[2] = mixed(last ^ place.beforeLast, 0x85EB_CA6B)
        bases[3] = guide
        bases[4] = mixed(guide ^ place.last, 0x27D4_EB2F)
    }

    /// Turns to the next four bits; the node is 1 and then the character's bits so far.
    mutating func open(_ node: Int) {
        for view in 0..<Self.views {
            let hash = mixed(bases[view] ^ UInt32(truncatingIfNeeded: node), 0x9E37_79B1) >> UInt32(32 - Self.rowBits)
            rows[view] = (view << Self.rowBits | Int(hash)) << 4
        }
        place = 1
    }

    /// How likely a 0 is, of 32,768.
    mutating func zero() -> UInt32 {
        var knowledge = 0
        for view in 0..<Self.views {
            let slot = slots[rows[view] + place]
            let seen = slot & 15
            odds[view] = seen == 0 ? 0 : Odds.stretched[Int(slot >> 4)]
            if view != 0, view != 3 { knowledge = knowledge * 3 + (seen == 0 ? 0 : seen < 3 ? 1 : 2) }
        }
        firstWeight = knowledge * Self.views
        var sum = 0
        for view in 0..<Self.views { sum += weights[firstWeight + view] * odds[view] }
        probability = min(max(Odds.squashed(sum >> 16), 8), 4088)
        return UInt32(32_768 - 8 * probability)
    }

    /// Learns what the bit was that was predicted last, and passes on.
    mutating func learn(_ bit: Bool) {
        let error = (bit ? 4096 : 0) - probability
        for view in 0..<Self.views {
            weights[firstWeight + view] += (odds[view] * error + 2048) >> 12
            let slot = Int(slots[rows[view] + place])
            let seen = min(slot & 15 + 1, 15)
            let one = slot >> 4
            let moved = one + (((bit ? 4095 : 0) - one) * Self.rates[seen]) >> 14
            slots[rows[view] + place] = UInt16(min(max(moved, 4), 4091) << 4 | seen)
        }
        pass(bit)
    }

    /// Goes on behind a bit.
    mutating func pass(_ bit: Bool) { place = place * 2 + (bit ? 1 : 0) }

    /// Of 16,384, how far an answer moves when it is learnt the n-th time.
    private static let rates = (0...15).map { 16_384 * 5 / (5 * $0 + 3) }
}

@inline(__always)
private func mixed(_ number: UInt32, _ factor: UInt32) -> UInt32 {
    let product = number &* factor
    return product ^ product >> 15
}

/// Probabilities of 4,096 and the logarithms of their odds, 256 to the natural unit.
private enum Odds {
    /// 4,096 ÷ (1 + e^−x) at x = −8, −7.5 … 8.
    private static let curve = [
        1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902,
        3976, 4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
    ]

    static func squashed(_ odds: Int) -> Int {
        let place = min(max(odds, -2047), 2047) + 2048
        let (i, behind) = (place >> 7, place & 127)
        return (curve[i] * (128 - behind) + curve[i + 1] * behind + 64) >> 7
    }

    /// For each probability the least odds that are squashed to it or more.
    static let stretched: [Int] = {
        var stretched: [Int] = []
        for odds in -2047...2047 {
            while stretched.count <= squashed(odds) { stretched.append(odds) }
        }
        return stretched + [Int](repeating: 2047, count: 4096 - stretched.count)
    }()
}
