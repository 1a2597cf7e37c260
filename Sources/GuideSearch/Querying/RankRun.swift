/// What each guide has of a part of a query.
struct Evidence {
    /// 0 where nothing matches.
    var score: [Int]

    /// The matched part, `Weights.whole` where nothing is missing.
    var cover: [Int]

    /// Whether something that is required stands in a name.
    var isNamed: [Bool]

    init(guideCount: Int) {
        score = [Int](repeating: 0, count: guideCount)
        cover = score
        isNamed = [Bool](repeating: false, count: guideCount)
    }
}

/// Scores a run, guide by guide.
struct RunRanking {
    private let run: Run
    private let lists: [PostingList]
    private let guideCount: Int

    /// How much each term says, where it stands in a name and anywhere.
    private let nameRarity: [Int]
    private let textRarity: [Int]

    init(_ run: Run, _ lists: [PostingList], guideCount: Int) {
        self.run = run
        self.lists = lists
        self.guideCount = guideCount
        nameRarity = zip(run.terms, lists).map { term, list in
            let rarity = Weights.rarity(holders: list.namedCount, of: guideCount) * term.quarters / 4
            return term.need == .slip ? rarity * 3 / 4 : rarity
        }
        textRarity = zip(run.terms, lists).map { term, list in
            Weights.rarity(holders: list.guideCount, of: guideCount) * term.quarters / 4
        }
    }

    func evidence() -> Evidence {
        var evidence = Evidence(guideCount: guideCount)
        let required = run.terms.count { $0.need == .required }
        let needed = run.terms.count { $0.need != .slip && $0.need != .letter }
        let total = weightOfRequired
        if required == 0 { evidence.cover = [Int](repeating: Weights.whole, count: guideCount) }
        var cursors = [Int](repeating: 0, count: lists.count)
        var spots = SpotBoard()
        while let guide = nextGuide(cursors) {
            var score = 0
            var matched = 0
            var weight = 0
            spots.clear()
            for t in lists.indices {
                let places = lists[t].places
                guard cursors[t] < places.count, PostingList.guide(of: places[cursors[t]]) == guide else { continue }
                let standing = PostingList.standing(of: places[cursors[t]])
                let rarity = standing == 0 ? nameRarity[t] : textRarity[t]
                if run.terms[t].need == .letter {
                    if standing == 0 { score += rarity * Weights.letter }
                    skip(guide, &cursors[t], places)
                    continue
                }
                score += rarity * Weights.standing[standing]
                switch run.terms[t].need {
                case .required:
                    matched += 1
                    weight += min(rarity, Weights.rarest)
                    if standing == 0 { evidence.isNamed[guide] = true }
                case .slip: weight += min(rarity, Weights.rarest)
                case .aside, .letter: break
                }
                while cursors[t] < places.count, PostingList.guide(of: places[cursors[t]]) == guide {
                    let place = places[cursors[t]]
                    if PostingList.standing(of: place) == 0 {
                        spots.note(place, offset: run.terms[t].offset, rarity: rarity)
                    }
                    cursors[t] += 1
                }
            }
            let best = spots.best(of: run, needed: needed)
            if run.reading == .initials, !best.isWhole {
                evidence.isNamed[guide] = false
                continue
            }
            evidence.score[guide] = (score + best.score) * run.quality / 4
            if required > 0 {
                evidence.cover[guide] =
                    matched == required && run.reading != .slip
                    ? Weights.whole : min(Weights.whole - 1, weight * Weights.whole / total)
            }
        }
        return evidence
    }

    /// What all required terms weigh, those that no guide holds included.
    private var weightOfRequired: Int {
        let weights = run.terms.indices.filter { run.terms[$0].need == .required }.map { t in
            lists[t].guideCount == 0
                ? Weights.rarest * run.terms[t].quarters / 4 : min(nameRarity[t], Weights.rarest)
        }
        return max(1, weights.reduce(0, +))
    }

    private func skip(_ guide: Int, _ cursor: inout Int, _ places: [UInt64]) {
        while cursor < places.count, PostingList.guide(of: places[cursor]) == guide { cursor += 1 }
    }

    private func nextGuide(_ cursors: [Int]) -> Int? {
        var next: Int?
        for t in lists.indices where cursors[t] < lists[t].places.count {
            let guide = PostingList.guide(of: lists[t].places[cursors[t]])
            if next.map({ guide < $0 }) ?? true { next = guide }
        }
        return next
    }
}

/// The terms of a run in the names of one guide, by name and by where the run would begin.
private struct SpotBoard {
    struct Line {
        var name: Int
        var start: Int
        var terms: Int
        var weight: Int
        var length: Int
    }

    /// Where the terms stand as in the run, one behind the other.
    private var lines: [Line] = []

    mutating func clear() { lines.removeAll(keepingCapacity: true) }

    mutating func note(_ place: UInt64, offset: Int, rarity: Int) {
        let name = PostingList.name(of: place)
        let position = PostingList.position(of: place)
        let start = position - offset
        if let i = lines.firstIndex(where: { $0.name == name && $0.start == start }) {
            lines[i].terms += 1
            lines[i].weight += rarity
        } else {
            // Letters before and behind; the term itself is added when the run is known.
            let length = position + PostingList.remaining(of: place)
            lines.append(Line(name: name, start: start, terms: 1, weight: rarity, length: length))
        }
    }

    /// The score of the best name, and whether it holds the whole run in one piece.
    func best(of run: Run, needed: Int) -> (score: Int, isWhole: Bool) {
        let width = run.length == 1 ? 1 : 2
        var best = 0
        var isWhole = false
        for line in lines {
            let length = line.length + width
            let covered = min(line.terms + width - 1, length)
            var score = line.weight + 4 * line.weight * covered / length
            if line.start == 0 { score += line.weight / 8 }
            if line.terms >= needed {
                isWhole = true
                if line.start == 0, length == run.length { score += 4 * line.weight }
            }
            if line.name == 0 { score += line.weight }
            best = max(best, score)
        }
        return (best, isWhole)
    }
}
