/// How well the right guide comes first, over some labelled queries.
package struct Scorecard: Sendable, Equatable {
    package private(set) var queries = 0
    package private(set) var firsts = 0
    package private(set) var inThree = 0

    /// Sum of 1 ÷ rank, in millionths.
    private var reciprocal = 0

    /// Notes at which place, from 1, the first right guide stood.
    package mutating func note(rank: Int?) {
        queries += 1
        guard let rank else { return }
        if rank == 1 { firsts += 1 }
        if rank <= 3 { inThree += 1 }
        reciprocal += 1_000_000 / rank
    }

    package var hitAt1: Double { share(firsts) }
    package var hitAt3: Double { share(inThree) }
    package var meanReciprocalRank: Double { share(reciprocal) / 1_000_000 }

    private func share(_ count: Int) -> Double { queries == 0 ? 0 : Double(count) / Double(queries) }
}

/// What a set of labelled queries says of an engine.
package struct SearchEvaluation: Sendable {
    /// In the order in which kinds first appear.
    package private(set) var kinds: [(kind: String, card: Scorecard)] = []
    package private(set) var all = Scorecard()
    package private(set) var heldOut = Scorecard()

    /// The queries that no right guide answered in the first place, with what stood there and the right one's place.
    package private(set) var misses: [(query: LabelledQuery, first: String?, rank: Int?)] = []

    /// Right guides are looked for among so many.
    package static let depth = 20

    package init(_ queries: [LabelledQuery], _ engine: SearchEngine) throws(SearchIndexDamage) {
        for query in queries {
            let found = try engine.search(query.text, limit: Self.depth).map(\.id)
            let rank = found.firstIndex(where: query.ids.contains).map { $0 + 1 }
            let kind = kinds.firstIndex { $0.kind == query.kind } ?? kinds.endIndex
            if kind == kinds.endIndex { kinds.append((query.kind, Scorecard())) }
            kinds[kind].card.note(rank: rank)
            all.note(rank: rank)
            if query.isHeldOut { heldOut.note(rank: rank) }
            if rank != 1 { misses.append((query, found.first, rank)) }
        }
    }
}
