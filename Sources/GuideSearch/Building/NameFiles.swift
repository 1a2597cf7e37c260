/// Writes where the letters of all names stand, in the order of their sounds, cut into files of about one size.
func writeNameFiles(
    _ names: NameTable,
    _ order: SoundOrder,
    _ alphabet: Alphabet,
    _ holders: LetterHolders
) -> [PostingFile] {
    var files: [PostingFile] = []
    var writer = NameWriter()
    for (place, letter) in order.letters.enumerated() {
        guard let spots = names.spots[letter] else { continue }
        if writer.count >= PostingFile.target(holders.guideCount) {
            files.append(writer.finish())
            writer = NameWriter()
        }
        let possible = holders.isKnown ? alphabet[letter].map { holders.guides(Int($0)) } : nil
        writer.add(place, spots, possible ?? Array(0..<holders.guideCount))
    }
    return writer.letters == 0 ? files : files + [writer.finish()]
}

private struct NameWriter {
    private(set) var letters = 0
    private var encoder = RangeEncoder()
    private var models = BitModels(count: PostingModels.count)
    private var first = 0
    private var last = 0

    var count: Int { encoder.count }

    mutating func add(_ place: Int, _ spots: [NameTable.Spot], _ possible: [Int]) {
        if letters == 0 { first = place }
        letters += 1
        encoder.write(place - last, PostingModels.firstStep, &models)
        last = place
        var guides: [Range<Int>] = []
        var start = 0
        for end in 1...spots.count where end == spots.count || spots[end].guide != spots[start].guide {
            guides.append(start..<end)
            start = end
        }
        encoder.write(guides.count - 1, PostingModels.named(among: possible.count), &models)
        let held = places(guides.map { Int(spots[$0.lowerBound].guide) }, in: possible)
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
        text.appendDigits(letters)
        return PostingFile(first: first, text: text + encoder.finish())
    }
}
