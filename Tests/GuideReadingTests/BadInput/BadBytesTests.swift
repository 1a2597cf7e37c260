import GuideModel
import GuideTestSupport
import Testing

/// Files that are no proper text, row by row of the reliability catalogue, section A.
struct BadBytesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let findings: [String]

        init(_ name: String, _ bytes: [UInt8], _ findings: String...) {
            self.name = name
            self.bytes = bytes
            self.findings = findings
        }

        init(_ name: String, _ text: String, _ findings: String...) {
            self.name = name
            bytes = Array(text.utf8)
            self.findings = findings
        }

        var testDescription: String { name }
    }

    @Test(arguments: rows)
    func hasTheOutcomeOfItsRow(_ row: Row) {
        #expect(Reading(row.bytes).findings == row.findings)
    }

    /// CRLF is one character to Swift, and must change neither places nor findings.
    @Test(arguments: rows)
    func hasTheSameOutcomeWithCarriageReturns(_ row: Row) {
        guard let text = String(validating: row.bytes, as: UTF8.self), !text.utf8.contains(0x0D),
            text.utf8.contains(0x0A),
            row.findings != ["1:1 empty-file"], row.findings != ["1:1 file-too-large"],
            row.findings != ["1:1 utf16-text"]
        else { return }
        var findings = Reading(text.replacing("\n", with: "\r\n").bytes).findings
        findings.removeAll { $0 == "1:1 carriage-returns" }
        #expect(findings == row.findings)
    }

    private static let guide = BaseTree.guide
    private static let bytes = Array(BaseTree.guide.utf8)

    static let rows: [Row] = [
        Row("A01 byte FF in the body", bytes.with("丢了的人", [0xFF]), "18:6 invalid-utf8"),
        Row("A01 byte FF in the front matter", bytes.with("丢了怎么补", [0xFF]), "3:8 invalid-utf8"),
        Row("A02 overlong C0 AF", bytes.with("丢了的人", [0xC0, 0xAF]), "18:6 invalid-utf8"),
        Row("A02 overlong E0 80 AF", bytes.with("丢了的人", [0xE0, 0x80, 0xAF]), "18:6 invalid-utf8"),
        Row("A03 encoded surrogate", bytes.with("丢了的人", [0xED, 0xA0, 0x80]), "18:6 invalid-utf8"),
        Row("A03 beyond Unicode", bytes.with("丢了的人", [0xF4, 0x90, 0x80, 0x80]), "18:6 invalid-utf8"),
        Row("A01 half a character at the end", Array(bytes.dropLast(3)), "42:13 invalid-utf8"),
        Row("A01 GBK", [0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xC9, 0xED, 0x0A], "1:1 invalid-utf8"),
        Row("A05 byte order mark", [0xEF, 0xBB, 0xBF] + bytes, "1:1 byte-order-mark"),
        Row(
            "A06 UTF-16, little end first",
            [0xFF, 0xFE] + guide.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
            "1:1 utf16-text"
        ),
        Row(
            "A06 UTF-16, big end first",
            [0xFE, 0xFF] + guide.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
            "1:1 utf16-text"
        ),
        Row("A06 UTF-16 without a mark", guide.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "1:1 utf16-text"),
        Row("A07 NUL in the body", guide.with("丢了的人", "丢\0了的人"), "18:7 control-character"),
        Row("A07 NUL in the front matter", guide.with("丢了怎么补", "丢\0了怎么补"), "3:9 control-character"),
        Row("A09 CRLF throughout", guide.replacing("\n", with: "\r\n"), "1:1 carriage-returns"),
        Row("A10 mixed line ends", guide.with("\n", "\r\n"), "1:1 mixed-line-ends"),
        Row("A10 lone CR throughout", guide.replacing("\n", with: "\r"), "1:1 mixed-line-ends"),
        Row(
            "A10 lone CR in a key",
            guide.with("标题: 身份证", "标题: 身份证\r短标题: 补证\r别名2: "),
            "1:1 mixed-line-ends",
            "5:1 unknown-key"
        ),
        Row("A11 U+2028", guide.with("丢了怎么补", "丢\u{2028}了怎么补"), "3:9 control-character"),
        Row(
            "A11 U+2028 that would begin a second key",
            guide.with("丢了怎么补", "丢了\u{2028}状态: 发布"),
            "3:10 control-character",
            "3:13 yaml-syntax"
        ),
        Row("A11 U+2029", guide.with("丢了的人", "丢\u{2029}了的人"), "18:7 control-character"),
        Row("A11 U+0085", guide.with("丢了的人", "丢\u{85}了的人"), "18:7 control-character"),
        Row("A11 vertical tab", guide.with("丢了的人", "丢\u{0B}了的人"), "18:7 control-character"),
        Row("A11 form feed", guide.with("丢了的人", "丢\u{0C}了的人"), "18:7 control-character"),
        Row("A11 DEL", guide.with("丢了的人", "丢\u{7F}了的人"), "18:7 control-character"),
        Row("A11 noncharacter", guide.with("丢了的人", "丢\u{FFFF}了的人"), "18:7 control-character"),
        Row("A13 isolate without its end", guide.with("丢了的人", "丢\u{2067}了的人"), "18:7 bidirectional-character"),
        Row("A14 LRM", guide.with("丢了的人", "丢\u{200E}了的人"), "18:7 bidirectional-character"),
        Row("A14 RLM", guide.with("丢了的人", "丢\u{200F}了的人"), "18:7 bidirectional-character"),
        Row("A14 ALM", guide.with("丢了的人", "丢\u{061C}了的人"), "18:7 bidirectional-character"),
        Row("A15 U+200B", guide.with("丢了的人", "丢\u{200B}了的人"), "18:7 invisible-character"),
        Row("A15 U+2060", guide.with("丢了的人", "丢\u{2060}了的人"), "18:7 invisible-character"),
        Row("A15 U+FEFF inside", guide.with("丢了的人", "丢\u{FEFF}了的人"), "18:7 invisible-character"),
        Row("A15 soft hyphen in the title", guide.with("丢了怎么补", "丢\u{AD}了怎么补"), "3:9 invisible-character"),
        Row(
            "A15 zero-width character in a name",
            guide.with("**居民户口簿**", "**居民户口簿\u{200B}**"),
            "22:10 invisible-character"
        ),
        Row(
            "A15 zero-width character in a value of a closed set",
            guide.with("状态: 示范", "状态: 示\u{200B}范"),
            "9:6 invisible-character"
        ),
        Row("A15 a run of them", guide.with("丢了的人", "丢\u{200B}\u{200B}\u{2060}了的人"), "18:7 invisible-character"),
        Row("A15 joiner of an emoji", guide.with("丢了的人", "丢了的👨‍👩‍👧人")),
        Row("A15 joiner between characters", guide.with("丢了的人", "丢\u{200D}了的人"), "18:7 invisible-character"),
        Row("A17 tag character", guide.with("丢了的人", "丢\u{E0041}了的人"), "18:7 invisible-character"),
        Row("A18 NFD", guide.with("丢了的人", "丢了 cafe\u{301} 卡的人"), "1:1 not-nfc"),
        Row("A18 compatibility ideograph", guide.with("丢了的人", "丢了\u{F900}的人"), "1:1 not-nfc"),
        Row(
            "A19 Cyrillic letter in a Latin word of the title",
            guide.with("丢了怎么补", "p\u{430}ypal"),
            "3:9 mixed-script"
        ),
        Row("A19 a Greek unit", guide.with("丢了的人", "丢了 5 μm 的人")),
        Row("A21 combining mark on <", guide.with("丢了的人", "丢了 <\u{301} 的人"), "18:9 combining-on-markup"),
        Row("A21 combining mark on *", guide.with("丢了的人", "丢了 *\u{301} 的人"), "18:9 combining-on-markup"),
        Row("A21 joiner on [", guide.with("丢了的人", "丢了 [\u{200D} 的人"), "18:10 invisible-character"),
        Row(
            "A22 500 combining marks",
            guide.with("丢了的人", "丢了e" + String(repeating: "\u{301}", count: 500)),
            "18:8 combining-run"
        ),
        Row("A23 empty file", "", "1:1 empty-file"),
        Row("A23 only blank lines", "\n \n\t\n\u{3000}\n", "1:1 empty-file"),
        Row("A23 only a byte order mark", "\u{FEFF}", "1:1 empty-file"),
        Row("A25 300 KB guide", guide + String(repeating: "字", count: 100_000), "1:1 file-too-large"),
        Row("A26 line of 90 KB", guide + String(repeating: "字", count: 30_000), "43:1 line-too-long"),
    ]
}
