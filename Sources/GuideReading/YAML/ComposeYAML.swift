import GuideModel
import Yams

/// YAML as this format uses it: text, lists and maps, each with its place.
enum YAMLValue {
    case text(Located<String>)
    case list([YAMLValue], SourceRange)
    case map([YAMLPair], SourceRange)

    var range: SourceRange {
        switch self {
        case .text(let text): text.range
        case .list(_, let range), .map(_, let range): range
        }
    }

    /// What an editor calls this shape.
    var shapeName: String {
        switch self {
        case .text: "一段文字"
        case .list: "一个列表"
        case .map: "一组“键: 值”"
        }
    }
}

/// A key with its value.
struct YAMLPair {
    var key: Located<String>
    var value: YAMLValue
}

/// Scans and composes the YAML of some lines, with no implicit types.
///
/// - Returns: the root and the keys whose lines were lost; root nil when it could not be parsed.
func readYAML(
    _ source: SourceText, lines: Range<Int>, isRegistry: Bool, problems: inout Problems
) -> (root: YAMLValue?, lostKeys: [Located<String>]) {
    var scanner = YAMLScanner(source, lines: lines, isRegistry: isRegistry)
    let scan = scanner.run(&problems)
    guard !scan.mustNotParse else { return (nil, scan.lostKeys) }
    let places = YAMLPlaces(source: source, firstLine: lines.lowerBound)
    do {
        let parser = try Parser(
            yaml: String(decoding: scan.mended, as: UTF8.self), resolver: .basic, constructor: .default, encoding: .utf8
        )
        guard let node = try parser.singleRoot() else {
            return (.map([], source.range(source.lineBytes(lines.lowerBound))), scan.lostKeys)
        }
        return (try convert(node, places, &problems, depth: 0), scan.lostKeys)
    } catch let error as YamlError {
        problems.report(wording(for: error), at: places.range(of: error))
    } catch {
        problems.report(YAMLSyntax.other, at: places.start)
    }
    return (nil, scan.lostKeys)
}

/// Turns Yams' marks (lines and scalars from 1) into byte ranges.
struct YAMLPlaces {
    let source: SourceText
    let firstLine: Int

    func offset(_ mark: Mark) -> Int {
        let line = min(firstLine + max(0, mark.line - 1), max(0, source.lineStarts.count - 1))
        return source.offset(line: line, scalar: max(0, mark.column - 1))
    }

    /// The first byte of the YAML text.
    var start: SourceRange { source.range(source.lineBytes(firstLine).lowerBound..<source.lineBytes(firstLine).lowerBound) }

    func range(_ mark: Mark?) -> SourceRange {
        guard let mark else { return source.range(0..<0) }
        let start = offset(mark)
        return source.range(start..<min(start + 1, source.bytes.count))
    }

    /// The place of a scalar's text, without its quotes.
    func range(_ scalar: Node.Scalar) -> SourceRange {
        guard let mark = scalar.mark else { return source.range(0..<0) }
        var start = offset(mark)
        let line = source.lineBytes(source.line(of: start))
        switch scalar.style {
        case .doubleQuoted, .singleQuoted:
            let quote: UInt8 = scalar.style == .doubleQuoted ? 0x22 : 0x27
            start += 1
            var end = start
            while end < line.upperBound, source.bytes[end] != quote {
                end += quote == 0x22 && source.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            return source.range(min(start, line.upperBound)..<min(end, line.upperBound))
        default:
            return source.range(start..<min(start + scalar.string.utf8.count, max(start, line.upperBound)))
        }
    }

    func range(of error: YamlError) -> SourceRange {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): range(mark)
        case .duplicatedKeysInMapping(_, let context): range(context.mark)
        default: start
        }
    }
}

private func convert(
    _ node: Node, _ places: YAMLPlaces, _ problems: inout Problems, depth: Int
) throws -> YAMLValue {
    switch node {
    case .scalar(let scalar):
        let range = places.range(scalar)
        let text = scalar.string
        if scalar.style == .doubleQuoted { checkEscapes(text, range, &problems) }
        return .text(Located(text, at: range))
    case .sequence(let sequence):
        var items: [YAMLValue] = []
        items.reserveCapacity(sequence.count)
        for item in sequence { items.append(try convert(item, places, &problems, depth: depth + 1)) }
        return .list(items, places.range(sequence.mark))
    case .mapping(let mapping):
        var pairs: [YAMLPair] = []
        pairs.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                problems.report(UnknownKey.notText, at: places.range(key.mark))
                continue
            }
            pairs.append(
                YAMLPair(
                    key: Located(scalar.string, at: places.range(scalar)),
                    value: try convert(value, places, &problems, depth: depth + 1))
            )
        }
        return .map(pairs, places.range(mapping.mark))
    case .alias:
        throw YamlError.no
    }
}

/// What `"\u202e"` and `"\0"` hide is found after they are resolved.
private func checkEscapes(_ text: String, _ range: SourceRange, _ problems: inout Problems) {
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
            problems.report(BidirectionalCharacter.wording(scalar.value), at: range)
        case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0x00AD:
            problems.report(InvisibleCharacter.wording(scalar.value), at: range)
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
            problems.report(ControlCharacter.wording(scalar.value), at: range)
        default: break
        }
    }
}

private func wording(for error: YamlError) -> Wording {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
        if problem.contains("mapping values are not allowed") { return YAMLSyntax.colonInValue }
        if problem.contains("quoted scalar") || problem.contains("end of stream") { return YAMLSyntax.unclosedQuote }
        if problem.contains("expected ',' or ']'") || problem.contains("expected ',' or '}'") { return YAMLSyntax.unclosedBracket }
        if problem.contains("cannot start any token") { return YAMLSyntax.badStart }
        if problem.contains("expected key") || problem.contains("expected ':'") { return YAMLSyntax.indentation }
        return YAMLSyntax.other
    case .duplicatedKeysInMapping(let duplicates, _):
        return YAMLDuplicateKey.wording(duplicates.first ?? "")
    default:
        return YAMLSyntax.other
    }
}
