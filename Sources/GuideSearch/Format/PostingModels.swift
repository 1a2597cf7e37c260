/// The kinds of decisions in files of postings; `docs/search.md` lists them.
enum PostingModels {
    // Numbers.
    static let firstStep = NumberModel.first(0)
    private static let secondSteps = 1
    private static let counts = 5
    private static let gaps = 54
    static let name = NumberModel.first(310)
    private static let places = 311
    private static let behind = 313
    /// The number of places in one guide.
    static let spots = NumberModel.first(321)
    private static let holders = 322
    private static let countsAmong = 332
    private static let namedCounts = 402
    private static let ownSteps = 412
    private static let bits = NumberModel.first(516)

    /// How many kinds there are in all.
    static let count = bits + 3 * 8

    /// The step from one second letter to the next in a small index, by how common the first one and the last second are.
    static func secondStep(_ first: Int, after second: Int) -> Int {
        NumberModel.first(ownSteps + min(7, length(first + 1) / 2) * 13 + min(12, length(second + 1)))
    }

    /// The same in a large index, whose files teach less.
    static func secondStep(_ first: Int) -> Int { NumberModel.first(secondSteps + min(3, length(first + 1) / 4)) }

    /// How many guides hold a pair, by how common its letters are.
    static func count(_ first: Int, _ second: Int) -> Int {
        NumberModel.first(counts + min(length(first + 1), 12) / 2 * 7 + min(length(second), 12) / 2)
    }

    /// How many guides have a letter in a name, of those that have it.
    static func named(among guides: Int) -> Int { NumberModel.first(namedCounts + min(length(guides), 9)) }

    /// The same in a small index, by how many guides it may be and how common its second letter is.
    static func count(among guides: Int, _ second: Int) -> Int {
        NumberModel.first(countsAmong + min(length(guides), 9) * 7 + min(length(second), 12) / 2)
    }

    /// How many guides hold a letter, by how many held the one before.
    static func holders(after last: Int) -> Int { NumberModel.first(holders + min(length(last), 9)) }

    /// The step to the next guide, where `left` guides are still to come among the last `span`.
    static func gap(left: Int, span: Int) -> Int {
        let ratio = max(4, 4 * span / max(1, left))
        let exponent = length(ratio) - 1
        let density = 2 * (exponent - 2) + (ratio >> (exponent - 1)) & 1
        return NumberModel.first(gaps + (min(left, 8) - 1) * 32 + min(density, 31))
    }

    /// The place in a name, in the same one as before or in another.
    static func place(isSameName: Bool) -> Int { NumberModel.first(places + (isSameName ? 1 : 0)) }

    /// How many letters stand behind, by name and place.
    static func behind(name: Int, place: Int) -> Int {
        NumberModel.first(behind + min(name, 1) * 4 + min(place / 2, 3))
    }

    /// Whether the official name holds it: 2 before the first guide, and what the guide before said.
    static func isShort(after last: Int, of guides: Int) -> Int { bits + last * 8 + min(length(guides), 7) }

    /// Binary digits of a number.
    private static func length(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
}
