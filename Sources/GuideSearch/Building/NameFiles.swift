/// Writes where the letters of all names stand, by the letter behind, in the order of their sounds, in files of one size.
///
/// A small index has no such files: its names are in its file of texts.
func writeNameFiles(_ names: NameTable, _ order: SoundOrder, guideCount: Int) -> [PostingFile] {
    guard !LetterHolders.isSmall(guideCount) else { return [] }
    var files: [PostingFile] = []
    var writer = NameWriter(guideCount: guideCount)
    for (place, letter) in order.letters.enumerated() {
        let groups = Dictionary(grouping: names.spots[letter] ?? [], by: \.next)
            .map { (NameGroup.pair(place, order[$0.key]), $0.value) }
            .sorted { $0.0 < $1.0 }
        for (group, spots) in groups {
            if writer.count >= PostingFile.target(guideCount) {
                files.append(writer.finish())
                writer = NameWriter(guideCount: guideCount)
            }
            writer.add(group, spots)
        }
    }
    return writer.isEmpty ? files : files + [writer.finish()]
}

private struct NameWriter {
    private let guideCount: Int
    private var groups = 0
    private var encoder = RangeEncoder()
    private var models = BitModels(count: PostingModels.count)
    private var first = 0
    private var last = 0

    init(guideCount: Int) { self.guideCount = guideCount }

    var count: Int { encoder.count }
    var isEmpty: Bool { groups == 0 }

    mutating func add(_ group: Int, _ spots: [NameTable.Spot]) {
        if groups == 0 { first = group }
        groups += 1
        encoder.write(group - last, PostingModels.firstStep, &models)
        last = group
        var guides: [Range<Int>] = []
        var start = 0
        for end in 1...spots.count where end == spots.count || spots[end].guide != spots[start].guide {
            guides.append(start..<end)
            start = end
        }
        let numbers = guides.map { Int(spots[$0.lowerBound].guide) }
        encoder.write(guides.count - 1, PostingModels.named(among: guideCount), &models)
        encoder.write(numbers, among: guideCount, &models)
        for range in guides { add(spots[range]) }
    }

    /// The places of a letter in one guide.
    private mutating func add(_ spots: ArraySlice<NameTable.Spot>) {
        encoder.write(spots.count - 1, PostingModels.spots, &models)
        var name = 0
        var next = 0
        for (i, spot) in spots.enumerated() {
            encoder.write(Int(spot.name) - name, PostingModels.name, &models)
            let isSame = i > 0 && Int(spot.name) == name
            if !isSame { next = 0 }
            encoder.write(Int(spot.position) - next, PostingModels.place(isSameName: isSame), &models)
            if !isSame {
                let model = PostingModels.behind(name: Int(spot.name), place: Int(spot.position))
                encoder.write(Int(spot.remaining), model, &models)
            }
            name = Int(spot.name)
            next = Int(spot.position) + 1
        }
    }

    mutating func finish() -> PostingFile {
        var text: [UInt8] = []
        text.appendDigits(groups)
        return PostingFile(first: first, text: text + encoder.finish())
    }
}

/// What spots in a file of names belong to: a letter and the one behind, by their places in the order of sounds.
enum NameGroup {
    private static let most = 1 << 15

    /// Nothing may stand behind.
    static func pair(_ first: Int, _ second: Int?) -> Int { first * most + (second.map { $0 + 1 } ?? 0) }

    /// All groups of a first letter.
    static func pairs(_ first: Int) -> ClosedRange<Int> { first * most...(first + 1) * most - 1 }
}
