/// Writes where the letters of all names stand, in the order of their sounds, cut into files of about one size.
func writeNameFiles(
    _ names: NameTable,
    _ order: SoundOrder,
    _ alphabet: Alphabet,
    _ holders: LetterHolders
) -> [PostingFile] {
    var files: [PostingFile] = []
    var writer = NameWriter()
    let all = Array(0..<holders.guideCount)
    for (place, letter) in order.letters.enumerated() {
        guard let spots = names.spots[letter] else { continue }
        let known = holders.isKnown ? alphabet[letter].map { holders.guides(Int($0)) } : nil
        for (group, spots) in groups(spots, of: place, order, isSmall: holders.isKnown) {
            if writer.count >= PostingFile.target(holders.guideCount) {
                files.append(writer.finish())
                writer = NameWriter()
            }
            writer.add(group, spots, known ?? all)
        }
    }
    return writer.isEmpty ? files : files + [writer.finish()]
}

/// The spots of a letter: all together in a small index, by the letter behind in a large one.
private func groups(
    _ spots: [NameTable.Spot],
    of place: Int,
    _ order: SoundOrder,
    isSmall: Bool
) -> [(Int, [NameTable.Spot])] {
    if isSmall { return [(NameGroup.letter(place), spots)] }
    return Dictionary(grouping: spots, by: \.next)
        .map { (NameGroup.pair(place, order[$0.key]), $0.value) }
        .sorted { $0.0 < $1.0 }
}

private struct NameWriter {
    private var groups = 0
    private var encoder = RangeEncoder()
    private var models = BitModels(count: PostingModels.count)
    private var first = 0
    private var last = 0

    var count: Int { encoder.count }
    var isEmpty: Bool { groups == 0 }

    mutating func add(_ group: Int, _ spots: [NameTable.Spot], _ possible: [Int]) {
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
        let held = places(numbers, in: possible)
        encoder.write(guides.count - 1, PostingModels.named(among: possible.count), &models)
        encoder.write(held, among: possible.count, &models)
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

/// What spots in a file of names belong to: a letter in a small index, in a large one a letter and the one behind.
enum NameGroup {
    private static let most = 1 << 15

    static func letter(_ place: Int) -> Int { place }

    /// By the places in the order of sounds; nothing may stand behind.
    static func pair(_ first: Int, _ second: Int?) -> Int { first * most + (second.map { $0 + 1 } ?? 0) }

    /// All groups of a first letter.
    static func pairs(_ first: Int) -> Range<Int> { first * most..<(first + 1) * most }
}
