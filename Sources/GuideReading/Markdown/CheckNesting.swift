import GuideModel

/// The deepest nesting of lists, quotes and brackets (guide format, “Text”).
let deepestNesting = 32

/// How many characters that may open something a paragraph may hold.
///
/// Debian's libcmark looks for the end of each of them up to the paragraph's end.
private let mostOpenings = 1_000

/// Refuses by bytes what libcmark would read only in quadratic time.
///
/// - Returns: whether the body may be parsed.
func checkNesting(_ source: SourceText, lines: Range<Int>, problems: inout Problems) -> Bool {
    var paragraph = ParagraphNesting()
    var fence = OpenFence()
    let text = source.bytes[source.lineStarts[lines.lowerBound]...]
    let isHarmless = isHarmless(text)
    if !isHarmless, let place = floodOfReferences(text) {
        problems.report(ReferenceFlood.wording, at: source.range(place..<place + 1))
        return false
    }
    for line in lines {
        let bytes = source.lineBytes(line)
        let containers = Containers(source.bytes, bytes)
        if containers.depth > deepestNesting || containers.indentation / 2 > deepestNesting && containers.depth > 0 {
            let start = bytes.lowerBound
            problems.report(NestingTooDeep.wording, at: source.range(start..<min(start + 1, bytes.upperBound)))
            return false
        }
        fence.read(source.bytes, containers.textStart..<bytes.upperBound)
        if isHarmless { continue }
        // A blank line, and a new item, end a paragraph.
        if containers.textStart == bytes.upperBound || containers.hasItem { paragraph = ParagraphNesting() }
        if let place = paragraph.add(source.bytes, containers.textStart..<bytes.upperBound) {
            problems.report(NestingTooDeep.wording, at: source.range(place..<place + 1))
            return false
        }
    }
    if let place = fence.place { problems.report(UnclosedFence.wording, at: source.range(place)) }
    return true
}

/// How many bytes the addresses of references may come to, were each bracket one.
private let mostReferenceBytes = 16 * 1024 * 1024

/// Where the first bracket is, if a text may have so many references to so long an address that libcmark, which
/// copies the address for each of them, would run out of memory.
private func floodOfReferences(_ text: ArraySlice<UInt8>) -> Int? {
    var brackets = 0
    var first: Int?
    var longest = 0
    var lineStart = text.startIndex
    var hasDefinition = false
    for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "["):
            brackets += 1
            first = first ?? index
        case UInt8(ascii: ":"): hasDefinition = hasDefinition || index > text.startIndex && text[index - 1] == 0x5D
        case 0x0A:
            longest = max(longest, index - lineStart)
            lineStart = index + 1
        default: break
        }
    }
    longest = max(longest, text.endIndex - lineStart)
    return hasDefinition && brackets * longest > mostReferenceBytes ? first : nil
}

/// Whether all of a text opens no more than a paragraph may, as nearly every guide.
private func isHarmless(_ text: ArraySlice<UInt8>) -> Bool {
    var brackets = 0
    var openings = 0
    for byte in text where byte < 0x80 {
        if byte == UInt8(ascii: "[") { brackets += 1 }
        if isOpening(byte) { openings += 1 }
    }
    return brackets <= deepestNesting && openings <= mostOpenings
}

private func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
    default: false
    }
}

/// The quotes and list items a line opens or continues.
private struct Containers {
    private(set) var depth = 0
    private(set) var indentation = 0
    private(set) var hasItem = false
    private(set) var textStart: Int

    init(_ text: [UInt8], _ line: Range<Int>) {
        var index = line.lowerBound
        scan: while index < line.upperBound {
            switch text[index] {
            case 0x20: indentation += 1
            case 0x09: indentation += 4
            case UInt8(ascii: ">"): depth += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard index + 1 < line.upperBound, text[index + 1] == 0x20 else { break scan }
                depth += 1
                hasItem = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < line.upperBound, (0x30...0x39).contains(text[end]) { end += 1 }
                guard end + 1 < line.upperBound, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
                    text[end + 1] == 0x20
                else { break scan }
                depth += 1
                hasItem = true
                index = end
            default: break scan
            }
            index += 1
        }
        textStart = index
    }
}

/// What a paragraph has opened so far.
private struct ParagraphNesting {
    private var brackets = 0
    private var openings = 0

    /// Goes over a line of the paragraph.
    ///
    /// - Returns: where it gets too deep.
    mutating func add(_ text: [UInt8], _ line: Range<Int>) -> Int? {
        for index in line where text[index] < 0x80 {
            let byte = text[index]
            if byte == UInt8(ascii: "[") { brackets += 1 }
            if byte == UInt8(ascii: "]") { brackets = max(0, brackets - 1) }
            guard isOpening(byte) else { continue }
            openings += 1
            if brackets > deepestNesting || openings > mostOpenings { return index }
        }
        return nil
    }
}

/// The block of code that is open at a line, if there is one.
private struct OpenFence {
    private var mark: UInt8 = 0
    private var length = 0

    /// Where it was opened.
    private(set) var place: Range<Int>?

    mutating func read(_ text: [UInt8], _ line: Range<Int>) {
        guard let first = line.first.map({ text[$0] }), first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
            return
        }
        let count = text[line].prefix { $0 == first }.count
        let rest = text[line].dropFirst(count)
        if place != nil {
            if first == mark, count >= length, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { place = nil }
        } else if count >= 3, first == UInt8(ascii: "~") || !rest.contains(UInt8(ascii: "`")) {
            (mark, length, place) = (first, count, line.lowerBound..<line.lowerBound + count)
        }
    }
}
