import Synchronization

/// The files of terms and names that queries needed so far, each read once.
final class PostingFiles: Sendable {
    /// Terms in ascending order, each with its guides: `guide * 2`, and 1 more where the official name holds it.
    struct Terms: Sendable {
        var terms: [UInt64] = []
        var ends: [Int] = []
        var guides: [UInt32] = []
    }

    /// Spots by what they belong to (`NameGroup`), both in order.
    struct Names: Sendable {
        var groups: [Int] = []
        var ranges: [Int: Range<Int>] = [:]
        var spots: [NameSpot] = []
    }

    private let guideCount: Int
    private let letterCount: Int

    private let entry: IndexEntry
    private let order: SoundOrder
    private let source: IndexSource
    private let terms = Mutex<[String: Terms]>([:])
    private let names = Mutex<[String: Names]>([:])
    private let holders = Mutex<LetterHolders?>(nil)
    private let texts = Mutex<GuideTexts?>(nil)

    init(_ entry: IndexEntry, _ order: SoundOrder, _ source: @escaping IndexSource) {
        guideCount = entry.guideCount
        letterCount = entry.alphabet.letters.count
        self.entry = entry
        self.order = order
        self.source = source
    }

    func terms(_ stem: String) throws(SearchIndexDamage) -> Terms {
        if let known = terms.withLock({ $0[stem] }) { return known }
        guard let read = readTerms(try source(stem), try knownHolders()) else { throw .damaged(stem) }
        terms.withLock { $0[stem] = read }
        return read
    }

    func names(_ stem: String) throws(SearchIndexDamage) -> Names {
        if let known = names.withLock({ $0[stem] }) { return known }
        guard let read = readNames(try source(stem)) else { throw .damaged(stem) }
        names.withLock { $0[stem] = read }
        return read
    }

    /// Names and answers; a large index has them elsewhere.
    func guideTexts() throws(SearchIndexDamage) -> GuideTexts {
        if let known = texts.withLock({ $0 }) { return known }
        let stem = IndexEntry.textStem
        guard let read = GuideTexts(try source(stem), entry, order, try knownHolders()) else { throw .damaged(stem) }
        texts.withLock { $0 = read }
        return read
    }

    /// Which guides have which letter; in a large index no file says so.
    private func knownHolders() throws(SearchIndexDamage) -> LetterHolders {
        if let known = holders.withLock({ $0 }) { return known }
        var read = LetterHolders(guideCount: guideCount, letters: letterCount)
        if read.isKnown {
            let stem = IndexEntry.holderStem
            guard let known = LetterHolders(try source(stem), guideCount: guideCount, letters: letterCount)
            else { throw .damaged(stem) }
            read = known
        }
        holders.withLock { $0 = read }
        return read
    }

    private func readTerms(_ text: [UInt8], _ holders: LetterHolders) -> Terms? {
        var header = DigitReader(text)
        guard let count = header.next() else { return nil }
        var reader = TermReader(holders, letterCount: letterCount, RangeDecoder(text, from: header.position))
        for _ in 0..<count {
            guard reader.readTerm() else { return nil }
        }
        return reader.file
    }

    private func readNames(_ text: [UInt8]) -> Names? {
        var header = DigitReader(text)
        guard let count = header.next() else { return nil }
        var decoder = RangeDecoder(text, from: header.position)
        var models = BitModels(count: PostingModels.count)
        var file = Names()
        var group = 0
        for _ in 0..<count {
            group += decoder.number(PostingModels.firstStep, &models)
            let count = decoder.number(PostingModels.named(among: guideCount), &models) + 1
            guard let guides = decoder.numbers(count, among: guideCount, &models) else { return nil }
            let start = file.spots.count
            for guide in guides {
                guard readSpots(guide, &decoder, &models, &file.spots) else { return nil }
            }
            file.groups.append(group)
            file.ranges[group] = start..<file.spots.count
        }
        return file
    }

    /// The places of a letter in one guide.
    private func readSpots(
        _ guide: Int,
        _ decoder: inout RangeDecoder,
        _ models: inout BitModels,
        _ spots: inout [NameSpot]
    ) -> Bool {
        let count = decoder.number(PostingModels.spots, &models) + 1
        var name = 0
        var place = -1
        var behind = 0
        for i in 0..<count {
            let step = decoder.number(PostingModels.name, &models)
            let isSame = i > 0 && step == 0
            if !isSame { place = -1 }
            name += step
            let ahead = decoder.number(PostingModels.place(isSameName: isSame), &models) + 1
            place += ahead
            let model = PostingModels.behind(name: name, place: place)
            behind = isSame ? behind - ahead : decoder.number(model, &models)
            guard !decoder.isDamaged, max(name, place, behind) < NameTable.most, behind >= 0 else { return false }
            spots.append(NameSpot(guide: guide, name: name, position: place, remaining: behind))
        }
        return true
    }
}

/// A place of a letter in a name: one number, so that spots are in order as numbers are.
struct NameSpot: Comparable, Sendable {
    /// Guide, name and place, ten bits for each of the last two.
    let place: UInt64
    let remaining: Int

    init(guide: Int, name: Int, position: Int, remaining: Int) {
        place = UInt64(guide) << 20 | UInt64(name) << 10 | UInt64(position)
        self.remaining = remaining
    }

    /// Guide and name as one number.
    var owner: UInt64 { place >> 10 }
    var guide: UInt64 { place >> 20 }
    var name: UInt64 { (place >> 10) & 1023 }
    var position: UInt64 { place & 1023 }

    static func < (a: NameSpot, b: NameSpot) -> Bool { a.place < b.place }
}
