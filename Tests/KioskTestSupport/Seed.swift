/// Random numbers that come out the same every time (SplitMix64).
package struct Seed: RandomNumberGenerator {
    private var state: UInt64

    package init(_ number: Int) { state = UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to but not including a number.
    package mutating func below(_ number: Int) -> Int { Int(next() % UInt64(max(1, number))) }

    /// True once in so many times.
    package mutating func one(in number: Int) -> Bool { below(number) == 0 }
}
