/// What some guides hold: pairs of letters by guide, and letters of names by place.
struct GuideNotes {
    private(set) var postings: PostingTable
    private(set) var names = NameTable()
    private let fold = FoldTable.standard
    private let sounds = SoundTable.standard
    private let variants: NameVariants
    private var guide: UInt32

    /// For each letter the last guide in which another letter followed it, or that has it in a name.
    private var lastFollowed = [UInt32](repeating: 0, count: 0x10000)

    /// Notes guides that follow each other; `base` guides come before them.
    init(_ entries: ArraySlice<SearchEntry>, base: Int, _ variants: NameVariants) {
        self.variants = variants
        postings = PostingTable(base: base)
        guide = UInt32(base)
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: SearchEntry) {
        guide += 1
        let names = entry.names.map { NameLetters($0, fold).letters }
        for (number, name) in names.enumerated() {
            add(name: name, number: number)
            let spoken = sounds.reading(of: name, readings: entry.readings, fold: fold)
            for (letter, sounds) in zip(name, spoken) {
                for case let syllable? in sounds.map(\.syllable) { self.names.add(letter, spoken: syllable) }
            }
        }
        addVariants(names)
        if let official = entry.officialName {
            add(text: official, standing: PostingTable.Standing.officialName)
            add(standingWordsOf: NameLetters(official, fold).letters)
        }
        add(text: entry.shortAnswer, standing: PostingTable.Standing.text)
        for text in entry.middle { add(text: text, standing: PostingTable.Standing.text) }
        for text in entry.rest { add(text: text, standing: PostingTable.Standing.text) }
        add(text: entry.domainName, standing: PostingTable.Standing.text)
    }

    private mutating func add(text: String, standing: UInt32) {
        var previous: UInt32 = 0
        text.forEachScalar { scalar in
            let letter = fold[scalar]
            if letter > FoldTable.Sign.dropped {
                if previous != 0 {
                    postings.add(Term.pair(previous, letter), guide: guide, standing: standing)
                    if previous < 0x10000 { lastFollowed[Int(previous)] = guide }
                }
                previous = letter
            } else if letter == FoldTable.Sign.separates {
                endRun(previous, standing)
                previous = 0
            }
        }
        endRun(previous, standing)
    }

    /// The last letter of a run gets a term of its own where nothing else would find it.
    private mutating func endRun(_ letter: UInt32, _ standing: UInt32) {
        guard letter != 0, letter >= 0x10000 || lastFollowed[Int(letter)] != guide else { return }
        postings.add(Term.last(letter), guide: guide, standing: standing)
    }

    /// Notes what each name is also found as.
    private mutating func addVariants(_ names: [[UInt32]]) {
        for (number, letters) in variants.variants(of: names).enumerated() {
            add(name: letters, number: names.count + number)
        }
    }

    private mutating func add(name letters: [UInt32], number: Int) {
        guard number < NameTable.most, letters.count <= NameTable.most else {
            return add(letters, standing: PostingTable.Standing.officialName)
        }
        names.add(letters, guide: guide - 1, name: number)
        for (a, b) in zip(letters, letters.dropFirst()) {
            postings.add(Term.pair(a, b), guide: guide, standing: PostingTable.Standing.name)
        }
        for letter in letters where letter < 0x10000 { lastFollowed[Int(letter)] = guide }
        if let last = letters.last {
            postings.add(Term.last(last), guide: guide, standing: PostingTable.Standing.name)
        }
    }

    /// Notes the words that stand for those of an official name, as if it held them.
    private mutating func add(standingWordsOf letters: [UInt32]) {
        for place in variants.synonyms.places(in: letters) {
            add(place.standing, standing: PostingTable.Standing.officialName)
        }
    }

    private mutating func add(_ letters: [UInt32], standing: UInt32) {
        for (a, b) in zip(letters, letters.dropFirst()) {
            postings.add(Term.pair(a, b), guide: guide, standing: standing)
            if a < 0x10000 { lastFollowed[Int(a)] = guide }
        }
        if let last = letters.last { endRun(last, standing) }
    }
}
