import Synchronization

/// What results show of guides, each file read once.
final class GuideReader: Sendable {
    private let entry: IndexEntry
    private let postings: PostingFiles
    private let source: IndexSource
    private let files = Mutex<[String: [Record]]>([:])

    /// A line of a file of guides; nil where it is damaged.
    private typealias Record = [String]?

    init(_ entry: IndexEntry, _ postings: PostingFiles, _ source: @escaping IndexSource) {
        self.entry = entry
        self.postings = postings
        self.source = source
    }

    func hit(_ ranked: SearchEngine.Ranked) throws(SearchIndexDamage) -> SearchEngine.Hit {
        guard let file = entry.guideFiles.lastIndex(where: { $0 <= ranked.guide }) else { throw .damaged("index") }
        let stem = "g\(file)"
        let records = try records(stem)
        let line = ranked.guide - entry.guideFiles[file]
        guard line < records.count, let fields = records[line], let domain = Int(fields[2]),
            entry.domains.ids.indices.contains(domain), entry.domains.names.indices.contains(domain)
        else { throw .damaged(stem) }
        let shown = try shown(ranked.guide, fields)
        return SearchEngine.Hit(
            id: fields[0],
            title: shown.title,
            path: fields[1].isEmpty ? "guides/\(fields[0])/" : fields[1],
            domain: entry.domains.ids[domain],
            domainName: entry.domains.names[domain],
            summary: shown.answer,
            score: ranked.score,
            isWhole: ranked.isWhole
        )
    }

    /// Title and short answer: in the line, or in a small index with the names.
    private func shown(_ guide: Int, _ fields: [String]) throws(SearchIndexDamage) -> (title: String, answer: String) {
        if fields.count == 5 { return (fields[3], fields[4]) }
        let texts = try postings.guideTexts()
        return (texts.titles[guide], texts.answers[guide])
    }

    private func records(_ stem: String) throws(SearchIndexDamage) -> [Record] {
        if let known = files.withLock({ $0[stem] }) { return known }
        let lines = try source(stem).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let fieldCount = entry.isSmall ? 3 : 5
        let records = lines.map { line -> Record in
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            return fields.count == fieldCount ? fields.map { String(decoding: $0, as: UTF8.self) } : nil
        }
        files.withLock { $0[stem] = records }
        return records
    }
}
