/// The text of a file of terms or of names, and the first term or letter in it.
struct PostingFile {
    var first: Int
    var text: [UInt8]

    /// About how many digits a file has: a small site is loaded nearly whole by the first query, and there larger files
    /// compress better.
    static func target(_ guideCount: Int) -> Int { LetterHolders.isSmall(guideCount) ? 320_000 : 2_500 }
}

/// Writes all terms that stand in texts, in order, cut into files of about one size; and which guides have which letter.
///
/// Tables hold guides that follow each other, so their postings are joined end to end: the bytes do not tell how many
/// tables there were.
func writeTermFiles(
    _ tables: [PostingTable],
    _ names: NameTable,
    _ alphabet: Alphabet,
    guideCount: Int
) -> (files: [PostingFile], holders: LetterHolders) {
    let entries = sortedEntries(tables, alphabet)
    var holders = LetterHolders(guideCount: guideCount, letters: alphabet.letters.count)
    if holders.isKnown {
        for (letter, spots) in names.spots {
            guard let number = alphabet[letter] else { continue }
            for spot in spots { holders.add(Int(spot.guide), to: Int(number)) }
        }
        forEachTerm(entries, tables) { term, guides in
            for posting in guides {
                holders.add(Int(posting >> 1), to: Int(Term.first(of: term)))
                let second = Int(Term.second(of: term))
                if second > 0 { holders.add(Int(posting >> 1), to: second - 1) }
            }
        }
    }
    var files: [PostingFile] = []
    var writer = TermWriter(holders)
    forEachTerm(entries, tables) { term, guides in
        if writer.count >= PostingFile.target(guideCount) {
            files.append(writer.finish())
            writer = TermWriter(holders)
        }
        writer.add(term, guides)
    }
    if writer.terms > 0 { files.append(writer.finish()) }
    return (files, holders)
}

/// Hands on each term that stands in texts, with its guides as `PostingTable` gives them.
private func forEachTerm(_ entries: [NumberedEntry], _ tables: [PostingTable], _ body: (UInt64, [UInt32]) -> Void) {
    var guides: [UInt32] = []
    var i = 0
    while i < entries.count {
        let term = entries[i].term
        while i < entries.count, entries[i].term == term {
            tables[entries[i].table].append(entries[i].postings, to: &guides)
            i += 1
        }
        if !guides.isEmpty { body(term, guides) }
        guides.removeAll(keepingCapacity: true)
    }
}

private struct NumberedEntry {
    /// In the alphabet's numbers.
    var term: UInt64
    var table: Int
    var postings: PostingTable.Entry
}

private func sortedEntries(_ tables: [PostingTable], _ alphabet: Alphabet) -> [NumberedEntry] {
    var entries: [NumberedEntry] = []
    for (number, table) in tables.enumerated() {
        table.forEachEntry { postings in
            let second = Term.second(of: postings.term)
            let term = Term.pair(
                alphabet[Term.first(of: postings.term)] ?? 0,
                second == 0 ? 0 : (alphabet[second] ?? 0) + 1
            )
            entries.append(NumberedEntry(term: term, table: number, postings: postings))
        }
    }
    entries.sort { $0.term != $1.term ? $0.term < $1.term : $0.table < $1.table }
    return entries
}

private struct TermWriter {
    private let holders: LetterHolders
    private(set) var terms = 0
    private var encoder = RangeEncoder()
    private var models = BitModels(count: PostingModels.count)
    private var firstTerm: UInt64 = 0
    private var lastFirst = 0
    private var nextSecond = 0

    init(_ holders: LetterHolders) { self.holders = holders }

    var count: Int { encoder.count }

    mutating func add(_ term: UInt64, _ guides: [UInt32]) {
        if terms == 0 { firstTerm = term }
        terms += 1
        let first = Int(Term.first(of: term))
        let second = Int(Term.second(of: term))
        encoder.write(first - lastFirst, PostingModels.firstStep, &models)
        if first != lastFirst { nextSecond = 0 }
        if holders.isKnown {
            let step = (nextSecond..<second).count { holders.canBe(first, $0) }
            encoder.write(step, PostingModels.secondStep(first, after: nextSecond - 1), &models)
        } else {
            encoder.write(second - nextSecond, PostingModels.secondStep(first), &models)
        }
        write(guides, first, second)
        lastFirst = first
        nextSecond = second + 1
    }

    private mutating func write(_ guides: [UInt32], _ first: Int, _ second: Int) {
        if holders.isKnown {
            let possible = holders.guides(first, second)
            if possible.count > 1 {
                encoder.write(guides.count - 1, PostingModels.count(among: possible.count, second), &models)
            }
            encoder.write(places(guides.map { Int($0 >> 1) }, in: possible), among: possible.count, &models)
        } else {
            encoder.write(guides.count - 1, PostingModels.count(first, second), &models)
            encoder.write(guides.map { Int($0 >> 1) }, among: holders.guideCount, &models)
        }
        var short = 2
        for posting in guides {
            encoder.write(posting & 1 == 1, PostingModels.isShort(after: short, of: guides.count), &models)
            short = Int(posting & 1)
        }
    }

    mutating func finish() -> PostingFile {
        var text: [UInt8] = []
        text.appendDigits(terms)
        return PostingFile(first: Int(firstTerm), text: text + encoder.finish())
    }
}

/// Where some numbers stand among others; both in order.
func places(_ numbers: [Int], in all: [Int]) -> [Int] {
    var k = 0
    return numbers.map { number in
        while all[k] != number { k += 1 }
        return k
    }
}
