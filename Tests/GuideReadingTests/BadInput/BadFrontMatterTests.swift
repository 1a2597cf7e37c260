import GuideModel
import GuideTestSupport
import Testing

/// Front matter that goes wrong, row by row of the reliability catalogue, section B.
struct BadFrontMatterTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let findings: [String]

        init(_ name: String, _ text: String, _ findings: String...) {
            self.name = name
            self.text = text
            self.findings = findings
        }

        var testDescription: String { name }
    }

    @Test(arguments: fences + keys + bombs + values)
    func hasTheOutcomeOfItsRow(_ row: Row) {
        #expect(Reading(row.text).findings == row.findings)
    }

    /// The base guide with its line 标题 replaced.
    private static func title(_ line: String) -> String { BaseTree.guide.with("标题: 身份证丢了怎么补", line) }

    /// The base guide with its line 别名 replaced.
    private static func aliases(_ line: String) -> String { BaseTree.guide.with("别名: [补身份证]", line) }

    private static let guide = BaseTree.guide

    private static let fences = [
        Row("B01 no front matter", "# 身份证丢了怎么补\n\n带上户口簿。\n", "1:1 front-matter-missing"),
        Row("B01 TOML fences", "+++\nid = 1\n+++\n", "1:1 front-matter-missing"),
        Row("B01 opening fence missing", guide.with("---\n", ""), "1:1 front-matter-missing"),
        Row("B02 closing fence missing", guide.with("---\n\n", "\n"), "1:1 front-matter-unterminated"),
        Row("B02 closing fence missing, no blank line", guide.with("---\n\n", ""), "1:1 front-matter-unterminated"),
        Row("B02 nothing but a fence", "---", "1:1 front-matter-unterminated"),
        Row("B02 only the header, open", "---\nid: banzheng\n", "1:1 front-matter-unterminated"),
        Row("B03 spaces behind the fences", guide.with("---\n", "---  \n").with("---\n\n", "--- \n\n")),
        Row("B03 four hyphens at the top", guide.with("---\n", "----\n"), "1:1 front-matter-fence"),
        Row("B03 four hyphens at the bottom", guide.with("---\n\n", "----\n\n"), "12:1 front-matter-fence"),
        Row(
            "B03 dashes at both ends",
            guide.with("---\n", "———\n").with("---\n\n", "———\n\n"),
            "1:1 front-matter-fence",
            "12:1 front-matter-fence"
        ),
        Row("B03 full-width hyphens", guide.with("---\n", "－－－\n"), "1:1 front-matter-fence"),
        Row("B03 U+0301 behind a fence", guide.with("---\n", "---\u{301}\n"), "1:1 front-matter-fence"),
        Row("B03 indented fence", " " + guide, "1:1 front-matter-fence"),
        Row("B03 blank lines before the fence", "\n\n" + guide, "3:1 front-matter-fence"),
        Row("B03 byte order mark before the fence", "\u{FEFF}" + guide, "1:1 byte-order-mark"),
        Row("B02 empty front matter", "---\n---\n\n带上户口簿。\n"),
    ]

    private static let keys = [
        Row("B05 tab indentation", aliases("别名:\n\t- 补证\n\t- 身份证掉了"), "8:1 yaml-syntax"),
        Row("B05 tab before a key", title("\t标题: 身份证丢了怎么补"), "3:1 yaml-syntax"),
        Row("B06 duplicate key", title("标题: 身份证丢了怎么补\n标题: 别的题目"), "4:1 yaml-duplicate-key"),
        Row("B07 duplicate by quoting", title("标题: 身份证丢了怎么补\n\"标题\": 别的题目"), "4:2 yaml-duplicate-key"),
        Row("B07 duplicate by an escape", title("标题: 身份证丢了怎么补\n\"\\u6807题\": 别的题目"), "4:2 yaml-duplicate-key"),
        Row(
            "B07 duplicate by NFD",
            title("读音:\n  café: a\n  cafe\u{301}: b\n标题: 身份证丢了怎么补"),
            "1:1 not-nfc",
            "5:3 yaml-duplicate-key"
        ),
        Row("B13 merge key", title("<<: {短标题: 补证}\n标题: 身份证丢了怎么补"), "3:1 yaml-merge-key"),
        Row("B15 %YAML directive", title("%YAML 1.2\n标题: 身份证丢了怎么补"), "3:1 yaml-directive"),
        Row("B15 %TAG directive", title("%TAG ! tag:x,2026:\n标题: 身份证丢了怎么补"), "3:1 yaml-directive"),
        Row("B17 second document", title("--- 第二份\n标题: 身份证丢了怎么补"), "3:1 yaml-multiple-documents"),
        Row("B17 end of a document", title("...\n标题: 身份证丢了怎么补"), "3:1 yaml-multiple-documents"),
        Row("B38 number as a key", title("1: x\n标题: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("B38 true as a key", title("true: x\n标题: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("B38 list as a key: ? [a]", title("? [a]\n: 1\n标题: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("B38 map as a key: {[x]: 1}", title("{[x]: 1}: 1\n标题: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("unknown key", title("标题: 身份证丢了怎么补\n来源: 网上"), "4:1 unknown-key"),
        Row("misspelt key is not missing too", title("标提: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("key without a colon is not missing too", title("标题 身份证丢了怎么补"), "3:1 yaml-syntax"),
        Row("key that slipped to the right", title("  标题: 身份证丢了怎么补"), "3:3 yaml-syntax"),
        Row("text that slipped to the left", title("标题: 身份证\n丢了怎么补"), "4:1 yaml-syntax"),
    ]

    private static let bombs = [
        Row("B09 anchor", title("标题: &a 身份证丢了怎么补"), "3:5 yaml-anchor"),
        Row("B09 alias", title("标题: *a"), "3:5 yaml-anchor"),
        Row("B10 alias bomb", aliases(bomb), "7:5 yaml-anchor", "8:5 yaml-anchor", "9:5 yaml-anchor"),
        Row("B11 alias bomb as a key", title("? *a\n: 1\n标题: 身份证丢了怎么补"), "3:1 unknown-key"),
        Row("B14 !!python/object", title("标题: !!python/object 身份证"), "3:5 yaml-tag"),
        Row("B14 !!binary", title("标题: !!binary aGk="), "3:5 yaml-tag"),
        Row("B14 !x in a list", aliases("别名: [!x 补证]"), "7:6 yaml-tag"),
        Row("B18 nine lists in brackets", aliases("别名: " + nested("[", 9, "]")), "7:12 yaml-too-deep"),
        Row("B18 10,000 lists in brackets", aliases("别名: " + nested("[", 10_000, "]")), "7:12 yaml-too-deep"),
        Row("B18 10,000 open brackets", aliases("别名: " + String(repeating: "[", count: 10_000)), "7:12 yaml-too-deep"),
        Row(
            "B18 10,000 maps in braces",
            aliases("别名: " + String(repeating: "{a: ", count: 10_000)),
            "7:33 yaml-too-deep"
        ),
        Row(
            "B18 10,000 lists in a line",
            aliases("别名:\n  " + String(repeating: "- ", count: 10_000) + "a"),
            "8:17 yaml-too-deep"
        ),
        Row(
            "B18 10,000 keys in a line",
            aliases("别名:\n  " + String(repeating: "? ", count: 10_000) + "a"),
            "8:3 unknown-key"
        ),
        Row(
            "B18 300 levels of indentation",
            aliases("别名:\n" + (1...300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")),
            "15:9 yaml-too-deep"
        ),
        Row(
            "B19 5,000 keys",
            title((0..<5_000).map { "k\($0): a" }.joined(separator: "\n")),
            "202:1 front-matter-too-large"
        ),
        Row(
            "B19 20,000 items",
            aliases("别名: [" + String(repeating: "a,", count: 20_000) + "]"),
            "7:2004 front-matter-too-large"
        ),
        Row(
            "B33 70 KB block scalar",
            title("标题: |\n" + String(repeating: "  身份证丢了怎么补\n", count: 2_700)),
            "2:1 front-matter-too-large"
        ),
    ]

    private static let plain = "标题: 身份证丢了怎么补"

    private static let values = [
        Row("B25 slashes in a date", guide.with("2026-11-20", "02/03/2026"), "10:5 invalid-date"),
        Row("B25 a day that is none", guide.with("2026-11-20", "2026-02-30"), "10:5 invalid-date"),
        Row("B29 text where a list belongs", aliases("别名: 补证"), "7:5 wrong-type"),
        Row("B29 list where text belongs", title("标题: [身份证]"), "3:5 wrong-type"),
        Row("B29 map where a list belongs", aliases("别名: {a: b}"), "7:5 wrong-type"),
        Row("B30 escape \\0", title("标题: \"身份证\\0丢了\""), "3:9 control-character"),
        Row("B30 escape \\x07", title("标题: \"身份证\\x07丢了\""), "3:9 control-character"),
        Row("B31 escape \\u202e", title("标题: \"身份证\\u202e丢了\""), "3:9 bidirectional-character"),
        Row("B34 colon in a value", title("标题: 身份证: 怎么补"), "3:8 yaml-syntax"),
        Row("B34 comment that cuts a value", title("标题: 身份证 # 怎么补"), "3:9 yaml-syntax"),
        Row("B34 comment that cuts a list", aliases("别名: [补证 # 补卡, 掉了]"), "7:9 yaml-syntax"),
        Row("B35 HTML in the title", title("标题: <script>身份证"), "3:5 markup-in-value"),
        Row("B37 blank value", title("标题:"), "3:1 blank-value"),
        Row("B37 only spaces", title("标题: \"  \""), "3:6 blank-value"),
        Row("B37 only an ideographic space", title("标题: \u{3000}"), "3:5 blank-value"),
        Row("B37 only an invisible character", title("标题: \u{200B}"), "3:5 invisible-character"),
        Row("B37 only an escaped invisible character", title("标题: \"\\u200b\""), "3:6 invisible-character"),
        Row("empty list where one is needed", guide.with("对象: [个人]", "对象: []"), "6:1 blank-value"),
        Row("text where options belong to ids", title("\(plain)\n选定: 自己办"), "4:5 wrong-type"),
        Row("list where options belong to ids", title("\(plain)\n选定: [自己办]"), "4:5 wrong-type"),
        Row("an option that is no list", title("\(plain)\n选定:\n  huanka: 自己办"), "5:11 wrong-type"),
        Row("an empty list of options", title("\(plain)\n选定: {huanka: []}"), "4:6 blank-value"),
        Row("options of no id", title("\(plain)\n选定: {换卡: [自己办]}"), "4:6 invalid-id"),
        Row("unclosed quote", title("标题: \"身份证丢了"), "3:5 yaml-syntax"),
        Row("unclosed bracket", aliases("别名: [补证, 掉了"), "7:5 yaml-syntax"),
        Row("unclosed bracket over lines", aliases("别名: [补证,\n  掉了"), "7:5 yaml-syntax"),
        Row("bad escape", title("标题: \"C:\\证\""), "3:8 yaml-syntax"),
        Row("text behind a quote", title("标题: \"身份证\"丢了"), "3:10 yaml-syntax"),
        Row("list on the key's line", aliases("别名: - 补证"), "7:5 yaml-syntax"),
        Row("dash without a space", aliases("别名:\n  -补证"), "8:3 yaml-syntax"),
        Row("uneven list", aliases("别名:\n  - 补证\n - 掉了"), "9:2 yaml-syntax"),
    ]

    /// What each line repeats nine times is never expanded: the first mark of a line is the end of it.
    private static let bomb = ["别名", "曾用", "标签"].enumerated().map {
        "\($1): &k\($0) [*k, *k, *k, *k, *k, *k, *k, *k, *k]"
    }
    .joined(separator: "\n")

    private static func nested(_ open: String, _ depth: Int, _ close: String) -> String {
        String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
    }
}
