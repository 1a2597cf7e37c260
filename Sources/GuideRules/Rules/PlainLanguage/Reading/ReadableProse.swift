import GuideModel

/// What a person reads of a guide, cut into sentences and clauses, with the words that any plain-language rule looks for.
///
/// It is made once a guide. Facts, 要点, conditions, code and addresses of links are not in it; 《…》, quotes and names
/// that nobody may reword are in it, but closed.
package struct ReadableProse: Sendable {
    /// The text as UTF-16 units, every stretch followed by a line feed.
    var units: [UInt16] = []

    /// The byte of the file at which a unit begins, where its piece is even.
    var bytes: [UInt32] = []

    /// Whether a unit belongs to a name or a quote.
    var isClosed: [Bool] = []
    var runs: [Run] = []
    var sentences: [Sentence] = []
    var clauses: [Clause] = []

    /// Words of all lists by place, the shorter before the longer.
    var hits: [Hit] = []
    let vocabulary: Vocabulary

    var pieces: [Piece] = []

    /// Texts of links with where they lead.
    var links: [(text: Range<Int>, destination: String)] = []

    /// Where in a guide a stretch of text stands.
    enum Kind: UInt8, Sendable {
        case shortAnswer, eligibility, question, option, documentNote, stepName, stepNote
        case frequentQuestion, answer, heading, other
    }

    /// A stretch of text without a paragraph's end in it.
    struct Run: Sendable {
        var kind: Kind
        var units: Range<Int>
        /// Whether it tells what only the office does.
        var isByOffice: Bool
    }

    struct Sentence: Sendable {
        var run: Int
        /// Without the mark that ends it.
        var units: Range<Int>
        var clauses: Range<Int>
        /// In characters as a reader meets them: see `Span.counted`.
        var length: Int
    }

    struct Clause: Sendable {
        var sentence: Int
        var units: Range<Int>
        var length: Int
    }

    /// A word of a list, where it stands.
    struct Hit: Sendable {
        var list: CueList
        /// Which word of its list; nil for one that only keeps the list's words away.
        var word: Int?
        var units: Range<Int>
        var clause: Int
    }

    /// Units that lie in the file one after the other.
    struct Piece: Sendable {
        var start: Int
        var range: SourceRange
        /// Whether every byte of the text is a byte of the file; escapes are not.
        var isEven: Bool
        var isLinked: Bool
    }
}

extension ReadableProse {
    func text(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF16.self) }

    /// The text as a message quotes it: on one line, and not longer than a message can bear.
    func quote(_ range: Range<Int>) -> String {
        let line = range.prefix { units[$0] != .lineFeed }
        return line.count > 40 ? text(line.prefix(38)) + "…" : text(line.startIndex..<line.endIndex)
    }

    func run(of hit: Hit) -> Run { runs[sentences[clauses[hit.clause].sentence].run] }

    func sentence(of hit: Hit) -> Sentence { sentences[clauses[hit.clause].sentence] }

    /// Whether the word stands at the place, all of it open.
    func has(_ word: [UInt16], at start: Int) -> Bool {
        guard start >= 0, start + word.count <= units.count else { return false }
        for offset in word.indices where units[start + offset] != word[offset] { return false }
        return true
    }

    /// Whether one of the characters stands at the place.
    func has(oneOf characters: CharacterSet16, at index: Int) -> Bool {
        index >= 0 && index < units.count && characters.contains(units[index])
    }

    /// Calls the closure with the words of a list, leftmost and longest first, none touching another.
    func forEachHit(of list: CueList, _ body: (Hit) -> Void) {
        var past = 0
        var best: Hit?
        for hit in hits where hit.list == list {
            if let kept = best, hit.units.lowerBound == kept.units.lowerBound {
                if hit.units.count > kept.units.count { best = hit }
                continue
            }
            if let kept = best, kept.units.lowerBound >= past {
                past = kept.units.upperBound
                if kept.word != nil { body(kept) }
            }
            best = hit.units.lowerBound >= past ? hit : nil
        }
        if let kept = best, kept.units.lowerBound >= past, kept.word != nil { body(kept) }
    }

    /// The first word of a list that begins in a range.
    func firstHit(of list: CueList, in range: Range<Int>) -> Hit? {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].units.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < hits.count, hits[low].units.lowerBound < range.upperBound {
            if hits[low].list == list, hits[low].word != nil { return hits[low] }
            low += 1
        }
        return nil
    }

    /// The place of some units in the file; the whole text where escapes make it uneven.
    func range(_ range: Range<Int>) -> SourceRange {
        let first = piece(at: range.lowerBound)
        let last = piece(at: max(range.lowerBound, range.upperBound - 1))
        let start = pieces[first].isEven ? Int(bytes[range.lowerBound]) : pieces[first].range.start
        let end = pieces[last].isEven ? byte(behind: range.upperBound - 1, in: last) : pieces[last].range.end
        return SourceRange(file: pieces[first].range.file, start..<max(start, end))
    }

    /// The place of some units, if replacing just those bytes changes nothing but these words.
    ///
    /// Headings are linked to and options are named by conditions, so their words are left to people.
    func replaceableRange(_ range: Range<Int>, in run: Run) -> SourceRange? {
        switch run.kind {
        case .heading, .frequentQuestion, .question, .option: return nil
        default: break
        }
        let first = piece(at: range.lowerBound)
        guard first == piece(at: range.upperBound - 1), pieces[first].isEven, !pieces[first].isLinked else {
            return nil
        }
        return self.range(range)
    }

    private func byte(behind unit: Int, in piece: Int) -> Int {
        min(Int(bytes[max(0, unit)]) + units[max(0, unit)].bytesInUTF8, pieces[piece].range.end)
    }

    /// The piece that holds a unit.
    private func piece(at unit: Int) -> Int {
        var low = 0
        var high = pieces.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].start <= unit { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension UInt16 {
    /// How many bytes of UTF-8 the unit stands for; each half of a pair counts half of its four.
    var bytesInUTF8: Int { self < 0x80 ? 1 : self < 0x800 || (self >= 0xD800 && self < 0xE000) ? 2 : 3 }
}

/// A few characters, to ask whether a unit is one of them.
struct CharacterSet16: Sendable, ExpressibleByStringLiteral {
    private var units: [UInt16]

    /// A bit for every last six bits that a member has.
    private var filter: UInt64

    init(stringLiteral characters: String) {
        units = Array(characters.utf16)
        filter = units.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    func contains(_ unit: UInt16) -> Bool {
        guard filter & (1 << UInt64(unit & 63)) != 0 else { return false }
        for member in units where member == unit { return true }
        return false
    }
}
