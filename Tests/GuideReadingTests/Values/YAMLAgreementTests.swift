import GuideModel
import GuideTestSupport
import Testing
import Yams

@testable import GuideReading

/// Holds our reader of the YAML subset to Yams: what both accept means the same.
struct YAMLAgreementTests {
    @Test(arguments: snippets)
    func meansWhatYamsSaysItMeans(_ yaml: String) throws {
        let read = readOurs(yaml)
        #expect(read.problems == [])
        #expect(read.text == (try readTheirs(yaml)))
    }

    @Test(arguments: ["domains", "departments", "halls", "documents", "glossary", "synonyms", "abolished"])
    func readsTheRegistriesOfThisSite(_ name: String) throws {
        let yaml = String(decoding: try RepositoryFiles.bytes("guides/\(name).yml"), as: UTF8.self)
        #expect(readOurs(yaml).text == (try readTheirs(yaml)))
    }

    @Test func readsTheFrontMatterOfEveryGuide() throws {
        for path in try RepositoryFiles.guides() {
            let text = String(decoding: try RepositoryFiles.bytes(path), as: UTF8.self)
            let header = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)[1]
            #expect(readOurs(String(header)).text == (try readTheirs(String(header))), "\(path)")
        }
    }

    @Test(arguments: 0..<400)
    func agreesOnWhatAGeneratorWrites(_ seed: Int) throws {
        var writer = YAMLWriter(seed: UInt64(seed))
        let yaml = writer.document()
        let read = readOurs(yaml)
        #expect(read.problems == [], "\(yaml)")
        #expect(read.text == (try readTheirs(yaml)), "\(yaml)")
    }

    /// A reader that goes on after mistakes must not go on in silence.
    @Test(arguments: 0..<300)
    func acceptsNothingThatYamsRefusesOrReadsOtherwise(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        var writer = YAMLWriter(seed: UInt64(seed))
        let whole = Array(writer.document().unicodeScalars)
        for _ in 0..<10 {
            var scalars = whole
            for _ in 0...random.next(2) {
                let place = random.next(scalars.count)
                let signs = Array("[]{}:,'\"#- \n&*!|>%@`?\\a".unicodeScalars)
                switch random.next(3) {
                case 0: scalars.remove(at: place)
                case 1: scalars.insert(signs[random.next(signs.count)], at: place)
                default: scalars[place] = signs[random.next(signs.count)]
                }
            }
            var text = String.UnicodeScalarView()
            text += scalars
            let yaml = String(text)
            let read = readOurs(yaml)
            // libyaml knows YAML 1.1, where `{a:, b}` and a question mark in brackets mean something else.
            guard read.problems.isEmpty, !yaml.contains(":,"), !yaml.contains("?") else { continue }
            #expect((try? readTheirs(yaml)) == read.text, "\(yaml)")
        }
    }

    static let snippets = [
        "a: b",
        "a:   b   ",
        "a: b\n\n\nc: d\n",
        "\"a\": 'b'",
        "'a b': \"c d\"",
        "a : b",
        "a:\tb",
        "a:",
        "a:\n",
        "a: \"\"",
        "a: ''",
        "a: b\n  c\n  d", "a: b\n\n  c", "a: b\n\n\n  c\n  d\ne: f", "a:\n  b", "a:\n  b\n  c",
        "a: \"b\\tc\"",
        "a: \"\\x41\\u8eab\\U00020000\"",
        "a: \"b\n  c\"",
        "a: \"b\n\n  c\"",
        "a: \"b\\\n  c\"",
        "a: 'b''c'",
        "a: 'b\n  c'",
        "a: |\n  b\n  c\n",
        "a: |-\n  b\n  c\n",
        "a: |+\n  b\n\n",
        "a: |\n  b\n\n  c\n\n\nd: e",
        "a: |2\n   b\n  c\n",
        "a: |\n    b\n   \nc: d",
        "a: >\n  b\n  c\n",
        "a: >-\n  b\n\n  c\n",
        "a: >\n  b\n   c\n  d\n",
        "a: >+\n  b\n\n\n",
        "a: >\n\n  b\n",
        "a: |\n\n\n  b\n",
        "- a\n- b",
        "-   a\n-   b",
        "- a: b\n  c: d\n- a: e",
        "-\n  a: b\n-\n  - c",
        "- - a\n  - b\n- c",
        "- a\n  b\n- c",
        "-\n- a",
        "a:\n- b\n- c\nd: e",
        "a:\n  - b\n  - c",
        "a:\n  - b: c\n    d: e\n  - f",
        "- a:\n  - b\n  c: d",
        "- a:\n    - b\n  c: d",
        "a: []",
        "a: [b]",
        "a: [b, c]",
        "a: [ b , c ]",
        "a: [b, c, ]",
        "a: [\"b, c\", 'd]', e]",
        "a: [b c, d]",
        "a: [[b], [c, d]]",
        "a: [b,\n  c]",
        "a: [\n  b,\n  c\n]",
        "a: [\n  b,\n  # note\n  c,\n  ]\nd: e",
        "a: [b\n  c, d]",
        "[a, b]",
        "{a: b}",
        "a: {}",
        "a: {b: c, d: e}",
        "a: {b: [c, d], e: {f: g}}",
        "a: {\"b\": c, 'd': \"e\"}",
        "a: {b: , c: d}",
        "a: {b, c: d}",
        "a: {\n  b: c,\n  d: e\n  }",
        "# note\na: b\n# note\nc: d\n",
        "a:\n  # note\n  b: c\n# note\n",
        "a: 'b' # note",
        "a: [b] # note\nc: d",
        "a: # note\n  b",
        "a: b:c",
        "a: b#c",
        "a: http://b.c/d?e=f#g",
        "a: -b",
        "a: ?b",
        "a: :b",
        "a: b - c",
        "a: b, c",
        "a: b] c",
        "a: 12:30",
        "a: no",
        "a: 0x1F",
        "a: ~",
        "a: null",
        "a: 1_000",
        "a: 2026-02-30",
        "a: .inf",
        "a: '12'",
        "a: b\u{3000}c",
        "a: 身份证（丢了），怎么补：",
        "a: “b”c",
        "a: [b “c，d”, e]",
        "a: <b",
        "a: =",
        "a: b & c * d ! e",
        "a: b\\c",
        "---\na: b",
        "---\n- a\n...\n",
        "a: b\n...",
        "  a: b\n  c: d",
        "1: x",
        "true: x",
    ]
}

// MARK: Both readers, as text

private func readOurs(_ yaml: String) -> (text: String, problems: [String]) {
    var problems = Problems()
    guard let source = readText(Array(yaml.utf8), file: FileID(0), path: "a.yml", problems: &problems) else {
        return ("", ["no text"])
    }
    let keys = WordTable(names: ["标题"])
    let root = readYAML(source, lines: 0..<source.lineStarts.count, use: .settings, keys: keys, problems: &problems)
    return (root.map(describe) ?? "nothing", problems.all.map { "\($0.range.start) \($0.message)" })
}

private func describe(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): quote(text.value)
    case .list(let items, _): "[" + items.map(describe).joined(separator: ", ") + "]"
    case .map(let pairs, _):
        "{" + pairs.map { quote($0.key.value) + ": " + describe($0.value) }.joined(separator: ", ") + "}"
    case .lost: "lost"
    }
}

private func readTheirs(_ yaml: String) throws -> String {
    let parser = try Parser(yaml: yaml, resolver: .basic, constructor: .default, encoding: .utf8)
    return try parser.singleRoot().map(describe) ?? "{}"
}

private func describe(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): quote(scalar.string)
    case .sequence(let items): "[" + items.map(describe).joined(separator: ", ") + "]"
    case .mapping(let pairs):
        "{" + pairs.map { describe($0.key) + ": " + describe($0.value) }.joined(separator: ", ") + "}"
    case .alias: "alias"
    }
}

private func quote(_ text: String) -> String {
    "'" + text.replacing("\n", with: "⏎").replacing("\t", with: "⇥") + "'"
}

// MARK: A generator

/// Writes YAML of every shape the subset knows.
private struct YAMLWriter {
    private var random: SeededNumbers
    private var keyNumber = 0

    init(seed: UInt64) { random = SeededNumbers(seed: seed) }

    mutating func document() -> String {
        random.next(2) == 0 ? map(at: 0, depth: 0) : list(at: 0, depth: 0)
    }

    private mutating func map(at column: Int, depth: Int) -> String {
        (0...random.next(4)).map { _ in entry(at: column, depth: depth) }.joined()
    }

    private mutating func entry(at column: Int, depth: Int) -> String {
        keyNumber += 1
        let name = ["k\(keyNumber)", "键\(keyNumber)", "\"引 \(keyNumber)\"", "'a b\(keyNumber)'"][random.next(4)]
        return blank(column) + indent(column) + name + ":" + value(at: column, depth: depth)
    }

    private mutating func list(at column: Int, depth: Int) -> String {
        (0...random.next(3)).map { _ in blank(column) + indent(column) + "-" + item(at: column, depth: depth) }.joined()
    }

    private mutating func item(at column: Int, depth: Int) -> String {
        if depth < 4, random.next(3) == 0 {
            let inner = map(at: column + 2, depth: depth + 1)
            let first = inner.split(separator: "\n").first { $0.contains(":") } ?? ""
            return " " + String(inner[first.startIndex...].drop { $0 == " " })
        }
        return value(at: column, depth: depth)
    }

    /// What follows a colon or a dash, with the line end.
    private mutating func value(at column: Int, depth: Int) -> String {
        let inside = column + 1 + random.next(3)
        switch random.next(depth < 4 ? 10 : 6) {
        case 0: return " " + word() + "\n"
        case 1: return " " + word() + "\n" + indent(inside) + word() + "\n"
        case 2: return " \"" + word() + "\\n, " + word() + "\"" + (random.next(2) == 0 ? " # 说明\n" : "\n")
        case 3: return " '" + word() + ": # " + word() + "''\n" + indent(inside) + word() + "'\n"
        case 4:
            return " ["
                + (0..<random.next(4)).map { _ in word() }.joined(
                    separator: random.next(2) == 0 ? ", " : ",\n" + indent(inside)
                ) + "]\n"
        case 5: return block(at: inside)
        case 6: return " {" + (0..<random.next(3)).map { "f\($0): " + word() }.joined(separator: ", ") + "}\n"
        case 7: return "\n" + list(at: inside, depth: depth + 1)
        default: return "\n" + map(at: inside, depth: depth + 1)
        }
    }

    private mutating func block(at column: Int) -> String {
        let header = ["|", ">", "|-", ">-", "|+", ">+"][random.next(6)]
        let rows = (0...random.next(4)).map { row in
            row > 0 && random.next(4) == 0
                ? "\n" : indent(column) + (row > 0 && random.next(4) == 0 ? "  " : "") + word() + "\n"
        }
        return " " + header + "\n" + rows.joined()
    }

    private mutating func word() -> String {
        ["身份证", "a b", "x:y", "《甲，乙》", "http://a.b/c", "“引”子", "1.10", "不用（钱）", "a#b", "-不是列表"][random.next(10)]
    }

    private mutating func blank(_ column: Int) -> String {
        switch random.next(8) {
        case 0: "\n"
        case 1: indent(column) + "# 注\n"
        default: ""
        }
    }

    private func indent(_ column: Int) -> String { String(repeating: " ", count: column) }
}
