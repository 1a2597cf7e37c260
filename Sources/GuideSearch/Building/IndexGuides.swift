/// Notes every term of some guides that follow each other; `base` guides come before them.
func indexGuides(_ entries: ArraySlice<SearchEntry>, base: Int, _ synonyms: Synonyms) -> PostingTable {
    var notes = GuideNotes(base: base, synonyms)
    for entry in entries { notes.add(entry) }
    return notes.postings
}

private struct GuideNotes {
    var postings: PostingTable
    private let fold = FoldTable.standard
    private let sounds = SoundTable.standard
    private let synonyms: Synonyms
    private var guide: UInt32

    /// For each letter the last guide in which another letter followed it.
    private var lastFollowed = [UInt32](repeating: 0, count: 0x10000)

    init(base: Int, _ synonyms: Synonyms) {
        self.synonyms = synonyms
        postings = PostingTable(base: base)
        guide = UInt32(base)
    }

    mutating func add(_ entry: SearchEntry) {
        guide += 1
        let names = entry.names.map { NameLetters($0, fold) }
        for (number, name) in names.enumerated() {
            add(name, number: number)
            addSounds(of: name, number: number, readings: entry.readings)
        }
        addStanding(names)
        if let official = entry.officialName {
            add(text: official, standing: PostingTable.Standing.shortAnswer)
            add(standingWordsOf: NameLetters(official, fold).letters)
        }
        add(text: entry.shortAnswer, standing: PostingTable.Standing.shortAnswer)
        for text in entry.middle { add(text: text, standing: PostingTable.Standing.middle) }
        for text in entry.rest { add(text: text, standing: PostingTable.Standing.rest) }
        add(text: entry.domainName, standing: PostingTable.Standing.rest)
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

    /// Notes each name once more with the words that stand for others.
    private mutating func addStanding(_ names: [NameLetters]) {
        var known = names.map(\.letters)
        for name in names {
            guard let letters = synonyms.replaced(in: name.letters), !known.contains(letters) else { continue }
            add(NameLetters(letters: letters), number: known.count)
            known.append(letters)
        }
    }

    /// Notes the words that stand for those of an official name, as if the short answer held them.
    private mutating func add(standingWordsOf letters: [UInt32]) {
        for place in synonyms.places(in: letters) {
            for (a, b) in zip(place.standing, place.standing.dropFirst()) {
                postings.add(Term.pair(a, b), guide: guide, standing: PostingTable.Standing.shortAnswer)
                if a < 0x10000 { lastFollowed[Int(a)] = guide }
            }
            if let last = place.standing.last { endRun(last, PostingTable.Standing.shortAnswer) }
        }
    }

    private mutating func add(_ text: NameLetters, number: Int) {
        let count = text.letters.count
        for i in 0..<count {
            if text.continues(after: i) {
                note(Term.pair(text.letters[i], text.letters[i + 1]), number, at: i, remaining: count - i - 2)
                if text.letters[i] < 0x10000 { lastFollowed[Int(text.letters[i])] = guide }
            } else {
                note(Term.last(text.letters[i]), number, at: i, remaining: count - i - 1)
            }
            if text.continues(after: i), text.continues(after: i + 1), !Self.isFiller(text.letters[i]),
                !Self.isFiller(text.letters[i + 2])
            {
                note(Term.around(text.letters[i], text.letters[i + 2]), number, at: i, remaining: count - i - 2)
            }
        }
    }

    /// Whether a letter of a name hardly ever says what it is about: 怎么, 什么, 哪, 要, 的, 了.
    private static func isFiller(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x600E, 0x4E48, 0x4EC0, 0x54EA, 0x8981, 0x7684, 0x4E86: true
        default: false
        }
    }

    /// Notes how a name is spoken.
    private mutating func addSounds(of text: NameLetters, number: Int, readings: [SearchEntry.Reading]) {
        let count = text.letters.count
        let spoken = sounds.reading(of: text.letters, readings: readings, fold: fold)
        for i in 0..<count { addSounds(spoken[i], i + 1 < count ? spoken[i + 1] : [], number, at: i, of: count) }
    }

    /// Notes syllables and initials of two letters, in every way they may be read.
    private mutating func addSounds(_ first: [Sound], _ second: [Sound], _ number: Int, at i: Int, of count: Int) {
        for sound in first {
            for next in second {
                if let a = sound.syllable, let b = next.syllable {
                    note(Term.syllablePair(a, b), number, at: i, remaining: count - i - 2)
                }
                note(Term.initialPair(sound.initial, next.initial), number, at: i, remaining: count - i - 2)
            }
            if let syllable = sound.syllable, second.allSatisfy({ $0.syllable == nil }) {
                note(Term.last(Term.syllables + UInt32(syllable)), number, at: i, remaining: count - i - 1)
            }
        }
    }

    private mutating func note(_ term: UInt64, _ name: Int, at position: Int, remaining: Int) {
        postings.add(term, guide: guide, name: name, position: position, remaining: remaining)
    }
}
