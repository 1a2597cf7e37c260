import GuideModel
import GuideTestSupport
import Testing

/// Links that mean harm or lead nowhere, row by row of the reliability catalogue, section D.
///
/// D18 and D20 speak of a checker that asks other servers, which this tool never does.
struct BadLinkTests {
    @Test(arguments: rows)
    func hasTheOutcomeOfItsRow(_ row: BadRow) async {
        #expect(await row.found() == row.rules)
    }

    private static func former(_ ids: String) -> String {
        "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n别名: [补社保卡]\n曾用: [\(ids)]\n---"
    }

    static let rows: [BadRow] = [
        BadRow("D01 javascript", link: "javascript:alert%281%29", "link-scheme"),
        BadRow("D02 capitals", link: "JaVaScRiPt:x", "link-scheme"),
        BadRow("D02 tab in the scheme", link: "<java&#9;script:x>", "link-scheme"),
        BadRow("D02 as character references", link: "&#106;avascript:x", "link-scheme"),
        BadRow("D04 combining mark", link: "javascript\u{301}:x", "link-scheme"),
        BadRow("D05 data", link: "data:text/html,x", "link-scheme"),
        BadRow("D05 vbscript", link: "vbscript:x", "link-scheme"),
        BadRow("D05 file", link: "file:///etc/passwd", "link-scheme"),
        BadRow("D05 blob", link: "blob:x", "link-scheme"),
        BadRow("D05 intent", link: "intent:x", "link-scheme"),
        BadRow("D06 without a scheme", link: "//evil.example/x", "link-form"),
        BadRow("D08 with a password", link: "https://user:pw@host.example/", "link-form"),
        BadRow("D09 http", link: "http://www.gov.cn", "link-insecure"),
        BadRow("D10 letters that look like others", link: "https://www.g\u{43E}v.cn", "mixed-script"),
        BadRow("D12 broken escape", link: "https://example.org/%zz", "link-form"),
        BadRow("D12 blank", link: "<https://example.org/a b>", "link-form"),
        BadRow("D12 quote", link: "<https://example.org/a\"b>", "link-form"),
        BadRow("D13 no such guide", link: "buka.md", "link-target"),
        BadRow("D13 no such heading", link: "#没有这一节", "link-anchor"),
        BadRow("D14 other letter case", link: "Banzheng.md", "link-target"),
        BadRow("D14 other ending", link: "banzheng.MD", "link-target"),
        BadRow("D16 mail with hidden readers", link: "mailto:a@example.org?bcc=b@example.org", "link-form"),
        BadRow("D16 telephone of letters", link: "tel:abc", "link-form"),
        BadRow("D17 this machine", link: "https://127.0.0.1/", "link-private-host"),
        BadRow("D17 a private network", link: "https://10.1.2.3/", "link-private-host"),
        BadRow("D17 link-local", link: "https://169.254.169.254/", "link-private-host"),
        BadRow("D17 IPv6", link: "https://[::1]/", "link-private-host"),
        BadRow("D17 IPv4 in IPv6", link: "https://[::ffff:127.0.0.1]/", "link-private-host"),
        BadRow("D17 hexadecimal", link: "https://0x7f.1/", "link-private-host"),
        BadRow("D17 one number", link: "https://2130706433/", "link-private-host"),
        BadRow("D17 by name", link: "https://localhost./", "link-private-host"),
        BadRow(
            "D21 former id that is a living one",
            Example(files: ["guides/shebao-jiuye/buka.md": former("banzheng")]),
            "former-id"
        ),
        BadRow(
            "D21 former id that is its own",
            Example(files: ["guides/shebao-jiuye/buka.md": former("buka")]),
            "former-id"
        ),
        BadRow(
            "D21 former id that is no id",
            Example(files: ["guides/shebao-jiuye/buka.md": former("../x")]),
            "invalid-id"
        ),
    ]
}
