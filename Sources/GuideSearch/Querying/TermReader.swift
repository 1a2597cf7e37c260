/// Reads a file of terms from end to end.
struct TermReader {
    private(set) var file = PostingFiles.Terms()
    private let holders: LetterHolders
    private let letterCount: Int
    private var decoder: RangeDecoder
    private var models = BitModels(count: PostingModels.count)
    private var first = 0
    private var second = -1

    init(_ holders: LetterHolders, letterCount: Int, _ decoder: RangeDecoder) {
        self.holders = holders
        self.letterCount = letterCount
        self.decoder = decoder
    }

    /// Reads the next term, and says whether it is one.
    mutating func readTerm() -> Bool {
        let step = decoder.number(PostingModels.firstStep, &models)
        if step > 0 { second = -1 }
        first += step
        let kind =
            holders.isKnown
            ? PostingModels.secondStep(first, after: second) : PostingModels.secondStep(first)
        let skipped = decoder.number(kind, &models)
        guard first < letterCount, skipped <= letterCount else { return false }
        guard holders.isKnown else {
            second += skipped + 1
            guard second <= letterCount else { return false }
            let count = decoder.number(PostingModels.count(first, second), &models) + 1
            return add(decoder.numbers(count, among: holders.guideCount, &models))
        }
        var possible = skipped + 1
        while possible > 0 {
            second += 1
            guard second <= letterCount else { return false }
            if holders.canBe(first, second) { possible -= 1 }
        }
        return readAmongPossible()
    }

    private mutating func readAmongPossible() -> Bool {
        let possible = holders.guides(first, second)
        var count = 1
        if possible.count > 1 {
            count += decoder.number(PostingModels.count(among: possible.count, second), &models)
        }
        let places = decoder.numbers(count, among: possible.count, &models)
        return add(places.map { $0.map { possible[$0] } })
    }

    private mutating func add(_ guides: [Int]?) -> Bool {
        guard let guides else { return false }
        var short = 2
        for guide in guides {
            short = decoder.bit(PostingModels.isShort(after: short, of: guides.count), &models) ? 1 : 0
            file.guides.append(UInt32(guide * 2 + short))
        }
        file.terms.append(Term.pair(UInt32(first), UInt32(second)))
        file.ends.append(file.guides.count)
        return !decoder.isDamaged
    }
}
