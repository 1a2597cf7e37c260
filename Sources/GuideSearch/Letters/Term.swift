/// What the index is keyed by: two neighbours, in one of three alphabets.
///
/// A term is a number, `first << 21 | second`. Letters are Unicode scalars, and in files their numbers in the index's
/// alphabet; syllables and initials live above them, so that all three share one sorted sequence. Second 0 says that
/// nothing follows, in files the others count from 1: whatever holds a letter holds a term that begins with it, and one
/// letter is looked up as the range of these.
enum Term {
    static let secondBits: UInt64 = 21
    static let lastSecond: UInt32 = (1 << 21) - 1

    /// The first scalars of the alphabets above Unicode.
    static let syllables: UInt32 = 0x110000
    static let initials: UInt32 = 0x111000
    /// Letters that stand around another one.
    static let around: UInt32 = 0x112000

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << secondBits | UInt64(second) }

    @inline(__always)
    static func last(_ first: UInt32) -> UInt64 { UInt64(first) << secondBits }

    static func syllablePair(_ first: UInt16, _ second: UInt16) -> UInt64 {
        pair(syllables + UInt32(first), UInt32(second) + 1)
    }

    static func initialPair(_ first: UInt8, _ second: UInt8) -> UInt64 {
        pair(initials + UInt32(first), UInt32(second) + 1)
    }

    /// Two letters of a name with one between.
    static func around(_ first: UInt32, _ second: UInt32) -> UInt64 { pair(around + first, second) }

    static func isAround(_ term: UInt64) -> Bool { first(of: term) >= around }

    static func first(of term: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: term >> secondBits) }
    static func second(of term: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: term) & lastSecond }
}
