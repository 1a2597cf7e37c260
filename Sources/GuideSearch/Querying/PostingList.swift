/// Where a term stands, one number a place, in the order of the guides.
///
/// A number holds the guide (from 0), the standing, and in names the spot, so that sorting groups them as they are
/// needed: a guide's best standing first.
struct PostingList {
    static let placeBits: UInt64 = 18

    /// Sorted, each once.
    private(set) var places: [UInt64] = []

    /// How many guides hold the term, and how many in a name.
    private(set) var guideCount = 0
    private(set) var namedCount = 0

    static func guide(of place: UInt64) -> Int { Int(place >> placeBits) }
    static func standing(of place: UInt64) -> Int { Int(place >> 16) & 3 }
    static func name(of place: UInt64) -> Int { Int(place >> 10) & 63 }
    static func position(of place: UInt64) -> Int { Int(place >> 5) & 31 }
    static func remaining(of place: UInt64) -> Int { Int(place) & 31 }

    /// The places in one guide alone, counted as before.
    func only(in guide: Int) -> PostingList {
        var list = self
        list.places = places.filter { Self.guide(of: $0) == guide }
        return list
    }

    /// How the spots of a term are to be taken.
    enum Shape {
        case pair
        /// As the place of its first letter alone, a pair has one more letter behind it.
        case firstOfPair
        /// Letters around another one do not tell what stands behind.
        case around
    }

    /// Reads a term's postings up to `end`; says false where they are damaged.
    mutating func append(_ reader: inout DigitReader, to end: Int, _ shape: Shape, guideCount limit: Int) -> Bool {
        var guide = -1
        while reader.position < end {
            guard let value = reader.next() else { return false }
            guide += value >> 2
            guard guide >= 0, guide < limit else { return false }
            var place = UInt64(guide) << Self.placeBits | UInt64(value & 3) << 16
            if value & 3 == 0 {
                guard let code = reader.next(), code < 1 << 16 else { return false }
                switch shape {
                case .pair: place |= UInt64(code)
                case .firstOfPair: place |= UInt64(code & 31 < 31 ? code + 1 : code)
                case .around: place |= UInt64(code & 0x7FF) << 5
                }
            }
            places.append(place)
        }
        return reader.position == end
    }

    /// Puts the places of several terms in order, and counts.
    mutating func finish(isSorted: Bool) {
        if !isSorted {
            places.sort()
            var kept = 0
            for place in places where kept == 0 || places[kept - 1] != place {
                places[kept] = place
                kept += 1
            }
            places.removeLast(places.count - kept)
        }
        var last = -1
        for place in places where Self.guide(of: place) != last {
            last = Self.guide(of: place)
            guideCount += 1
            if Self.standing(of: place) == 0 { namedCount += 1 }
        }
    }
}
