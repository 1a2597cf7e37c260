import GuideModel
import Testing

@testable import GuideSite

struct LinkAddressTests {
    private let markup = MarkupRenderer(
        site: Site(SampleSite().input, assets: Assets([("media/weituoshu.pdf", [])])),
        root: "../../"
    )

    @Test(arguments: [
        ("../huji/hukoubu.md", "../hukoubu/index.html"),
        ("hukoubu.md", "../hukoubu/index.html"),
        ("../huji/hukoubu.md#要带什么", "../hukoubu/index.html#documents"),
        ("../huji/hukoubu.md#办理材料", "../hukoubu/index.html#documents"),
        ("../huji/shenfenzheng.md#可以代办吗", "../shenfenzheng/index.html#%E5%8F%AF%E4%BB%A5%E4%BB%A3%E5%8A%9E%E5%90%97"),
        ("#怎么办", "#steps"),
        ("../media/weituoshu.pdf", "../../media/weituoshu.pdf"),
        ("https://example.com/a?b=c&d", "https://example.com/a?b=c&d"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("tel:12345", "tel:12345"),
    ])
    func aLinkThatLeadsSomewhereIsKept(_ written: String, _ expected: String) {
        #expect(markup.address(of: written)?.text == expected)
    }

    @Test(arguments: [
        "../huji/draft.md", "../media/none.pdf", "../media/../index.html", "http://example.com/", "//example.com/",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript\u{301}:alert(1)", " javascript:alert(1)",
        "java\tscript:x",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "https://user:pw@example.com/", "https://",
        "https:///x",
        "https://example.com/a b", "https://example.com\\@x", "/hukoubu.md", "x:hukoubu.md", "", "#",
    ])
    func anyOtherLinkIsShownAsText(_ written: String) {
        #expect(markup.address(of: written) == nil)
    }

    @Test(arguments: [
        ("12345", "tel:12345"), ("0000-2000011", "tel:00002000011"), ("+86 10 1234", "tel:+86101234"),
        ("010-12345678 转 2", "tel:01012345678"),
    ])
    func aTelephoneNumberCanBeCalled(_ written: String, _ expected: String) {
        #expect(Address(telephone: written)?.text == expected)
    }

    @Test(arguments: ["", "窗口", "转 12345", "12"])
    func whatIsNoNumberIsNoTelephone(_ written: String) {
        #expect(Address(telephone: written) == nil)
    }
}
