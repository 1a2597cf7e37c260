/// Where a term stands, one number a place, guide by guide.
///
/// A number holds the guide (from 0), the standing, and in names the spot.
struct PostingList {
    private static let placeBits: UInt64 = 18

    private(set) var places: [UInt64] = []

    /// How many guides hold the term, and how many in a name.
    private(set) var guideCount = 0
    private(set) var namedCount = 0

    static func guide(of place: UInt64) -> Int { Int(place >> placeBits) }
    static func standing(of place: UInt64) -> Int { Int(place >> 16) & 3 }
    static func name(of place: UInt64) -> Int { Int(place >> 10) & 63 }
    static func position(of place: UInt64) -> Int { Int(place >> 5) & 31 }
    static func remaining(of place: UInt64) -> Int { Int(place) & 31 }

    /// A spot in a name, each part clipped to what ranking tells apart.
    static func place(_ spot: NameSpot, remaining: Int) -> UInt64 {
        let behind = UInt64(min(remaining, 31))
        return spot.guide << placeBits | min(spot.name, 63) << 10 | min(spot.position, 31) << 5 | behind
    }

    init() {}

    /// Brings places in names and guides with texts together, both in order; of a guide's standings the best counts.
    init(names: [UInt64], texts: [UInt32]) {
        var n = 0
        var t = 0
        while n < names.count || t < texts.count {
            let named = n < names.count ? Self.guide(of: names[n]) : .max
            let text = t < texts.count ? Int(texts[t] >> 1) : .max
            let guide = min(named, text)
            if named == guide {
                namedCount += 1
                while n < names.count, Self.guide(of: names[n]) == guide {
                    places.append(names[n])
                    n += 1
                }
            } else {
                // The official name comes first.
                places.append(UInt64(guide) << Self.placeBits | (texts[t] & 1 == 1 ? 1 : 2) << 16)
            }
            guideCount += 1
            while t < texts.count, Int(texts[t] >> 1) == guide { t += 1 }
        }
    }

    /// The places in one guide alone, counted as before.
    func only(in guide: Int) -> PostingList {
        var list = self
        list.places = places.filter { Self.guide(of: $0) == guide }
        return list
    }
}
