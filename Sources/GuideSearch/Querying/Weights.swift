/// The numbers that order results; whole ones, so that every engine counts alike.
enum Weights {
    /// What a term counts for by its standing: name, official name, other text.
    static let standing = [6, 6, 1]

    /// What a letter alone counts for in a name.
    static let letter = 6

    /// What a match of everything is called; less is a part.
    static let whole = 1024

    /// The most that one term weighs when the matched part of a query is measured.
    static let rarest = 100

    /// 32 times the binary logarithm of a number, on straight lines between the powers.
    static func logarithm(_ number: Int) -> Int {
        guard number > 0 else { return 0 }
        let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
        return 32 * exponent + ((32 * number) >> exponent) - 32
    }

    /// How much a term says that `holders` of `guides` hold.
    static func rarity(holders: Int, of guides: Int) -> Int {
        32 + logarithm(guides + 1) - logarithm(max(1, holders))
    }
}
