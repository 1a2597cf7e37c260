/// Why a guide stands where it does.
package struct SearchExplanation: Sendable {
    package var hit: SearchEngine.Hit

    /// Every way to read the query that the guide holds something of, the best first; of ways that stand for each other
    /// the best one counts, parts of the query are added up.
    package var readings: [Reading]

    package struct Reading: Sendable, Equatable {
        /// 原文, 同义词, 拼音 ….
        package var kind: String
        package var words: String
        package var score: Int

        /// The share of what is required, in thousandths.
        package var cover: Int
        package var terms: [Term]
    }

    package struct Term: Sendable, Equatable {
        package var words: String
        /// 名称, 官方名称 or 正文.
        package var place: String
    }
}

extension SearchExplanation.Reading {
    /// Nil where the guide holds nothing of the run; the lists hold the places in this guide alone.
    init?(_ run: Run, _ lists: [PostingList], _ evidence: Evidence, _ guide: Int) {
        guard evidence.score[guide] > 0 else { return nil }
        kind = run.reading.rawValue
        words = run.signs.joined(separator: run.reading == .syllables ? " " : "")
        score = evidence.score[guide]
        cover = evidence.cover[guide] * 1000 / Weights.whole
        terms = []
        // A letter alone only adds to the pairs that it stands beside.
        for (term, list) in zip(run.terms, lists) where term.need != .letter {
            guard let place = list.places.first else { continue }
            let signs = run.signs[term.offset..<min(term.offset + 2, run.signs.count)]
            let mark = term.need == .slip ? "≈" : ""
            let found = SearchExplanation.Term(
                words: mark + signs.joined(separator: run.reading == .syllables ? " " : ""),
                place: ["名称", "官方名称", "正文"][PostingList.standing(of: place)]
            )
            // Several letters that may have been meant explain no more than one.
            if !terms.contains(found) { terms.append(found) }
        }
    }
}

extension Query.Node {
    /// Every run below.
    var runs: [Run] {
        switch kind {
        case .run(let run): [run]
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.runs)
        }
    }
}
