import GuideModel
import GuideTestSupport
import Testing

/// Every kind of link that a guide may hold, and what is said of it.
struct LinkRuleTests {
    private func findings(_ destination: String) async -> [String] {
        let example = Example(
            "## 没办成怎么办\n\n看[这里](\(destination))。",
            files: [
                "guides/media/空白表.pdf": "%PDF-1.4",
                "guides/shebao-jiuye/buka.md": "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n---",
            ]
        )
        let tree = await check(example)
        return tree.diagnostics.filter { $0.rule.rawValue.hasPrefix("link-") }.map(\.rule.rawValue)
    }

    @Test(arguments: [
        "https://www.gov.cn", "HTTPS://www.gov.cn/", "https://zwfw.example.gov.cn:8443/a/b?x=1&y=%E4%B8%AD#z",
        "https://政务.中国/", "mailto:a@example.org", "tel:12345", "tel:0532-12345678", "#怎么办", "#", "banzheng.md",
        "./banzheng.md", "../huji-chuxing/banzheng.md#一窗办理",
        "../shebao-jiuye/buka.md#%E8%A6%81%E5%B8%A6%E4%BB%80%E4%B9%88",
        "../media/空白表.pdf", "../media/%E7%A9%BA%E7%99%BD%E8%A1%A8.pdf", "banzheng.md#办理材料",
        "banzheng.md#可以让家里人代办吗",
    ])
    func acceptsWhatWorks(_ destination: String) async {
        #expect(await findings(destination) == [])
    }

    /// Beside those of the reliability catalogue, which `BadLinkTests` has.
    @Test(arguments: [
        ("https://", "link-form"), ("https:www.gov.cn", "link-form"), ("mailto:", "link-form"),
        ("/huji-chuxing/banzheng.md", "link-form"), ("banzheng.html", "link-form"),
        ("../departments.yml", "link-form"), ("banzheng.md?x", "link-form"), ("<>", "link-form"),
        ("https://oa.internal/", "link-private-host"), ("../../../etc/passwd", "link-outside"),
        ("%2e%2e/%2e%2e/%2e%2e/etc/passwd", "link-outside"), ("../../README.md", "link-outside"),
        ("../shebao-jiuye/bukaa.md", "link-target"), ("../media/空表.pdf", "link-media"),
        ("../media/空白表.PDF", "link-media"), ("../shebao-jiuye/buka.md#没有", "link-anchor"),
    ])
    func saysOneThingOfWhatDoesNot(_ destination: String, _ rule: String) async {
        #expect(await findings(destination) == [rule])
    }

    @Test func helpsToFindWhatWasMeant() async {
        let example = Example(
            "---\n曾用: [jiu-id]\n---\n\n## 没办成怎么办\n\n看[甲](jiu-id.md)、[乙](banzhen.md)、[丙](../shebao-jiuye/banzheng.md)、[丁](BANZHENG.md)。"
        )
        let tree = await check(example)
        #expect(
            tree.diagnostics.map { $0.hint ?? "" } == [
                "现在是 guides/huji-chuxing/banzheng.md", "是不是“guides/huji-chuxing/banzheng.md”？",
                "它在 guides/huji-chuxing/banzheng.md", "写成 guides/huji-chuxing/banzheng.md",
            ]
        )
    }
}
