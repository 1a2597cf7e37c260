/// The text of a file of guides, and the number of the first one in it.
struct GuideFile {
    var first: Int
    var text: [UInt8]
}

/// Writes what a result list shows of each guide: a line a guide, tabs between the fields; title and answer in a large
/// index alone.
func writeGuideFiles(_ entries: [SearchEntry], domains: [String], target: Int? = nil) -> [GuideFile] {
    let isSmall = LetterHolders.isSmall(entries.count)
    let target = target ?? (isSmall ? 80_000 : 8_000)
    let numbers = Dictionary(domains.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var files: [GuideFile] = []
    var text: [UInt8] = []
    var first = 0
    for (i, entry) in entries.enumerated() {
        if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
        let path = entry.path == "guides/\(entry.id)/" ? "" : entry.path
        var fields = [entry.id, path, String(numbers[entry.domain] ?? 0)]
        if !isSmall { fields += [entry.title, entry.clippedAnswer] }
        for (k, field) in fields.enumerated() {
            if k > 0 { text.append(UInt8(ascii: "\t")) }
            text.append(contentsOf: field.utf8.lazy.map { $0 < 0x20 ? 0x20 : $0 })
        }
        if text.count >= target || i == entries.count - 1 {
            files.append(GuideFile(first: first, text: text))
            text.removeAll(keepingCapacity: true)
            first = i + 1
        }
    }
    return files
}

extension SearchEntry {
    /// At most 80 scalars of the short answer.
    var clippedAnswer: String {
        let scalars = shortAnswer.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 80, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return shortAnswer }
        return String(scalars[..<end]) + "…"
    }
}
