import GuideModel
import GuideTestSupport
import Testing

/// The commonest slip of all, with the words that are said about it.
struct FullWidthTests {
    @Test(arguments: [
        ("标题: 身份证丢了怎么补", "标题：身份证丢了怎么补", "“标题”后面用了中文冒号“：”", "写成英文冒号加一个空格：标题: 内容"),
        ("别名: [补身份证]", "别名: [补身份证，身份证掉了]", "列表里用了中文逗号“，”", "换成英文逗号加一个空格：[甲, 乙]"),
        ("别名: [补身份证]", "别名: [\"补身份证\"，\"身份证掉了\"]", "列表里用了中文逗号“，”", "换成英文逗号加一个空格：[甲, 乙]"),
        ("标题: 身份证丢了怎么补", "标题: “身份证丢了怎么补”", "整个内容用了中文引号", "去掉引号；一定要用，就换成英文引号 \"…\""),
        ("标题: 身份证丢了怎么补", "标题: 「身份证丢了怎么补」", "整个内容用了中文引号", "去掉引号；一定要用，就换成英文引号 \"…\""),
        ("别名: [补身份证]", "别名: [“补身份证”]", "整个内容用了中文引号", "去掉引号；一定要用，就换成英文引号 \"…\""),
        ("别名: [补身份证]", "别名: 【补身份证，身份证掉了】", "列表用了中文括号", "换成英文方括号：[甲, 乙]"),
        ("标题: 身份证丢了怎么补", "标题:身份证丢了怎么补", "“标题”的冒号后面少一个空格", "写成 标题: 内容"),
    ])
    func isNamedExactly(line: String, slip: String, message: String, hint: String) {
        let reading = Reading(BaseTree.guide.with(line, slip))
        #expect(reading.diagnostics.map(\.message) == [message])
        #expect(reading.diagnostics.map(\.hint) == [hint])
    }

    @Test(arguments: [
        "标题: 身份证丢了：怎么补", "标题: 说“补身份证”，就行", "标题: “身份证”和“户口簿”", "别名: [\"补证，补卡\"]", "别名: [《办法》（甲，乙）]",
        "标题: 身份证（丢了）怎么补", "标题: \"“身份证”\"",
    ])
    func isLeftAloneInsideText(_ line: String) {
        let old = line.hasPrefix("标题") ? "标题: 身份证丢了怎么补" : "别名: [补身份证]"
        #expect(Reading(BaseTree.guide.with(old, line)).findings == [])
    }

    @Test func isReadAllTheSame() {
        let reading = Reading(BaseTree.guide.with("标题: 身份证丢了怎么补", "标题：“身份证丢了怎么补”").with("别名: [补身份证]", "别名：[甲，乙]"))
        #expect(reading.guide?.header.title?.value == "身份证丢了怎么补")
        #expect(reading.guide?.header.aliases.map(\.value) == ["甲", "乙"])
        #expect(
            reading.findings == [
                "3:3 yaml-full-width", "3:4 yaml-full-width", "7:3 yaml-full-width", "7:6 yaml-full-width",
            ]
        )
    }
}
