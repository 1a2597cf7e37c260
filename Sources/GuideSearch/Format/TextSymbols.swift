/// The characters of names and answers as numbers of one length.
///
/// 0 ends a text, the signs follow, then the letters as the alphabet numbers them. A guide can only use its own letters,
/// and every sign.
struct TextSymbols {
    /// Scalars that are no letters of the guide they stand in, in order.
    let signs: [UInt32]
    private let alphabet: Alphabet
    private let signNumbers: [UInt32: Int]

    /// Binary digits of every number.
    let bits: Int

    /// By node of the tree of numbers, whether the present guide can come there.
    ///
    /// The root is 1, the node of a number that number behind a 1.
    private var isOpen: [Bool]
    private var letters: Set<Int> = []

    init(signs: [UInt32], _ alphabet: Alphabet) {
        self.signs = signs
        self.alphabet = alphabet
        signNumbers = Dictionary(signs.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        bits = Int.bitWidth - (signs.count + alphabet.letters.count).leadingZeroBitCount
        isOpen = [Bool](repeating: false, count: 2 << bits)
    }

    /// Turns to the next guide, which has these letters of the alphabet.
    mutating func turn(toGuideWith letters: [Int]) {
        self.letters = Set(letters)
        for node in isOpen.indices { isOpen[node] = false }
        for number in Array(0...signs.count) + letters.map({ $0 + signs.count + 1 }) {
            var node = 1 << bits | number
            while node > 0, !isOpen[node] {
                isOpen[node] = true
                node >>= 1
            }
        }
    }

    /// The bit that has to follow where only one can.
    @inline(__always)
    func onlyBit(after node: Int) -> Bool? {
        let (zero, one) = (isOpen[node * 2], isOpen[node * 2 + 1])
        return zero && one ? nil : one
    }

    /// A letter as it is known, or the sign of this scalar.
    func number(of scalar: UInt32) -> Int {
        if let letter = alphabet[scalar].map(Int.init), letters.contains(letter) { return letter + signs.count + 1 }
        return signNumbers[scalar] ?? 0
    }

    func scalar(of number: Int) -> UInt32 {
        number <= signs.count ? signs[number - 1] : alphabet.letters[number - signs.count - 1]
    }
}
