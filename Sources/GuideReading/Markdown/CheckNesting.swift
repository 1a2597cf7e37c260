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
    let isHarmless = isHarmless(source.bytes[source.lineStarts[lines.lowerBound]...])
    for line in lines {
        let bytes = source.lineBytes(line)
        let containers = Containers(source.bytes, bytes)
        if containers.depth > deepestNesting || containers.indentation / 2 > deepestNesting && containers.depth > 0 {
            let start = bytes.lowerBound
            problems.report(NestingTooDeep.wording, at: source.range(start..<min(start + 1, bytes.upperBound)))
            return false
        }
        if isHarmless { continue }
        // A blank line, and a new item, end a paragraph.
        if containers.textStart == bytes.upperBound || containers.hasItem { paragraph = ParagraphNesting() }
        if let place = paragraph.add(source.bytes, containers.textStart..<bytes.upperBound) {
            problems.report(NestingTooDeep.wording, at: source.range(place..<place + 1))
            return false
        }
    }
    return true
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
