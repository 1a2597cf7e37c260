/// Limits that keep a pasted page or a hostile query cheap; a shorter query finds no less.
private enum Limit {
    static let scalars = 200
    static let letters = 64
    static let initials = 32
    static let spellings = 4
}

/// Cuts a query at everything that is no letter and reads each piece in every way it may be meant.
struct QueryReader {
    let entry: IndexEntry
    let fold: FoldTable
    private let asides: [[UInt32]]

    init(_ entry: IndexEntry) {
        self.entry = entry
        fold = FoldTable(entry.foldRuns)
        asides = entry.asides.map { $0.unicodeScalars.map(\.value) }
    }

    func read(_ query: String) -> Query {
        let pieces = pieces(of: query)
        let namesSubject = pieces.contains { asideLetters($0).contains(false) }
        var nodes: [Query.Node] = []
        var latin: [[UInt32]] = []
        for piece in pieces {
            if piece.allSatisfy(isLatin) {
                latin.append(piece)
            } else {
                nodes += latinNodes(latin)
                latin = []
                nodes.append(mixedNode(piece, besideSubject: namesSubject))
            }
        }
        nodes += latinNodes(latin)
        return Query(root: nodes.isEmpty ? nil : all(nodes))
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

    private func any(_ nodes: [Query.Node]) -> Query.Node {
        nodes.count == 1 ? nodes[0] : Query.Node(letters: nodes[0].letters, kind: .any(nodes))
    }

    // MARK: Text

    /// One run; beside a piece that says what is asked for, a run of asides alone shuts no guide out.
    private func text(_ letters: [UInt32], besideSubject: Bool = false) -> Query.Node {
        var run = Run(terms: [], length: letters.count, quality: 4)
        let aside = asideLetters(letters)
        let numbers = letters.map { entry.alphabet[$0] }
        if letters.count == 1 {
            run.terms = [RunTerm(range: numbers[0].map(Term.beginning), offset: 0, isAside: aside[0])]
        }
        for i in letters.indices.dropLast() {
            let term = numbers[i].flatMap { a in numbers[i + 1].map { Term.pair(a, $0 + 1) } }
            run.append(RunTerm(range: term.map { $0...$0 }, offset: i, isAside: aside[i] || aside[i + 1]))
        }
        if besideSubject, !aside.contains(false) { return Query.Node(letters: 0, kind: .run(run)) }
        if run.terms.allSatisfy(\.isAside) {
            for i in run.terms.indices { run.terms[i].isAside = false }
        }
        return Query.Node(letters: letters.count, kind: .run(run))
    }

    /// Which letters belong to an aside.
    private func asideLetters(_ letters: [UInt32]) -> [Bool] {
        var isAside = [Bool](repeating: false, count: letters.count)
        for i in letters.indices {
            for aside in asides where letters[i...].starts(with: aside) {
                for k in i..<(i + aside.count) { isAside[k] = true }
            }
        }
        return isAside
    }

    // MARK: Pinyin

    /// Latin pieces in a row: each for itself, or all of them one spelling with gaps.
    private func latinNodes(_ pieces: [[UInt32]]) -> [Query.Node] {
        guard !pieces.isEmpty else { return [] }
        let single = all(pieces.map { any([text($0)] + spoken([$0])) })
        return [pieces.count == 1 ? single : any([single] + spoken(pieces))]
    }

    /// A piece with Han characters or digits: as it stands, or its Latin parts as pinyin.
    private func mixedNode(_ piece: [UInt32], besideSubject: Bool) -> Query.Node {
        guard piece.contains(where: isLatin) else { return text(piece, besideSubject: besideSubject) }
        var parts: [[UInt32]] = []
        for letter in piece {
            if let last = parts.last?.last, isLatin(last) == isLatin(letter) {
                parts[parts.count - 1].append(letter)
            } else {
                parts.append([letter])
            }
        }
        let nodes = parts.map { part in part.allSatisfy(isLatin) ? any([text(part)] + spoken([part])) : text(part) }
        return any([text(piece), all(nodes)])
    }

    /// Every way to read Latin letters as syllables or as initials.
    private func spoken(_ pieces: [[UInt32]]) -> [Query.Node] {
        let letters = pieces.flatMap { $0.map { $0 == 0x76 ? 0x75 : UInt8($0) } }
        var ends: [Int] = []
        for piece in pieces { ends.append((ends.last ?? 0) + piece.count) }
        var runs = spellings(of: letters, ends: ends)
        if (2...Limit.initials).contains(letters.count) { runs.append(initials(pieces.flatMap(\.self))) }
        return runs.map { Query.Node(letters: letters.count, kind: .run($0)) }
    }

    private func initials(_ letters: [UInt32]) -> Run {
        var run = Run(terms: [], length: letters.count, quality: 2, inOnePiece: true)
        for i in letters.indices.dropLast() {
            let term = Term.initialPair(UInt8(letters[i] - 0x61), UInt8(letters[i + 1] - 0x61))
            run.append(RunTerm(range: term...term, offset: i))
        }
        return run
    }

    private func spellings(of letters: [UInt8], ends: [Int]) -> [Run] {
        var runs: [Run] = []
        for spelling in SpellingReader(letters, ends: ends, entry.syllables).spellings(atMost: Limit.spellings) {
            if let exact = spelling.exact { runs.append(syllables(spelling.before, exact...exact, quality: 3)) }
            if spelling.last.count > 1 || spelling.exact == nil {
                runs.append(
                    syllables(spelling.before, spelling.last.lowerBound...(spelling.last.upperBound - 1), quality: 2)
                )
            }
        }
        return runs
    }

    /// Syllables of which the last is one of a range.
    private func syllables(_ before: [Int], _ last: ClosedRange<Int>, quality: Int) -> Run {
        var run = Run(terms: [], length: before.count + 1, quality: quality)
        func number(_ syllable: Int) -> UInt32 { Term.syllables + UInt32(syllable) }
        for (i, pair) in zip(before, before.dropFirst()).enumerated() {
            let term = Term.pair(number(pair.0), UInt32(pair.1) + 1)
            run.append(RunTerm(range: term...term, offset: i))
        }
        let range =
            if let first = before.last {
                Term.pair(
                    number(first),
                    UInt32(last.lowerBound) + 1
                )...Term.pair(number(first), UInt32(last.upperBound) + 1)
            } else {
                Term.last(number(last.lowerBound))...Term.pair(number(last.upperBound), Term.lastSecond)
            }
        run.append(RunTerm(range: range, offset: max(0, before.count - 1)))
        return run
    }
}

extension Term {
    /// All terms that begin with a letter.
    static func beginning(_ first: UInt32) -> ClosedRange<UInt64> { last(first)...pair(first, lastSecond) }
}
