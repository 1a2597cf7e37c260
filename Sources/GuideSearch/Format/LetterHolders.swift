/// Which guides have a letter in their texts: a pair can only be where both of its letters are.
///
/// A small index tells it once for each letter and codes pairs among the guides that are left. In a large one it would
/// be more to load than it saves; there every guide is left.
struct LetterHolders: Sendable {
    private static let mostGuides = 1000

    /// Whether an index of so many guides is small: loaded nearly whole by the first query.
    static func isSmall(_ guideCount: Int) -> Bool { guideCount < mostGuides }

    let guideCount: Int
    /// For each letter of the alphabet its guides, 64 in a number; none in a large index.
    private var words: [UInt64] = []
    private let width: Int

    /// Takes the number of letters; holds nothing yet.
    init(guideCount: Int, letters: Int) {
        self.guideCount = guideCount
        width = (guideCount + 63) / 64
        self.letters = Self.isSmall(guideCount) ? letters : 0
        words = [UInt64](repeating: 0, count: self.letters * width)
    }

    let letters: Int
    var isKnown: Bool { Self.isSmall(guideCount) }

    mutating func add(_ guide: Int, to letter: Int) {
        words[letter * width + guide / 64] |= 1 << UInt64(guide % 64)
    }

    /// The guides that have a letter.
    func guides(_ letter: Int) -> [Int] { guides { words[letter * width + $0] } }

    /// The letters of a guide, in order.
    func guideLetters(_ guide: Int) -> [Int] {
        (0..<letters).filter { words[$0 * width + guide / 64] >> UInt64(guide % 64) & 1 == 1 }
    }

    /// The guides in which a term may be; its second letter counts from 1, 0 is none.
    func guides(_ first: Int, _ second: Int) -> [Int] {
        guard second > 0 else { return guides(first) }
        return guides { words[first * width + $0] & words[(second - 1) * width + $0] }
    }

    /// Whether a term may be anywhere.
    func canBe(_ first: Int, _ second: Int) -> Bool {
        if second == 0 { return true }
        for k in 0..<width where words[first * width + k] & words[(second - 1) * width + k] != 0 { return true }
        return false
    }

    private func guides(_ word: (Int) -> UInt64) -> [Int] {
        var guides: [Int] = []
        for k in 0..<width {
            var bits = word(k)
            while bits != 0 {
                guides.append(k * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        return guides
    }
}

// The file of letters.
extension LetterHolders {
    var text: [UInt8] {
        var encoder = RangeEncoder()
        var models = BitModels(count: PostingModels.count)
        var last = 0
        for letter in 0..<letters {
            let guides = guides(letter)
            encoder.write(guides.count, PostingModels.holders(after: last), &models)
            encoder.write(guides, among: guideCount, &models)
            last = guides.count
        }
        return encoder.finish()
    }

    /// Nil where the text is damaged.
    init?(_ text: [UInt8], guideCount: Int, letters: Int) {
        self.init(guideCount: guideCount, letters: letters)
        var decoder = RangeDecoder(text, from: 0)
        var models = BitModels(count: PostingModels.count)
        var last = 0
        for letter in 0..<letters {
            last = decoder.number(PostingModels.holders(after: last), &models)
            guard let guides = decoder.numbers(last, among: guideCount, &models) else { return nil }
            for guide in guides { add(guide, to: letter) }
        }
    }
}

extension RangeEncoder {
    /// Some numbers below `count`, in order; how many there are is known.
    mutating func write(_ numbers: [Int], among count: Int, _ models: inout BitModels) {
        var next = 0
        for (i, number) in numbers.enumerated() {
            let left = numbers.count - i
            // All that remain.
            if left == count - next { return }
            write(number - next, PostingModels.gap(left: left, span: count - next), &models)
            next = number + 1
        }
    }
}

extension RangeDecoder {
    mutating func numbers(_ wanted: Int, among count: Int, _ models: inout BitModels) -> [Int]? {
        guard wanted <= count else { return nil }
        var numbers: [Int] = []
        var next = 0
        for i in 0..<wanted {
            let left = wanted - i
            if left < count - next { next += number(PostingModels.gap(left: left, span: count - next), &models) }
            guard left <= count - next, !isDamaged else { return nil }
            numbers.append(next)
            next += 1
        }
        return numbers
    }
}
