import GuideModel

/// What a pass over YAML text finds before any parser sees it.
///
/// Yams has no limit on aliases, stops at the first error and names none of the
/// slips editors make, so those are found here by bytes, all of them, and
/// blanked out or mended at equal length so that the rest can still be read.
struct YAMLScan {
    /// The text Yams gets: the same length and lines, with the faults blanked out.
    var mended: [UInt8]

    /// Top-level keys whose line could not be used.
    var lostKeys: [Located<String>] = []

    /// Whether something was found that no parser may see.
    var mustNotParse = false
}

/// Largest YAML text in bytes, its deepest nesting and most items (reliability, B18, B19, B33).
enum YAMLLimits {
    static let frontMatterBytes = 64 * 1024
    static let depth = 8
    static let keys = 200
    static let items = 1_000
}

/// Finds what the YAML subset of the guide format refuses.
struct YAMLScanner {
    private let source: SourceText
    private let lines: Range<Int>
    private let isRegistry: Bool
    private var scan: YAMLScan
    private let origin: Int
    private var keysByIndent: [(indent: Int, keys: [String: SourceRange])] = []
    private var keyCount = 0
    private var itemCount = 0

    /// - Parameters:
    ///   - lines: the lines of the YAML text, from 0.
    ///   - isRegistry: a registry may be long; a front matter may not.
    init(_ source: SourceText, lines: Range<Int>, isRegistry: Bool) {
        self.source = source
        self.lines = lines
        self.isRegistry = isRegistry
        origin = lines.isEmpty ? 0 : source.lineStarts[lines.lowerBound]
        let end = lines.isEmpty ? origin : source.lineBytes(lines.upperBound - 1).upperBound
        scan = YAMLScan(mended: Array(source.bytes[origin..<end]))
    }

    mutating func run(_ problems: inout Problems) -> YAMLScan {
        if !isRegistry, scan.mended.count > YAMLLimits.frontMatterBytes {
            problems.report(FrontMatterTooLarge.wording, at: source.range(source.lineBytes(lines.lowerBound)))
            scan.mustNotParse = true
            return scan
        }
        var blockIndent: Int?
        for line in lines {
            let bytes = source.lineBytes(line)
            let indent = indentation(bytes)
            if bytes.lowerBound + indent == bytes.upperBound { continue }
            if let block = blockIndent {
                if indent > block { continue }
                blockIndent = nil
            }
            check(bytes, indent: indent, &problems)
            if scan.mustNotParse { return scan }
            if opensBlockScalar(bytes) { blockIndent = indent }
        }
        return scan
    }

    private func indentation(_ bytes: Range<Int>) -> Int {
        var index = bytes.lowerBound
        while index < bytes.upperBound, source.bytes[index] == 0x20 { index += 1 }
        return index - bytes.lowerBound
    }

    private func opensBlockScalar(_ bytes: Range<Int>) -> Bool {
        let text = Piece(source, bytes).trimmed
        guard text.bytes.count >= 2 else { return false }
        var end = text.bytes.upperBound - 1
        while end > text.bytes.lowerBound, [0x2B, 0x2D].contains(source.bytes[end]) || (0x31...0x39).contains(source.bytes[end]) { end -= 1 }
        let byte = source.bytes[end]
        return (byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")) && source.bytes[end - 1] == 0x20
    }

    private mutating func check(_ bytes: Range<Int>, indent: Int, _ problems: inout Problems) {
        let start = bytes.lowerBound + indent
        let first = source.bytes[start]
        if first == UInt8(ascii: "#") { return }
        if first == 0x09 || source.bytes[bytes].prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09) {
            problems.report(YAMLSyntax.tab, at: source.range(start..<start + 1))
            blank(bytes, from: start, lostKey: nil)
            return
        }
        if indent == 0 {
            if first == UInt8(ascii: "%") {
                problems.report(YAMLDirective.wording, at: source.range(bytes))
                blank(bytes, from: start, lostKey: nil)
                return
            }
            if startsDocument(bytes) {
                problems.report(YAMLMultipleDocuments.wording, at: source.range(bytes))
                scan.mustNotParse = true
                return
            }
        }
        // `- `, `? ` and their repetitions open nested collections on one line.
        var index = start
        var column = indent
        var markers = 0
        while index + 1 < bytes.upperBound, source.bytes[index] == UInt8(ascii: "-") || source.bytes[index] == UInt8(ascii: "?"),
            source.bytes[index + 1] == 0x20
        {
            markers += 1
            close(from: column)
            index += 2
            column += 2
            while index < bytes.upperBound, source.bytes[index] == 0x20 {
                index += 1
                column += 1
            }
        }
        itemCount += markers
        if markers > YAMLLimits.depth || indent > YAMLLimits.depth * 8 {
            problems.report(YAMLTooDeep.wording, at: source.range(start..<start + 1))
            scan.mustNotParse = true
            return
        }
        if itemCount > YAMLLimits.items, !isRegistry {
            problems.report(YAMLTooManyItems.wording, at: source.range(start..<start + 1))
            scan.mustNotParse = true
            return
        }
        checkKey(bytes, from: index, column: column, isItem: markers > 0, &problems)
        if scan.mustNotParse { return }
        checkTokens(bytes, from: index, &problems)
    }

    private func startsDocument(_ bytes: Range<Int>) -> Bool {
        let line = source.bytes[bytes]
        guard line.starts(with: Array("---".utf8)) || line.starts(with: Array("...".utf8)) else { return false }
        return line.count == 3 || line.dropFirst(3).first == 0x20
    }

    private mutating func close(from column: Int) {
        while let last = keysByIndent.last, last.indent > column { keysByIndent.removeLast() }
    }

    private mutating func checkKey(_ bytes: Range<Int>, from start: Int, column: Int, isItem: Bool, _ problems: inout Problems) {
        guard start < bytes.upperBound else { return }
        let line = Piece(source, start..<bytes.upperBound)
        guard let colon = keyColon(line) else {
            checkFullWidthColon(line, isTop: column == 0, &problems)
            return
        }
        var name = Piece(source, start..<colon).trimmed
        if name.bytes.count >= 2, let quote = name.string.utf8.first, quote == 0x22 || quote == 0x27 {
            name.bytes = name.bytes.lowerBound + 1..<name.bytes.upperBound - 1
        }
        let key = name.string
        if key == "<<" {
            problems.report(YAMLMergeKey.wording, at: name.range)
            blank(bytes, from: start, lostKey: nil)
            return
        }
        keyCount += 1
        if keyCount > YAMLLimits.keys, !isRegistry {
            problems.report(YAMLTooManyItems.wording, at: name.range)
            scan.mustNotParse = true
            return
        }
        close(from: column)
        if isItem, keysByIndent.last?.indent == column { keysByIndent.removeLast() }
        if keysByIndent.last?.indent != column { keysByIndent.append((column, [:])) }
        let last = keysByIndent.count - 1
        if let earlier = keysByIndent[last].keys[key] {
            problems.report(
                YAMLDuplicateKey.wording(key), at: name.range,
                notes: [Diagnostic.Note("“\(key)”第一次写在这里", at: earlier)]
            )
            blankEntry(bytes, from: start, indent: column)
        } else {
            keysByIndent[last].keys[key] = name.range
        }
    }

    /// The colon that ends a block key: followed by a space or the line's end, outside quotes and flow brackets.
    private func keyColon(_ line: Piece) -> Int? {
        var index = line.bytes.lowerBound
        if [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!")].contains(source.bytes[index]) { return nil }
        if source.bytes[index] == 0x22 || source.bytes[index] == 0x27 {
            let quote = source.bytes[index]
            index += 1
            while index < line.bytes.upperBound, source.bytes[index] != quote { index += 1 }
            index += 1
        }
        while index < line.bytes.upperBound {
            if source.bytes[index] == UInt8(ascii: ":"),
                index + 1 == line.bytes.upperBound || source.bytes[index + 1] == 0x20
            {
                return index
            }
            if source.bytes[index] == UInt8(ascii: "#"), source.bytes[index - 1] == 0x20 { return nil }
            index += 1
        }
        return nil
    }

    /// The commonest slip: `标题：…` instead of `标题: …`.
    private mutating func checkFullWidthColon(_ line: Piece, isTop: Bool, _ problems: inout Problems) {
        if let (offset, length) = line.first([Array("：".utf8)]) {
            let key = Piece(source, line.bytes.lowerBound..<offset).trimmed.string
            guard isTop || key.unicodeScalars.count <= 8 else { return }
            guard isTop || isRegistry else { return }
            problems.report(YAMLFullWidth.colon(key: key), at: source.range(offset..<offset + length))
            let place = offset - origin
            scan.mended[place] = UInt8(ascii: ":")
            for index in place + 1..<place + length { scan.mended[index] = 0x20 }
            keyCount += 1
        } else if isTop, let (offset, _) = line.first([Array(":".utf8)]), source.bytes[line.bytes.lowerBound] != UInt8(ascii: "-") {
            let key = Piece(source, line.bytes.lowerBound..<offset).trimmed
            problems.report(YAMLSyntax.noSpaceAfterColon(key: key.string), at: source.range(offset..<offset + 1))
            blank(line.bytes, from: line.bytes.lowerBound, lostKey: key.located)
        }
    }

    /// Anchors, aliases, tags and full-width punctuation where a value may begin.
    private mutating func checkTokens(_ bytes: Range<Int>, from start: Int, _ problems: inout Problems) {
        var index = start
        var mayBegin = true
        var depth = 0
        let marks = Piece(source, bytes)
        while index < bytes.upperBound {
            let byte = source.bytes[index]
            if mayBegin, byte == 0x22 || byte == 0x27 {
                index = endOfQuoted(index, in: bytes)
                mayBegin = false
                continue
            }
            if mayBegin, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "!") {
                let wording = byte == UInt8(ascii: "!") ? YAMLTag.wording : YAMLAnchor.wording
                problems.report(wording, at: source.range(index..<index + 1))
                scan.mended[index - origin] = UInt8(ascii: "x")
            }
            switch byte {
            case UInt8(ascii: "#") where index == bytes.lowerBound || source.bytes[index - 1] == 0x20: return
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if mayBegin || depth > 0 { depth += 1 }
                mayBegin = true
                if depth > YAMLLimits.depth {
                    problems.report(YAMLTooDeep.wording, at: source.range(index..<index + 1))
                    scan.mustNotParse = true
                    return
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                mayBegin = false
            case UInt8(ascii: ",") where depth > 0:
                mayBegin = true
                itemCount += 1
                if itemCount > YAMLLimits.items, !isRegistry {
                    problems.report(YAMLTooManyItems.wording, at: source.range(index..<index + 1))
                    scan.mustNotParse = true
                    return
                }
            case UInt8(ascii: ":"): mayBegin = index + 1 < bytes.upperBound && source.bytes[index + 1] == 0x20
            case 0x20: break
            default:
                if depth > 0, let length = marks.mark([Array("，".utf8)], at: index) {
                    problems.report(YAMLFullWidth.comma, at: source.range(index..<index + length))
                    scan.mended[index - origin] = UInt8(ascii: ",")
                    for offset in 1..<length { scan.mended[index - origin + offset] = 0x20 }
                    index += length
                    mayBegin = true
                    continue
                }
                if mayBegin, let length = marks.mark([Array("［".utf8), Array("【".utf8)], at: index) {
                    problems.report(YAMLFullWidth.bracket, at: source.range(index..<index + length))
                }
                if mayBegin, let length = marks.mark([Array("“".utf8), Array("”".utf8), Array("「".utf8)], at: index),
                    isWhollyQuoted(index, length: length, bytes, inFlow: depth > 0)
                {
                    problems.report(YAMLFullWidth.quote, at: source.range(index..<index + length))
                }
                mayBegin = false
            }
            index = marks.next(index)
        }
    }

    /// Whether a value is set in full-width quotes as a whole, as if they were YAML's.
    private func isWhollyQuoted(_ start: Int, length: Int, _ bytes: Range<Int>, inFlow: Bool) -> Bool {
        var end = start
        while end < bytes.upperBound, !inFlow || ![UInt8(ascii: ","), UInt8(ascii: "]")].contains(source.bytes[end]) { end += 1 }
        let value = Piece(source, start..<end).trimmed
        let inner = Piece(source, min(start + length, value.bytes.upperBound)..<value.bytes.upperBound)
        guard inner.bytes.count >= 3 else { return false }
        let last = Piece(source, inner.bytes.upperBound - 3..<inner.bytes.upperBound)
        guard last.mark([Array("”".utf8), Array("“".utf8), Array("」".utf8)], at: last.bytes.lowerBound) != nil else { return false }
        let between = source.string(inner.bytes.lowerBound..<last.bytes.lowerBound)
        return !between.unicodeScalars.contains { "“”「」".unicodeScalars.contains($0) }
    }

    private func endOfQuoted(_ start: Int, in bytes: Range<Int>) -> Int {
        let quote = source.bytes[start]
        var index = start + 1
        while index < bytes.upperBound {
            if source.bytes[index] == UInt8(ascii: "\\"), quote == 0x22 {
                index += 2
                continue
            }
            if source.bytes[index] == quote { return index + 1 }
            index += 1
        }
        return bytes.upperBound
    }

    private mutating func blank(_ bytes: Range<Int>, from start: Int, lostKey: Located<String>?) {
        for index in start..<bytes.upperBound { scan.mended[index - origin] = 0x20 }
        if let lostKey { scan.lostKeys.append(lostKey) }
    }

    /// Blanks an entry with the deeper lines that belong to it.
    private mutating func blankEntry(_ bytes: Range<Int>, from start: Int, indent: Int) {
        blank(bytes, from: start, lostKey: nil)
        var line = source.line(of: bytes.lowerBound) + 1
        while line < lines.upperBound {
            let next = source.lineBytes(line)
            let nextIndent = indentation(next)
            guard next.lowerBound + nextIndent < next.upperBound, nextIndent > indent else { return }
            blank(next, from: next.lowerBound, lostKey: nil)
            line += 1
        }
    }
}
