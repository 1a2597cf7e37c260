import GuideModel
import GuideTestSupport
import Testing

/// Bodies that mean harm or were broken, row by row of the reliability catalogue, section C.
///
/// C06, C07, C08 and C30 end in a page and are held by the tests of pages; C23, C24, C26, C31 and C32 speak of tables,
/// bare addresses and inclusions, which the guide format does not have: they are text.
struct BadMarkdownTests {
    @Test(arguments: rows)
    func hasTheOutcomeOfItsRow(_ row: BadRow) async {
        #expect(await row.found() == row.rules)
    }

    static let rows: [BadRow] = [
        BadRow("C02 image with a handler", "<img src=x onerror=alert(1)>", "raw-html"),
        BadRow("C02 svg without a space", "好 <svg/onload=alert(1)>", "raw-html"),
        BadRow("C02 details with a handler", "好 <details ontoggle=alert(1)>", "raw-html"),
        BadRow("C03 comment", "<!-- 下周再改 -->\n\n好。", "raw-html"),
        BadRow("C03 CDATA", "<![CDATA[x]]>", "raw-html"),
        BadRow("C03 processing instruction", "<?pi?>", "raw-html"),
        BadRow("C03 document type", "<!DOCTYPE html>", "raw-html"),
        BadRow("C04 style", "<style>a{}</style>", "raw-html"),
        BadRow("C04 base", "<base href=x>", "raw-html"),
        BadRow("C04 meta", "<meta http-equiv=refresh>", "raw-html"),
        BadRow("C04 link", "<link rel=x>", "raw-html"),
        BadRow("C10 empty heading", "###\n\n好。", "heading-level"),
        BadRow("C10 link without text", "看[](banzheng.md)。", "link-text"),
        BadRow("C10 link of blanks", "看[ ](banzheng.md)。", "link-text"),
        BadRow(
            "C10 picture without description",
            "看![](../media/a.txt)。",
            files: ["guides/media/a.txt": "空白表"],
            "link-text"
        ),
        BadRow("C11 pictures within pictures", String(repeating: "![[]()", count: 5_000), "nesting-too-deep"),
        BadRow(
            "C12 brackets",
            String(repeating: "[", count: 2_500) + "a" + String(repeating: "]", count: 2_500),
            "nesting-too-deep"
        ),
        BadRow("C14 emphasis that never ends", String(repeating: "_a ", count: 2_000), "nesting-too-deep"),
        BadRow("C15 quotes in quotes", String(repeating: "> ", count: 2_500), "nesting-too-deep"),
        BadRow(
            "C16 lists in lists",
            String(repeating: "- ", count: 3_000) + String(repeating: "\n", count: 3_000),
            "nesting-too-deep"
        ),
        BadRow("C18 links without end", String(repeating: "[a](<b", count: 2_000), "nesting-too-deep"),
        BadRow("C19 markup without end", String(repeating: "a<!--", count: 2_000), "nesting-too-deep"),
        BadRow(
            "C20 runs of backticks",
            (1..<100).map { String(repeating: "`", count: $0) }.joined(separator: " "),
            "nesting-too-deep"
        ),
        BadRow(
            "C22 one long address, used 40,000 times",
            String(repeating: String(repeating: "[a] ", count: 800) + "\n\n", count: 50) + "[a]: https://www.gov.cn/"
                + String(repeating: "a", count: 50_000),
            "reference-flood"
        ),
        BadRow("C24 table with ragged rows", "|甲|乙|\n|-|-|\n|一|"),
        BadRow("C26 bare addresses", String(repeating: "www.", count: 500)),
        BadRow("C27 tildes in a row", "好" + String(repeating: "~", count: 10_000)),
        BadRow("C28 fence that is never closed", "```\n打 12345。", "unclosed-fence"),
        BadRow("C28 fence of tildes closed by backticks", "~~~\n打 12345。\n```", "unclosed-fence"),
        BadRow("C28 fence closed by a longer one", "```\n打 12345。\n`````"),
        BadRow("C30 template syntax", "写成 {{title}}、{% include /etc/passwd %}、{{#each}}。"),
        BadRow("C34 the character 0", "好&#0;的", "invalid-entity"),
        BadRow("C34 half of a pair", "好&#xD800;的", "invalid-entity"),
        BadRow("C34 beyond Unicode", "好&#x110000;的", "invalid-entity"),
        BadRow("C34 hidden character", "好&#8203;的", "invisible-character"),
        BadRow("C34 turned text", "好&#x202E;的", "bidirectional-character"),
        BadRow("C35 empty step", Example("## 怎么办\n\n1. **到窗口申请**（到窗口，10 分钟）：按指纹。\n2."), "item-shape"),
        BadRow("C35 numbers that jump", Example("## 怎么办\n\n1. **到窗口申请**（到窗口，10 分钟）：按指纹。\n7. **拿证**（到窗口，5 分钟）：当场拿。")),
        BadRow(
            "C38 5,000 links",
            String(repeating: String(repeating: "[看](banzheng.md)。", count: 25) + "\n\n", count: 200)
        ),
    ]
}
