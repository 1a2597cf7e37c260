/// Reads what a result shows of a guide, each file once.
struct GuideReader {
    let entry: IndexEntry
    let texts: IndexTexts
    private var lines: [String: [Substring]] = [:]

    init(entry: IndexEntry, texts: IndexTexts) {
        self.entry = entry
        self.texts = texts
    }

    mutating func hit(_ ranked: SearchEngine.Ranked) throws(SearchIndexDamage) -> SearchEngine.Hit {
        guard let file = entry.guideFiles.lastIndex(where: { $0 <= ranked.guide }) else { throw .damaged("index") }
        let stem = "g\(file)"
        if lines[stem] == nil {
            lines[stem] = String(decoding: try texts[stem], as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
        }
        let line = ranked.guide - entry.guideFiles[file]
        guard let records = lines[stem], line < records.count else { throw .damaged(stem) }
        let fields = records[line].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5, let domain = Int(fields[2]), entry.domains.ids.indices.contains(domain),
            entry.domains.names.indices.contains(domain)
        else { throw .damaged(stem) }
        return SearchEngine.Hit(
            id: fields[0],
            title: fields[3],
            path: fields[1].isEmpty ? "guides/\(fields[0])/" : fields[1],
            domain: entry.domains.ids[domain],
            domainName: entry.domains.names[domain],
            summary: fields[4],
            score: ranked.score,
            isWhole: ranked.isWhole
        )
    }
}
