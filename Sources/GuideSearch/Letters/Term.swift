/// What files of terms are keyed by: two letters that follow each other in a text.
///
/// A term is a number, `first << 21 | second`. Letters are Unicode scalars, and in files their numbers in the index's
/// alphabet. Second 0 says that nothing follows, in files the others count from 1: whatever holds a letter holds a term
/// that begins with it, and one letter is looked up as the range of these.
enum Term {
    static let secondBits: UInt64 = 21
    static let lastSecond: UInt32 = (1 << 21) - 1

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << secondBits | UInt64(second) }

    @inline(__always)
    static func last(_ first: UInt32) -> UInt64 { UInt64(first) << secondBits }

    /// All terms that begin with a letter.
    static func beginning(_ first: UInt32) -> ClosedRange<UInt64> { last(first)...pair(first, lastSecond) }

    static func first(of term: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: term >> secondBits) }
    static func second(of term: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: term) & lastSecond }
}
