/// Turns guides into the files that `SearchEngine` and the browser search.
///
/// The same guides give the same bytes in any order and with any number of jobs.
package func buildSearchIndex(
    _ entries: [SearchEntry],
    synonyms groups: [[String]] = [],
    jobs: Int
) async -> SearchIndex {
    let guides = entries.sorted { $0.domain != $1.domain ? $0.domain < $1.domain : $0.id < $1.id }
    let variants = NameVariants(synonyms: Synonyms(groups, .standard), asides: Asides(asides))
    let notes = await withTaskGroup { group in
        for range in slices(of: guides.count, into: jobs) {
            group.addTask { (range.lowerBound, GuideNotes(guides[range], base: range.lowerBound, variants)) }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let tables = notes.map(\.postings)
    let nameTable = notes.dropFirst().reduce(into: notes[0].names) { $0.append($1.names) }
    let domains = Domains(guides)
    let audiences = Set(guides.flatMap(\.audiences)).sorted()
    let alphabet = Alphabet(of: tables)
    let sounds = LetterSounds(.standard, alphabet, nameTable)
    let (terms, holders) = writeTermFiles(tables, nameTable, alphabet, guideCount: guides.count)
    let names = writeNameFiles(nameTable, sounds.order(of: alphabet), guideCount: guides.count)
    let texts = holders.isKnown ? writeTextFile(guides, alphabet, holders) : []
    let records = writeGuideFiles(guides, domains: domains.ids)
    let literals =
        terms.enumerated().map { ("t\($0)", SearchFile.literal(digits: $1.text)) }
        + names.enumerated().map { ("n\($0)", SearchFile.literal(digits: $1.text)) }
        + records.enumerated().map { ("g\($0)", jsonString($1.text)) }
        + [
            (IndexEntry.holderStem, SearchFile.literal(digits: holders.text)),
            (IndexEntry.textStem, SearchFile.literal(digits: texts)),
            (IndexEntry.facetStem, SearchFile.literal(digits: writeFacets(guides, domains.ids, audiences))),
        ]
    let folder = contentHash(literals.lazy.map(\.1))
    let entry = IndexEntry(
        guideCount: guides.count,
        fold: FoldTable.standard.narrowed(to: alphabet),
        alphabet: alphabet,
        syllables: SoundTable.standard.syllables,
        sounds: sounds,
        asides: asides,
        light: lightLetters,
        marked: markedLetters,
        synonyms: groups,
        domains: domains,
        audiences: audiences,
        folder: folder,
        termFiles: terms.map { UInt64($0.first) },
        nameFiles: names.map(\.first),
        guideFiles: records.map(\.first)
    )
    let literal = jsonString(entry.text)
    let entryFile = SearchFile("index." + contentHash(literal), literal: literal)
    let files = literals.map { SearchFile($0.0, folder: folder + "/", literal: $0.1) }
    return SearchIndex(entryName: entryFile.name, files: [entryFile] + files)
}

package struct SearchIndex: Sendable, Equatable {
    /// The one name a page has to know; it changes with any other file's content, so caches never mix two builds.
    package var entryName: String
    package var files: [SearchFile]

    package init(entryName: String, files: [SearchFile]) {
        self.entryName = entryName
        self.files = files
    }
}

/// Cuts a count into at most `parts` ranges of nearly one length.
private func slices(of count: Int, into parts: Int) -> [Range<Int>] {
    let parts = max(1, min(parts, count))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
}
