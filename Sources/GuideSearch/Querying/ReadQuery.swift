/// Limits that keep a pasted page or a hostile query cheap; a shorter query finds no less.
private enum Limit {
    static let scalars = 200
    static let letters = 64
    static let initials = 32
    static let unspelled = 6
    static let spellings = 6
    static let shortened = 3
}

/// Cuts a query at everything that is no letter and reads each piece in every way it may be meant.
struct QueryReader {
    let entry: IndexEntry
    private let synonyms: Synonyms
    private let asides: Asides
    private let light: Set<UInt32>
    private let marked: Set<UInt32>
    private let maker: LookupMaker

    private var fold: FoldTable { entry.fold }

    init(_ entry: IndexEntry, _ order: SoundOrder) {
        self.entry = entry
        synonyms = Synonyms(entry.synonyms, entry.fold)
        maker = LookupMaker(entry, order)
        asides = Asides(entry.asides)
        light = Set(entry.light.unicodeScalars.map(\.value))
        marked = Set(entry.marked.unicodeScalars.map(\.value))
    }

    /// Reads a query as it stands, or, with `slips`, also as it may have been meant.
    func read(_ query: String, slips: Slips? = nil) -> Query {
        let pieces = pieces(of: query)
        let namesSubject = pieces.contains { asides.letters(in: $0).contains(false) }
        var nodes: [Query.Node] = []
        var latin: [[UInt32]] = []
        for piece in pieces {
            if piece.allSatisfy(isLatin) {
                latin.append(piece)
            } else {
                nodes += latinNodes(latin)
                latin = []
                nodes.append(mixedNode(piece, besideSubject: namesSubject, slips))
            }
        }
        nodes += latinNodes(latin)
        return Query(root: nodes.isEmpty ? nil : all(nodes))
    }

    /// The marked letters of a query, those of standing words too; nil where pinyin may say more.
    func markedLetters(in query: String) -> Set<UInt32>? {
        let pieces = pieces(of: query)
        guard !pieces.joined().contains(where: isLatin) else { return nil }
        return marked.intersection(pieces.flatMap { $0 + (synonyms.replaced(in: $0) ?? []) })
    }

    private func pieces(of query: String) -> [[UInt32]] {
        var pieces: [[UInt32]] = [[]]
        var letters = 0
        for scalar in query.unicodeScalars.prefix(Limit.scalars) where letters < Limit.letters {
            let letter = fold[scalar.value]
            if letter > FoldTable.Sign.dropped {
                pieces[pieces.count - 1].append(letter)
                letters += 1
            } else if letter != FoldTable.Sign.dropped {
                pieces.append([])
            }
        }
        return pieces.filter { !$0.isEmpty }
    }

    private func isLatin(_ letter: UInt32) -> Bool { letter >= 0x61 && letter <= 0x7A }

    private func all(_ nodes: [Query.Node]) -> Query.Node {
        nodes.count == 1 ? nodes[0] : Query.Node(letters: nodes.reduce(0) { $0 + $1.letters }, kind: .all(nodes))
    }

    private func any(_ first: Query.Node, _ others: [Query.Node]) -> Query.Node {
        others.isEmpty ? first : Query.Node(letters: first.letters, kind: .any([first] + others))
    }

    // MARK: Text

    /// The letters as they stand; with the words that stand for others; and as they may have been meant.
    private func text(_ letters: [UInt32], besideSubject: Bool = false, _ slips: Slips? = nil) -> Query.Node {
        let literal = run(letters, .text, besideSubject: besideSubject)
        if besideSubject, !asides.letters(in: letters).contains(false) {
            return Query.Node(letters: 0, kind: .run(literal))
        }
        var runs: [Run] = []
        let replaced = synonyms.replaced(in: letters)
        if let replaced { runs.append(run(replaced, .standing, besideSubject: besideSubject)) }
        if let slips {
            let meant = replaced ?? letters
            let asTyped = run(meant, .slip, besideSubject: besideSubject)
            if let slip = slips.run(meant, asTyped, maker, light: light) { runs.append(slip) }
        }
        let node = { (run: Run) in Query.Node(letters: letters.count, kind: .run(run)) }
        return any(node(literal), runs.map(node))
    }

    /// The pairs of some letters; beside a subject, those within an aside are left out.
    private func run(_ letters: [UInt32], _ reading: Run.Reading, besideSubject: Bool) -> Run {
        var run = Run(reading: reading, signs: letters.map(written))
        let aside = asides.letters(in: letters)
        if letters.count == 1 {
            run.terms = [RunTerm(lookup: maker.letter(letters[0]), offset: 0, need: aside[0] ? .aside : .required)]
        }
        for i in letters.indices.dropLast() where !(besideSubject && aside[i] && aside[i + 1]) {
            run.append(
                RunTerm(
                    lookup: maker.pair(letters[i], letters[i + 1]),
                    offset: i,
                    need: aside[i] || aside[i + 1] ? .aside : .required,
                    quarters: light.contains(letters[i]) || light.contains(letters[i + 1]) ? 2 : 4
                )
            )
        }
        if run.terms.allSatisfy({ $0.need == .aside }) {
            for i in run.terms.indices { run.terms[i].need = .required }
        }
        if letters.count > 1 { addLetters(letters, unless: aside, to: &run) }
        return run
    }

    /// Letters that may say something of the subject alone, where names hold no pair of them.
    private func addLetters(_ letters: [UInt32], unless aside: [Bool], to run: inout Run) {
        for i in letters.indices where !aside[i] && letters[i] > 0x7F && !light.contains(letters[i]) {
            guard let lookup = maker.namedLetter(letters[i]) else { continue }
            run.append(RunTerm(lookup: lookup, offset: i, need: .letter))
        }
    }

    // MARK: Pinyin

    /// Latin pieces in a row: each for itself, or all of them one spelling with gaps.
    private func latinNodes(_ pieces: [[UInt32]]) -> [Query.Node] {
        guard !pieces.isEmpty else { return [] }
        let single = all(pieces.map { any(text($0), spoken([$0])) })
        return [pieces.count == 1 ? single : any(single, spoken(pieces))]
    }

    /// A piece with Han characters or digits: as it stands, or its Latin parts as pinyin.
    private func mixedNode(_ piece: [UInt32], besideSubject: Bool, _ slips: Slips?) -> Query.Node {
        guard piece.contains(where: isLatin) else { return text(piece, besideSubject: besideSubject, slips) }
        var parts: [[UInt32]] = []
        for letter in piece {
            if let last = parts.last?.last, isLatin(last) == isLatin(letter) {
                parts[parts.count - 1].append(letter)
            } else {
                parts.append([letter])
            }
        }
        let nodes = parts.map { part in
            part.allSatisfy(isLatin) ? any(text(part), spoken([part])) : text(part, besideSubject: besideSubject)
        }
        return any(text(piece, besideSubject: besideSubject), [all(nodes)])
    }

    /// Every way to read Latin letters as syllables or as initials.
    private func spoken(_ pieces: [[UInt32]]) -> [Query.Node] {
        let letters = pieces.flatMap { $0.map { $0 == 0x76 ? 0x75 : UInt8($0) } }
        var ends: [Int] = []
        for piece in pieces { ends.append((ends.last ?? 0) + piece.count) }
        let reader = SpellingReader(letters, ends: ends, entry.syllables)
        var runs = reader.spellings(atMost: Limit.spellings).flatMap(spelled)
        // What is spelled out at some length is hardly meant as initials, which are dear to look up.
        let isSpelled = letters.count > Limit.unspelled && runs.contains(where: \.isWhole)
        if runs.isEmpty, letters.count <= Limit.initials {
            runs = reader.shortened(atMost: Limit.shortened).map(shortened)
        }
        if (2...Limit.initials).contains(letters.count), !isSpelled { runs.append(initials(pieces.flatMap(\.self))) }
        return runs.map { Query.Node(letters: letters.count, kind: .run($0)) }
    }

    private func initials(_ letters: [UInt32]) -> Run {
        var run = Run(reading: .initials, signs: letters.map(written))
        for i in letters.indices.dropLast() {
            let lookup = maker.initials(UInt8(letters[i]), UInt8(letters[i + 1]))
            run.append(RunTerm(lookup: lookup, offset: i))
        }
        return run
    }

    private func spelled(_ spelling: SpellingReader.Spelling) -> [Run] {
        var runs: [Run] = []
        if let exact = spelling.exact { runs.append(syllables(spelling.before, exact...exact, isWhole: true)) }
        if spelling.last.count > 1 || spelling.exact == nil {
            let last = spelling.last.lowerBound...(spelling.last.upperBound - 1)
            runs.append(syllables(spelling.before, last, isWhole: false))
        }
        return runs
    }

    /// Syllables and initials, a name's letters in a row.
    private func shortened(_ parts: [Spelled]) -> Run {
        let signs = parts.map { part in
            switch part {
            case .syllable(let syllable): String(decoding: entry.syllables.spellings[syllable], as: UTF8.self)
            case .initial(let initial): written(UInt32(initial))
            }
        }
        var run = Run(reading: .initials, signs: signs)
        for (i, pair) in zip(parts, parts.dropFirst()).enumerated() {
            run.append(RunTerm(lookup: maker.spelled(pair.0, pair.1), offset: i))
        }
        return run
    }

    /// Syllables of which the last is one of a range.
    private func syllables(_ before: [Int], _ last: ClosedRange<Int>, isWhole: Bool) -> Run {
        let signs = (before + [last.lowerBound]).map { String(decoding: entry.syllables.spellings[$0], as: UTF8.self) }
        var run = Run(reading: .syllables, signs: signs, isWhole: isWhole)
        for (i, pair) in zip(before, before.dropFirst()).enumerated() {
            run.append(RunTerm(lookup: maker.spoken(pair.0...pair.0, pair.1...pair.1), offset: i))
        }
        let lookup = before.last.map { maker.spoken($0...$0, last) } ?? maker.spoken(last)
        run.append(RunTerm(lookup: lookup, offset: max(0, before.count - 1)))
        return run
    }
}

private func written(_ letter: UInt32) -> String { UnicodeScalar(letter).map { String(Character($0)) } ?? "" }
