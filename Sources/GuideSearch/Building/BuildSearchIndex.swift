/// Turns guides into the files that `SearchEngine` and the browser search.
///
/// The same guides give the same bytes in any order and with any number of jobs.
package func buildSearchIndex(_ entries: [SearchEntry], jobs: Int) async -> SearchIndex {
    let guides = entries.sorted { $0.id < $1.id }
    let tables = await withTaskGroup { group in
        for range in slices(of: guides.count, into: jobs) {
            group.addTask { (range.lowerBound, indexGuides(guides[range], base: range.lowerBound)) }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let domains = Domains(guides)
    let alphabet = Alphabet(of: tables)
    let termFiles = writeTermFiles(tables, alphabet, guideCount: guides.count)
    let guideFiles = writeGuideFiles(guides, domains: domains.ids)
    let entry = IndexEntry(
        guideCount: guides.count,
        foldRuns: FoldTable.standard.runs,
        alphabet: alphabet,
        syllables: SoundTable.standard.syllables,
        asides: asides,
        domains: domains,
        termFiles: termFiles.map { IndexEntry.TermFile(stem: stem($0.file), first: $0.first) },
        guideFiles: guideFiles.map { IndexEntry.GuideFile(stem: stem($0.file), first: $0.first) }
    )
    let entryFile = SearchFile(.entry, text: entry.text)
    return SearchIndex(entryName: entryFile.name, files: [entryFile] + termFiles.map(\.file) + guideFiles.map(\.file))
}

package struct SearchIndex: Sendable, Equatable {
    /// The one name a page has to know; it changes with any other file's content, so caches never mix two builds.
    package var entryName: String
    package var files: [SearchFile]
}

/// Cuts a count into at most `parts` ranges of nearly one length.
private func slices(of count: Int, into parts: Int) -> [Range<Int>] {
    let parts = max(1, min(parts, count))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
}

/// A file's name without `.js`, as the file calls itself.
private func stem(_ file: SearchFile) -> String { String(file.name.dropLast(3)) }
