import GuideModel
import GuideTestSupport
import Testing

/// Front matter has no types: what was typed is what is read.
struct PlainTextTests {
    @Test(arguments: [
        "1.10", "1e3", "0x1F", ".inf", ".nan", "12:30", "0123456789", "no", "on", "yes", "true", "null", "~", "1_000",
        "017", "2026-02-30",
        "2026-11-20T10:00:00Z", "99999999999999999999", "=", "-1", "+86", "1/2", "C:\\证", "甲·乙", "“引”号", "a#b",
        "http://a.b/c#d",
    ])
    func keepsEveryCharacter(_ value: String) {
        let reading = Reading(BaseTree.guide.with("身份证丢了怎么补", value))
        #expect(reading.guide?.header.title?.value == value)
        #expect(reading.findings == [])
    }

    @Test(arguments: [
        ("\"身份证\"", "身份证"), ("'身份证'", "身份证"), ("'身份''证'", "身份'证"), ("\"身份\\\"证\"", "身份\"证"), ("\"\\u8eab份证\"", "身份证"),
        ("\"身\\\n  份证\"", "身份证"), ("身份证\n  丢了", "身份证 丢了"), ("|\n  身份证", "身份证"), (">-\n  身份证\n  丢了", "身份证 丢了"),
        ("  身份证  ", "身份证"), ("\t身份证", "身份证"), ("\"a: b # c\"", "a: b # c"), ("\n  身份证", "身份证"),
        ("\"\\x41\\t\\U0001F600\"", "A\t😀"),
    ])
    func readsEveryStyle(yaml: String, value: String) {
        let reading = Reading(BaseTree.guide.with("身份证丢了怎么补", yaml))
        #expect(reading.guide?.header.title?.value == value)
        #expect(reading.findings == [])
    }

    @Test(arguments: [
        "[补证, 掉了]", "[ 补证 , 掉了 ]", "[补证,掉了]", "[\"补证\", '掉了']", "[补证,\n  掉了]", "[\n  补证,\n  掉了,\n]", "\n  - 补证\n  - 掉了",
        "\n- 补证\n- 掉了", "\n  - \"补证\"\n  # 注\n  - '掉了'", "\n\n  - 补证\n\n  - 掉了",
    ])
    func readsEveryList(_ yaml: String) {
        let reading = Reading(BaseTree.guide.with("[补身份证]", yaml))
        #expect(reading.guide?.header.aliases.map(\.value) == ["补证", "掉了"])
        #expect(reading.findings == [])
    }

    @Test(arguments: [
        ("《办法》第十一条", "办法", "第十一条"), ("《办法》", "办法", nil), ("《关于〈办法〉的通知》（民发〔2020〕1号）", "关于〈办法〉的通知", "（民发〔2020〕1号）"),
        ("《关于《办法》的通知》第一条", "关于《办法》的通知", "第一条"),
    ])
    func readsLegalBases(text: String, law: String, article: String?) {
        let basis = Reading(BaseTree.guide.with("《中华人民共和国居民身份证法》第十一条", text)).guide?.header.legalBases.first?.value
        #expect(basis == LegalBasis(law: law, article: article))
    }
}
