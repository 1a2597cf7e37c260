/// Where which letter stands in the names of guides, filled guide by guide.
struct NameTable {
    /// A place of a letter: in which guide, from 0, in which of its names, and how many letters stand before and behind.
    struct Spot {
        var guide: UInt32
        var name: UInt16
        var position: UInt16
        var remaining: UInt16
        /// The letter behind, 0 at the end.
        var next: UInt32
    }

    private(set) var spots: [UInt32: [Spot]] = [:]

    /// How letters are spoken in names, `letter << 16 | syllable`.
    private(set) var sounds: Set<UInt64> = []

    /// So many names, and letters of a name, are told apart; what goes beyond counts as text.
    static let most = 1023

    mutating func add(_ letters: [UInt32], guide: UInt32, name: Int) {
        for (position, letter) in letters.enumerated() {
            spots[letter, default: []].append(
                Spot(
                    guide: guide,
                    name: UInt16(name),
                    position: UInt16(position),
                    remaining: UInt16(letters.count - 1 - position),
                    next: position + 1 < letters.count ? letters[position + 1] : 0
                )
            )
        }
    }

    mutating func add(_ letter: UInt32, spoken syllable: UInt16) {
        sounds.insert(UInt64(letter) << 16 | UInt64(syllable))
    }

    /// Takes in the names of guides that come behind these.
    mutating func append(_ other: NameTable) {
        spots.merge(other.spots) { $0 + $1 }
        sounds.formUnion(other.sounds)
    }
}
