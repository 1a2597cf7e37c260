/// Searches the files of an index, and nothing else: the very bytes that the browser gets.
package struct SearchEngine: Sendable {
    private let entry: IndexEntry
    private let query: QueryReader
    private let order: SoundOrder
    private let files: PostingFiles
    private let records: GuideReader

    /// Opens an index by the name of its entry; `read` gives a file's bytes, or nil where there is none.
    package init(
        entryName: String,
        read: @escaping @Sendable (String) -> [UInt8]?
    ) throws(SearchIndexDamage) {
        @Sendable func text(_ name: String) throws(SearchIndexDamage) -> [UInt8] {
            guard let bytes = read(name) else { throw .missing(name) }
            guard let text = SearchFile.text(of: bytes) else { throw .damaged(name) }
            return text
        }
        guard let entry = IndexEntry(text: try text(entryName)) else { throw .damaged(entryName) }
        self.entry = entry
        order = entry.sounds.order(of: entry.alphabet)
        query = QueryReader(entry, order)
        let source: IndexSource = { stem throws(SearchIndexDamage) in try text("\(entry.folder)/\(stem).js") }
        files = PostingFiles(entry, order, source)
        records = GuideReader(entry, files, source)
    }

    /// Opens an index that is in memory.
    package init(_ index: SearchIndex) throws(SearchIndexDamage) {
        let files = Dictionary(index.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        try self.init(entryName: index.entryName) { files[$0] }
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
        let ranking = try asked(text).ranking
        var hits: [Hit] = []
        for ranked in ranking.prefix(max(0, limit ?? ranking.count)) { hits.append(try records.hit(ranked)) }
        return hits
    }

    /// The best guides for a query, and what each has of every way to read it.
    package func explain(_ text: String, limit: Int) throws(SearchIndexDamage) -> [SearchExplanation] {
        guard !text.isEmpty else { return [] }
        var asked = try asked(text)
        var explanations: [SearchExplanation] = []
        for ranked in asked.ranking.prefix(max(0, limit)) {
            var readings: [SearchExplanation.Reading] = []
            for run in asked.root?.runs ?? [] {
                var lists: [PostingList] = []
                for term in run.terms { lists.append(try asked.lists[term.lookup].only(in: ranked.guide)) }
                let evidence = RunRanking(run, lists, guideCount: entry.guideCount).evidence()
                readings += SearchExplanation.Reading(run, lists, evidence, ranked.guide).map { [$0] } ?? []
            }
            readings.sort { $0.score > $1.score }
            explanations.append(SearchExplanation(hit: try records.hit(ranked), readings: readings))
        }
        return explanations
    }

    struct Ranked {
        var guide: Int
        var score: Int
        var isWhole: Bool
    }

    /// A query as it was read in the end, with what was found.
    private struct Asked {
        var root: Query.Node?
        var lists: PostingLists
        var ranking: [Ranked]
    }

    private func asked(_ text: String) throws(SearchIndexDamage) -> Asked {
        var lists = PostingLists(entry, order, files)
        guard let root = query.read(text).root else {
            let all = (0..<entry.guideCount).map { Ranked(guide: $0, score: 0, isWhole: true) }
            return Asked(root: nil, lists: lists, ranking: all)
        }
        let found = try evidence(root, &lists)
        let said = query.markedLetters(in: text)
        if found.cover.contains(Weights.whole) {
            return Asked(root: root, lists: lists, ranking: try rank(found, saying: said))
        }
        // No guide holds everything: perhaps something was mistyped.
        let slips = Slips(named: lists.named)
        let meant = query.read(text, slips: slips).root ?? root
        let ranking = try rank(try evidence(meant, &lists), saying: said)
        return Asked(root: meant, lists: lists, ranking: ranking)
    }

    // MARK: From evidence to order

    /// Fewer whole matches than this make room for partial ones.
    private static let few = 5

    /// Orders guides; `said` are the marked letters of the query, nil where it may say more than its letters.
    private func rank(_ found: Evidence, saying said: Set<UInt32>?) throws(SearchIndexDamage) -> [Ranked] {
        var evidence = found
        if let said { try lower(&evidence, unlessSaid: said) }
        func better(_ a: Ranked, _ b: Ranked) -> Bool { a.score != b.score ? a.score > b.score : a.guide < b.guide }
        var whole: [Ranked] = []
        var partial: [Ranked] = []
        for guide in 0..<entry.guideCount where evidence.score[guide] > 0 {
            let cover = evidence.cover[guide]
            if cover == Weights.whole {
                whole.append(Ranked(guide: guide, score: evidence.score[guide], isWhole: true))
            } else if cover * 4 >= Weights.whole || evidence.isNamed[guide] {
                let score = evidence.score[guide] * (Weights.whole + cover) / (Weights.whole * 2)
                partial.append(Ranked(guide: guide, score: score, isWhole: false))
            }
        }
        // Who holds everything, but only here and there, comes behind who holds a good part in its name.
        let bestWhole = whole.map(\.score).max() ?? Int.max / 16
        func isStrong(_ ranked: Ranked) -> Bool {
            ranked.score * 10 >= bestWhole * 9 && evidence.cover[ranked.guide] * 8 >= Weights.whole * 5
        }
        let first = partial.filter(isStrong).sorted(by: better) + whole.sorted(by: better)
        guard whole.count < Self.few, let best = partial.map(\.score).max() else { return first }
        return first + partial.filter { $0.score * 3 >= best && !isStrong($0) }.sorted(by: better)
    }

    /// A guide whose title has marked letters, none of which was said, keeps nine tenths of its score.
    ///
    /// Only a small index knows titles before it shows them.
    private func lower(_ evidence: inout Evidence, unlessSaid said: Set<UInt32>) throws(SearchIndexDamage) {
        guard entry.isSmall else { return }
        let titles = try files.guideTexts().markedLetters
        for guide in 0..<entry.guideCount where !titles[guide].isEmpty && titles[guide].isDisjoint(with: said) {
            evidence.score[guide] = evidence.score[guide] * 9 / 10
        }
    }

    private func evidence(_ node: Query.Node, _ lists: inout PostingLists) throws(SearchIndexDamage) -> Evidence {
        switch node.kind {
        case .run(let run):
            var found: [PostingList] = []
            for term in run.terms { found.append(try lists[term.lookup]) }
            return RunRanking(run, found, guideCount: entry.guideCount).evidence()
        case .any(let nodes):
            var best = Evidence(guideCount: entry.guideCount)
            for node in nodes {
                let found = try evidence(node, &lists)
                for guide in 0..<entry.guideCount {
                    best.score[guide] = max(best.score[guide], found.score[guide])
                    best.cover[guide] = max(best.cover[guide], found.cover[guide])
                    if found.isNamed[guide] { best.isNamed[guide] = true }
                }
            }
            return best
        case .all(let nodes):
            var sum = Evidence(guideCount: entry.guideCount)
            for child in nodes {
                let found = try evidence(child, &lists)
                for guide in 0..<entry.guideCount {
                    sum.score[guide] += found.score[guide]
                    sum.cover[guide] += found.cover[guide] * child.letters
                    if found.isNamed[guide] { sum.isNamed[guide] = true }
                }
            }
            for guide in 0..<entry.guideCount { sum.cover[guide] /= max(1, node.letters) }
            return sum
        }
    }
}
