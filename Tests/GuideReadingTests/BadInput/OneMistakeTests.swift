import GuideModel
import GuideTestSupport
import Testing

/// One mistake is one finding in the whole run: what follows from it is not reported too.
struct OneMistakeTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let name: String
        let part: String
        let replacement: String
        let finding: String

        init(_ name: String, _ part: String, _ replacement: String, _ finding: String) {
            (self.name, self.part, self.replacement, self.finding) = (name, part, replacement, finding)
        }

        var testDescription: String { name }
    }

    @Test(arguments: frontMatter + body + facts)
    func isOneFinding(_ mistake: Mistake) async {
        var files = BaseTree.registries.mapValues { Array($0.utf8) }
        files["baihua.yml"] = Array(BaseTree.settings.utf8)
        files[BaseTree.guidePath] = Array(BaseTree.guide.with(mistake.part, mistake.replacement).utf8)
        let tree = await checkTree(files)
        #expect(tree.diagnostics.map(\.rule.rawValue) == [mistake.finding], "\(tree.summary)")
    }

    private static let frontMatter = [
        Mistake("full-width colon", "标题: ", "标题：", "yaml-full-width"),
        Mistake("no space behind the colon", "部门: ", "部门:", "yaml-syntax"),
        Mistake("no colon", "部门: ", "部门 ", "yaml-syntax"),
        Mistake("misspelt key", "核对人: ", "核对员: ", "unknown-key"),
        Mistake("key too far right", "部门: ", "  部门: ", "yaml-syntax"),
        Mistake("unclosed quote", "标题: 身份证", "标题: \"身份证", "yaml-syntax"),
        Mistake("unclosed list", "对象: [个人]", "对象: [个人", "yaml-syntax"),
        Mistake("text instead of a list", "对象: [个人]", "对象: 个人", "wrong-type"),
        Mistake("full-width brackets", "别名: [补身份证]", "别名: 【补身份证】", "yaml-full-width"),
        Mistake("unknown choice", "状态: 示范", "状态: 示例", "unknown-choice"),
        Mistake("unknown audience", "对象: [个人]", "对象: [市民]", "unknown-choice"),
        Mistake("bad date", "核对: 2026-11-20", "核对: 2026.11.20", "invalid-date"),
        Mistake("bad id", "id: banzheng", "id: Ban_Zheng", "invalid-id"),
        Mistake("bad basis", "[《中华人民共和国居民身份证法》第十一条]", "[身份证法第十一条]", "legal-basis-form"),
        Mistake("blank value", "部门: 公安局", "部门:", "blank-value"),
        Mistake("blank list", "依据: [《中华人民共和国居民身份证法》第十一条]", "依据: []", "blank-value"),
        Mistake("anchor", "部门: 公安局", "部门: &a 公安局", "yaml-anchor"),
        Mistake("alias", "部门: 公安局", "部门: *a", "yaml-anchor"),
        Mistake("tag", "部门: 公安局", "部门: !!str 公安局", "yaml-tag"),
        Mistake("duplicate key", "部门: 公安局", "部门: 公安局\n部门: 税务局", "yaml-duplicate-key"),
        Mistake("missing opening fence", "---\nid", "id", "front-matter-missing"),
        Mistake("missing closing fence", "---\n\n带", "\n带", "front-matter-unterminated"),
        Mistake("four hyphens", "---\n\n带", "----\n\n带", "front-matter-fence"),
        Mistake("invisible character in a name", "部门: 公安局", "部门: 公安\u{200B}局", "invisible-character"),
        Mistake("control character in a value", "状态: 示范", "状态: \"示\\x07范\"", "control-character"),
    ]

    private static let body = [
        Mistake("no space behind ##", "## 要带什么", "##要带什么", "heading-space"),
        Mistake("full-width ##", "## 要带什么", "＃＃ 要带什么", "heading-space"),
        Mistake("name without bold", "**居民户口簿**", "居民户口簿", "item-shape"),
        Mistake(
            "bold that Markdown does not read",
            "**居民户口簿**（原件看一眼，可用电子证照）：",
            "**居民户口簿（原件看一眼，可用电子证照）：**",
            "item-shape"
        ),
        Mistake("unclosed bracket", "可用电子证照）", "可用电子证照", "unclosed-bracket"),
        Mistake("unknown point of a document", "原件看一眼", "原件看看", "unknown-point"),
        Mistake("unknown point of a step", "10 分钟", "10 分钟左右", "unknown-point"),
        Mistake("unknown place", "（到窗口，", "（去窗口，", "unknown-point"),
        Mistake("steps without numbers", "1. **到窗口申请**", "- **到窗口申请**", "section-shape"),
        Mistake("documents with numbers", "- **居民户口簿**", "1. **居民户口簿**", "section-shape"),
        Mistake("documents as text", "- **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。", "带上户口簿。", "section-shape"),
        Mistake("raw HTML", "核对完就还给您", "核对完<b>就还</b>给您", "raw-html"),
        Mistake("comment", "## 常见问题", "<!-- 下周再改 -->\n\n## 常见问题", "raw-html"),
        Mistake("invisible character in a name", "**居民户口簿**", "**居民户口簿\u{200B}**", "invisible-character"),
        Mistake("entity that hides a direction", "核对完就还给您", "核对完&#x202e;就还给您", "bidirectional-character"),
        Mistake("unknown option", "核对完就还给您。", "核对完就还给您。〔急着用〕", "unknown-option"),
        Mistake("question as text", "### 可以让家里人代办吗\n\n不能。要按指纹，本人得来。", "可以让家里人代办吗？\n\n不能。要按指纹，本人得来。", "section-shape"),
        Mistake("question without an answer", "不能。要按指纹，本人得来。", "", "section-shape"),
        Mistake("too deep", "- 身份证丢了的人。", String(repeating: "> ", count: 40) + "身份证丢了的人。", "nesting-too-deep"),
    ]

    private static let facts = [
        Mistake("misspelt fact", "- 咨询：", "- 咨洵：", "unknown-fact"),
        Mistake("fact without a colon", "- 提交：一次", "- 提交：\n", "fact-value"),
        Mistake("limit without a unit", "当场办结", "5", "fact-value"),
        Mistake("limit in words", "当场办结", "尽快", "fact-value"),
        Mistake("trips in words", "1 趟（要按指纹）", "不用跑", "fact-value"),
        Mistake("unclosed bracket", "1 趟（要按指纹）", "1 趟（要按指纹", "unclosed-bracket"),
        Mistake("hall without a window", "示范区政务服务中心 · 公安综合窗口", "示范区政务服务中心", "fact-value"),
        Mistake("fee without an amount", "不收费", "工本费", "fact-value"),
        Mistake("result without a way", "居民身份证（自己取）", "居民身份证", "fact-value"),
        Mistake("not applicable without a reason", "- 咨询：12345", "- 咨询：12345\n- 投诉：不适用", "fact-value"),
        Mistake("facts as text", "- 咨询：12345", "- 咨询：12345\n\n不清楚就打电话。", "section-shape"),
    ]
}
