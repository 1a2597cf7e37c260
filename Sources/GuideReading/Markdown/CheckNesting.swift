import GuideModel

/// The deepest nesting of lists, quotes and brackets (guide format, “Text”).
let deepestNesting = 32

/// Refuses by bytes what libcmark would read only in quadratic time.
///
/// - Returns: whether the body may be parsed.
func checkNesting(_ source: SourceText, lines: Range<Int>, problems: inout Problems) -> Bool {
    var brackets = 0
    var openings = 0
    for line in lines {
        let bytes = source.lineBytes(line)
        var index = bytes.lowerBound
        var containers = 0
        var spaces = 0
        scan: while index < bytes.upperBound {
            switch source.bytes[index] {
            case 0x20: spaces += 1
            case 0x09: spaces += 4
            case UInt8(ascii: ">"): containers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard index + 1 < bytes.upperBound, source.bytes[index + 1] == 0x20 else { break scan }
                containers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < bytes.upperBound, (0x30...0x39).contains(source.bytes[end]) { end += 1 }
                guard end + 1 < bytes.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(source.bytes[end]),
                    source.bytes[end + 1] == 0x20
                else { break scan }
                containers += 1
                index = end
            default: break scan
            }
            index += 1
        }
        if index == bytes.upperBound {
            brackets = 0
            openings = 0
        }
        let isNestedItem = containers > 0 && spaces / 2 > deepestNesting
        if containers > deepestNesting || isNestedItem {
            problems.report(NestingTooDeep.wording, at: source.range(bytes.lowerBound..<min(bytes.lowerBound + 1, bytes.upperBound)))
            return false
        }
        while index < bytes.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: "["):
                brackets += 1
                openings += 1
            case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
            case UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "*"): openings += 1
            default: break
            }
            if brackets > deepestNesting || openings > 2_000 {
                problems.report(NestingTooDeep.wording, at: source.range(index..<index + 1))
                return false
            }
            index += 1
        }
    }
    return true
}
