/// Searches the files of an index, and nothing else: the very bytes that the browser gets.
package struct SearchEngine: Sendable {
    private let entry: IndexEntry
    private let query: QueryReader
    private let source: IndexTexts.Source

    /// Opens an index by the name of its entry; `read` gives a file's bytes, or nil where there is none.
    package init(
        entryName: String,
        read: @escaping @Sendable (String) -> [UInt8]?
    ) throws(SearchIndexDamage) {
        try self.init(entryStem: String(entryName.dropLast(3))) { stem throws(SearchIndexDamage) in
            guard let bytes = read(stem + ".js") else { throw .missing(stem) }
            guard let text = SearchFile.text(of: bytes) else { throw .damaged(stem) }
            return text
        }
    }

    /// Opens an index that is in memory.
    package init(_ index: SearchIndex) throws(SearchIndexDamage) {
        let texts = index.files.map { (String($0.name.dropLast(3)), SearchFile.text(of: $0.bytes)) }
        let known = Dictionary(texts, uniquingKeysWith: { first, _ in first })
        try self.init(entryStem: String(index.entryName.dropLast(3))) { stem throws(SearchIndexDamage) in
            guard let found = known[stem] else { throw .missing(stem) }
            guard let text = found else { throw .damaged(stem) }
            return text
        }
    }

    private init(entryStem: String, source: @escaping IndexTexts.Source) throws(SearchIndexDamage) {
        guard let entry = IndexEntry(text: try source(entryStem)) else { throw .damaged(entryStem) }
        self.entry = entry
        self.source = source
        query = QueryReader(entry)
    }

    package struct Hit: Sendable, Equatable {
        package var id: String
        package var title: String
        package var path: String
        package var domain: String
        package var domainName: String

        /// The beginning of the short answer.
        package var summary: String

        package var score: Int

        /// Whether the guide holds everything that was asked for.
        package var isWhole: Bool
    }

    /// The guides that hold everything, best first; where these are few, then those that hold a good part.
    ///
    /// Without a `limit` all of them.
    package func search(_ text: String, limit: Int? = nil) throws(SearchIndexDamage) -> [Hit] {
        guard !text.isEmpty else { return [] }
        let texts = IndexTexts(source)
        var ranking: [Ranked] = []
        if let root = query.read(text).root {
            ranking = rank(try evidence(root, texts))
        } else {
            ranking = (0..<entry.guideCount).map { Ranked(guide: $0, score: 0, isWhole: true) }
        }
        var records = GuideReader(entry: entry, texts: texts)
        var hits: [Hit] = []
        for ranked in ranking.prefix(max(0, limit ?? ranking.count)) { hits.append(try records.hit(ranked)) }
        return hits
    }

    struct Ranked {
        var guide: Int
        var score: Int
        var isWhole: Bool
    }

    // MARK: From evidence to order

    /// Fewer whole matches than this make room for partial ones.
    private static let few = 5

    private func rank(_ evidence: Evidence) -> [Ranked] {
        func better(_ a: Ranked, _ b: Ranked) -> Bool { a.score != b.score ? a.score > b.score : a.guide < b.guide }
        var whole: [Ranked] = []
        var partial: [Ranked] = []
        for guide in 0..<entry.guideCount where evidence.score[guide] > 0 {
            let cover = evidence.cover[guide]
            if cover == Weights.whole {
                whole.append(Ranked(guide: guide, score: evidence.score[guide], isWhole: true))
            } else if cover * 4 >= Weights.whole {
                partial.append(Ranked(guide: guide, score: evidence.score[guide], isWhole: false))
            }
        }
        whole.sort(by: better)
        guard whole.count < Self.few, let best = partial.map(\.score).max() else { return whole }
        return whole + partial.filter { $0.score * 3 >= best }.sorted(by: better)
    }

    private func evidence(_ node: Query.Node, _ texts: IndexTexts) throws(SearchIndexDamage) -> Evidence {
        switch node.kind {
        case .run(let run):
            let terms = TermReader(entry: entry, texts: texts)
            var lists: [PostingList] = []
            for term in run.terms { lists.append(try term.range.map(terms.postings) ?? PostingList()) }
            return RunRanking(run, lists, guideCount: entry.guideCount).evidence()
        case .any(let nodes):
            var best = Evidence(guideCount: entry.guideCount)
            for node in nodes {
                let found = try evidence(node, texts)
                for guide in 0..<entry.guideCount {
                    best.score[guide] = max(best.score[guide], found.score[guide])
                    best.cover[guide] = max(best.cover[guide], found.cover[guide])
                }
            }
            return best
        case .all(let nodes):
            var sum = Evidence(guideCount: entry.guideCount)
            for child in nodes {
                let found = try evidence(child, texts)
                for guide in 0..<entry.guideCount {
                    sum.score[guide] += found.score[guide]
                    sum.cover[guide] += found.cover[guide] * child.letters
                }
            }
            for guide in 0..<entry.guideCount { sum.cover[guide] /= max(1, node.letters) }
            return sum
        }
    }
}
