/// The text of a file of terms, and the first term in it.
struct TermFile {
    var first: UInt64
    var text: [UInt8]
}

/// Writes all terms in order, cut into files of about one size.
///
/// Tables hold guides that follow each other, so their postings are joined end to end: the bytes do not tell how many
/// tables there were.
func writeTermFiles(_ tables: [PostingTable], _ alphabet: Alphabet, guideCount: Int) -> [TermFile] {
    let entries = sortedEntries(tables, alphabet)
    // A small site is loaded nearly whole by the first query; there, larger files compress better.
    var writer = TermFileWriter(target: guideCount < 100 ? 48_000 : guideCount < 1000 ? 16_000 : 8_000)
    var postings: [UInt8] = []
    var i = 0
    while i < entries.count {
        let term = entries[i].term
        var last: UInt32 = 0
        while i < entries.count, entries[i].term == term {
            tables[entries[i].table].append(entries[i].postings, after: last, to: &postings)
            last = entries[i].postings.lastGuide
            i += 1
        }
        writer.add(term, postings)
        postings.removeAll(keepingCapacity: true)
    }
    return writer.finish()
}

private struct NumberedEntry {
    /// In the alphabet's numbers.
    var term: UInt64
    var table: Int
    var postings: PostingTable.Entry
}

private func sortedEntries(_ tables: [PostingTable], _ alphabet: Alphabet) -> [NumberedEntry] {
    var entries: [NumberedEntry] = []
    for (number, table) in tables.enumerated() {
        table.forEachEntry { postings in
            var term = postings.term
            let first = Term.first(of: term)
            let second = Term.second(of: term)
            if first < Term.syllables {
                term = Term.pair(alphabet[first] ?? 0, second == 0 ? 0 : (alphabet[second] ?? 0) + 1)
            } else if first >= Term.around {
                term = Term.around(alphabet[first - Term.around] ?? 0, (alphabet[second] ?? 0) + 1)
            }
            entries.append(NumberedEntry(term: term, table: number, postings: postings))
        }
    }
    entries.sort { $0.term != $1.term ? $0.term < $1.term : $0.table < $1.table }
    return entries
}

/// Groups terms by their first letter and starts a new file when one is full.
private struct TermFileWriter {
    let target: Int
    private var files: [TermFile] = []
    private var text: [UInt8] = []
    private var firstTerm: UInt64 = 0
    private var lastFirst: UInt32 = 0
    private var group = TermGroup()

    init(target: Int) { self.target = target }

    mutating func add(_ term: UInt64, _ postings: [UInt8]) {
        let first = Term.first(of: term)
        if first != group.first { endGroup() }
        if text.count + group.text.count >= target { endFile() }
        if text.isEmpty, group.text.isEmpty { firstTerm = term }
        group.add(Term.second(of: term), first: first, postings)
    }

    private mutating func endGroup() {
        guard !group.text.isEmpty else { return }
        text.appendDigits(Int(group.first - lastFirst))
        text.appendDigits(group.text.count)
        text += group.text
        lastFirst = group.first
        group = TermGroup()
    }

    private mutating func endFile() {
        endGroup()
        guard !text.isEmpty else { return }
        files.append(TermFile(first: firstTerm, text: text))
        text.removeAll(keepingCapacity: true)
        lastFirst = 0
    }

    consuming func finish() -> [TermFile] {
        endFile()
        return files
    }
}

/// The terms of one first letter.
private struct TermGroup {
    var first: UInt32 = 0
    var text: [UInt8] = []
    private var lastSecond: UInt32 = 0

    mutating func add(_ second: UInt32, first: UInt32, _ postings: [UInt8]) {
        self.first = first
        text.appendDigits(Int(second - lastSecond))
        text.appendDigits(postings.count)
        text += postings
        lastSecond = second
    }
}
