import GuideModel

/// YAML as this format uses it: text, lists and maps, each with its place.
enum YAMLValue {
    case text(Located<String>)
    case list([YAMLValue], SourceRange)
    case map([YAMLPair], SourceRange)

    /// Something was written that could not be read; that was reported.
    case lost(SourceRange)

    var range: SourceRange {
        switch self {
        case .text(let text): text.range
        case .list(_, let range), .map(_, let range), .lost(let range): range
        }
    }

    var isLost: Bool { if case .lost = self { true } else { false } }

    /// What an editor calls this shape.
    var shapeName: String {
        switch self {
        case .text, .lost: "一段文字"
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

/// What a YAML text is for, which decides its limits.
enum YAMLUse {
    case frontMatter, registry, settings

    /// Whether editors write it, so that `#` behind a value is more likely lost text than a comment.
    var isProse: Bool { self != .settings }
}

/// How much a YAML text may hold (reliability, B18, B19, B33).
enum YAMLLimits {
    static let frontMatterBytes = 64 * 1024
    static let depth = 8
    /// In one map; in a front matter, in all.
    static let keys = 200
    /// List items of a front matter.
    static let items = 1_000
}

/// Reads the YAML of some lines, with no implicit types.
///
/// `keys`: the names that are keys here, so that `标题：` can be told from text.
/// - Returns: the root; nil when there is nothing that could be read.
func readYAML(
    _ source: SourceText,
    lines: Range<Int>,
    use: YAMLUse,
    keys: WordTable<Int>,
    problems: inout Problems
) -> YAMLValue? {
    if use == .frontMatter, let first = lines.first,
        source.lineBytes(lines.upperBound - 1).upperBound - source.lineStarts[first] > YAMLLimits.frontMatterBytes
    {
        problems.report(FrontMatterTooLarge.wording, at: source.range(source.lineBytes(first)))
        return nil
    }
    var reader = YAMLReader(source, lines: lines, use: use, keys: keys, problems: problems)
    let root = reader.readRoot()
    problems = reader.problems
    return root
}
