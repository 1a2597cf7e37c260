import GuideModel

/// Reads the YAML subset of the guide format, line by line and by indentation.
///
/// A reader of its own, because it has to go on after a mistake, name the slips
/// editors make, know the place of every value, and never expand, guess or
/// convert anything: anchors, tags, merge keys and complex keys are refused
/// where they stand. What it accepts means the same as in YAML 1.2.
struct YAMLReader {
    let source: SourceText
    let lines: Range<Int>
    let use: YAMLUse
    let keys: WordTable<Int>
    var problems: Problems

    /// The line that is being read, and the place in it.
    var line: Int
    var index = 0

    /// How many times something was too deep to be read.
    var tooDeepCount = 0

    private var keyCount = 0
    private var itemCount = 0
    private(set) var hasTooMany = false

    /// The last line that was reported for its tab, so that a run of them is one finding.
    private var tabLine = -2

    /// The last line whose anchor was reported.
    private var anchorLine = -1

    init(_ source: SourceText, lines: Range<Int>, use: YAMLUse, keys: WordTable<Int>, problems: Problems) {
        self.source = source
        self.lines = lines
        self.use = use
        self.keys = keys
        self.problems = problems
        line = lines.lowerBound
    }

    // MARK: Lines

    /// The end of the current line, without spaces behind its last character.
    var lineEnd: Int {
        var end = source.lineBytes(line).upperBound
        while end > source.lineStarts[line], isBlank(source.bytes[end - 1]) { end -= 1 }
        return end
    }

    var hasLine: Bool { line < lines.upperBound }

    func byte(_ index: Int) -> UInt8 { index < source.bytes.count ? source.bytes[index] : 0x0A }

    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether a byte is white space or the end of the line.
    func isSpaceOrEnd(_ index: Int) -> Bool { isBlank(byte(index)) || byte(index) == 0x0A }

    func oneByte(at index: Int) -> SourceRange { source.range(index..<min(index + 1, source.bytes.count)) }

    /// Goes to the next line with content, and to its first character.
    ///
    /// - Returns: how far the line is indented, or nil at the end.
    mutating func nextContent() -> Int? {
        while hasLine {
            let start = source.lineStarts[line]
            let end = source.lineBytes(line).upperBound
            index = start
            while index < end, isBlank(source.bytes[index]) { index += 1 }
            if index == end || source.bytes[index] == UInt8(ascii: "#") {
                line += 1
                continue
            }
            if index == start, skipsMarker(end) { continue }
            return indentation(from: start)
        }
        return nil
    }

    private mutating func indentation(from start: Int) -> Int {
        var indentation = index - start
        for place in start..<index where source.bytes[place] == 0x09 {
            indentation += 1
            if tabLine != line - 1 && tabLine != line { problems.report(YAMLSyntax.tab, at: oneByte(at: place)) }
            tabLine = line
        }
        return indentation
    }

    /// Says that a line stands too far left or right; a tab there was said already.
    mutating func reportIndentation() {
        if tabLine != line { problems.report(YAMLSyntax.indentation, at: oneByte(at: index)) }
    }

    /// Directives and document marks stand at the beginning of a line; they are reported and passed over.
    private mutating func skipsMarker(_ end: Int) -> Bool {
        guard isMarkerStart(source.bytes[index]) else { return false }
        let text = source.bytes[index..<end]
        if text.first == UInt8(ascii: "%") {
            problems.report(YAMLDirective.wording, at: source.range(index..<end))
        } else if text.starts(with: "---".utf8) || text.starts(with: "...".utf8), isSpaceOrEnd(index + 3) {
            // The first `---` of a file and the last `...` only frame it.
            let isBegin = text.first == UInt8(ascii: "-")
            let isFrame =
                lineEnd == index + 3 && (isBegin ? use != .frontMatter && isBlank(before: line) : isBlank(after: line))
            if !isFrame { problems.report(YAMLMultipleDocuments.wording, at: source.range(index..<end)) }
        } else {
            return false
        }
        line += 1
        return true
    }

    private func isMarkerStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "%") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func isBlank(before line: Int) -> Bool { (lines.lowerBound..<line).allSatisfy(hasNoContent) }
    private func isBlank(after line: Int) -> Bool { (line + 1..<lines.upperBound).allSatisfy(hasNoContent) }

    private func hasNoContent(_ line: Int) -> Bool { textStart(of: line).map { byte($0) == UInt8(ascii: "#") } ?? true }

    /// Where the text of a line begins, or nil when it has none.
    func textStart(of line: Int) -> Int? {
        let bytes = source.lineBytes(line)
        return bytes.first { !isBlank(source.bytes[$0]) }
    }

    /// Passes over an entry: its line, and the deeper ones that belong to it.
    mutating func skipEntry(_ column: Int) {
        line += 1
        while let next = nextContent(), next > column { line += 1 }
    }

    // MARK: Blocks

    mutating func readRoot() -> YAMLValue? {
        guard var column = nextContent() else {
            return .map([], source.range(source.lineBytes(min(lines.lowerBound, source.lineStarts.count - 1))))
        }
        if startsSequence { return withoutLeftovers(readSequence(column, depth: 1)) }
        if byte(index) == UInt8(ascii: "[") || byte(index) == UInt8(ascii: "{"), keyColon(from: index) == nil {
            return withoutLeftovers(readInlineValue(-1, depth: 1))
        }
        var pairs: [YAMLPair] = []
        let range = oneByte(at: index)
        while true {
            readMapping(column, depth: 1, into: &pairs)
            guard !hasTooMany, let next = nextContent() else { break }
            reportIndentation()
            column = next
        }
        return hasTooMany ? nil : .map(pairs, range)
    }

    private mutating func withoutLeftovers(_ root: YAMLValue) -> YAMLValue? {
        if !hasTooMany, nextContent() != nil { reportIndentation() }
        return hasTooMany ? nil : root
    }

    /// Whether `- ` stands at the place.
    var startsSequence: Bool { byte(index) == UInt8(ascii: "-") && isSpaceOrEnd(index + 1) }

    /// Reads what begins at the place: a list, a map, or a value.
    ///
    /// `column`: where it begins in its line.
    /// `parent`: where that begins which it belongs to; deeper lines continue it.
    mutating func readNode(_ column: Int, parent: Int, depth: Int) -> YAMLValue {
        let range = oneByte(at: index)
        guard depth <= YAMLLimits.depth else {
            problems.report(YAMLTooDeep.wording, at: range)
            tooDeepCount += 1
            skipEntry(parent)
            return .lost(range)
        }
        if startsSequence { return readSequence(column, depth: depth) }
        if keyColon(from: index) != nil || slippedColon(from: index, isKey: false) != nil || isComplexKey {
            var pairs: [YAMLPair] = []
            readMapping(column, depth: depth, into: &pairs)
            // Where no key could be read, nobody knows what was meant.
            return pairs.isEmpty ? .lost(range) : .map(pairs, range)
        }
        return readInlineValue(parent, depth: depth)
    }

    private mutating func readSequence(_ column: Int, depth: Int) -> YAMLValue {
        let range = oneByte(at: index)
        var items: [YAMLValue] = []
        while hasLine, !hasTooMany {
            let dash = index
            countItem(at: dash)
            index += 1
            while isBlank(byte(index)) { index += 1 }
            if isEmptyFromHere {
                line += 1
                if let next = nextContent(), next > column {
                    items.append(readNode(next, parent: column, depth: depth + 1))
                } else {
                    items.append(.text(Located("", at: oneByte(at: dash))))
                }
            } else {
                items.append(readNode(column + index - dash, parent: column, depth: depth + 1))
            }
            guard let next = nextContent(), next >= column else { break }
            if next > column {
                reportIndentation()
                if !startsSequence { skipEntry(column) }
                guard let next = nextContent(), next >= column else { break }
            }
            if !startsSequence { break }
        }
        return .list(items, range)
    }

    /// Whether nothing but a comment stands between the place and the line's end.
    var isEmptyFromHere: Bool {
        byte(index) == 0x0A || byte(index) == UInt8(ascii: "#") && isBlank(byte(index - 1))
    }

    private mutating func readMapping(_ column: Int, depth: Int, into pairs: inout [YAMLPair]) {
        var known: UInt64 = 0
        while hasLine, !hasTooMany {
            keyCount += 1
            if pairs.count == YAMLLimits.keys || use == .frontMatter && keyCount > YAMLLimits.keys {
                tooMany(at: index)
            }
            switch readKey() {
            case .key(let key):
                let earlier = isNew(key, &known) ? nil : pairs.first { isSameKey($0.key, key) }
                let tooDeepBefore = tooDeepCount
                var value = readValue(column, depth: depth)
                if tooDeepCount > tooDeepBefore { value = .lost(key.range) }
                if let earlier {
                    problems.report(
                        YAMLDuplicateKey.wording(key.value),
                        at: key.range,
                        notes: [Diagnostic.Note("“\(clipped(key.value))”第一次写在这里", at: earlier.key.range)]
                    )
                } else {
                    pairs.append(YAMLPair(key: key, value: value))
                }
            case .lost(let key):
                if let key { pairs.append(YAMLPair(key: key, value: .lost(key.range))) }
                skipEntry(column)
                // A complex key has its value on a line of its own.
                if let next = nextContent(), next == column, keyColon(from: index) == index { skipEntry(column) }
            }
            while let next = nextContent(), next == column, startsSequence {
                reportIndentation()
                skipEntry(column)
            }
            guard var next = nextContent(), next >= column else { return }
            while next > column {
                reportIndentation()
                if isKeyLike { break }
                skipEntry(column)
                guard let below = nextContent(), below >= column else { return }
                next = below
            }
        }
    }

    /// Whether the line reads like a key that only stands in the wrong column.
    private var isKeyLike: Bool { keyColon(from: index) != nil || slippedColon(from: index, isKey: false) != nil }

    /// Whether a key of the format stands here for the first time; for any other, one has to look.
    private func isNew(_ key: Located<String>, _ known: inout UInt64) -> Bool {
        guard let number = keys[key.value], number < 64 else { return false }
        defer { known |= 1 << UInt64(number) }
        return known & (1 << UInt64(number)) == 0
    }

    private func isSameKey(_ a: Located<String>, _ b: Located<String>) -> Bool {
        // An escape can hide the other normal form; Swift's own comparison sees through it, at a price.
        a.value.utf8.elementsEqual(b.value.utf8)
            || (b.range.bytes.count != b.value.utf8.count || a.range.bytes.count != a.value.utf8.count)
                && a.value == b.value
    }

    private mutating func tooMany(at place: Int) {
        if !hasTooMany { problems.report(FrontMatterTooLarge.tooMany, at: oneByte(at: place)) }
        hasTooMany = true
    }

    /// One anchor or alias a line is enough to say it.
    mutating func reportAnchor() {
        if anchorLine != line { problems.report(YAMLAnchor.wording, at: oneByte(at: index)) }
        anchorLine = line
    }

    /// Counts an item of a list; false when there are too many.
    @discardableResult
    mutating func countItem(at place: Int) -> Bool {
        itemCount += 1
        if use == .frontMatter, itemCount > YAMLLimits.items { tooMany(at: place) }
        return !hasTooMany
    }
}
