import GuideModel
import GuideReading
import GuideTestSupport
import Testing

/// Sections, nesting, comments and links.
struct BodyTests {
    @Test(arguments: SectionKind.allCases)
    func everyNameOfASectionIsRead(_ kind: SectionKind) {
        for heading in kind.headings {
            let reading = Reading("---\nid: banzheng\n---\n\n## \(heading)\n\n文字\n")
            #expect(reading.guide?.sections.map(\.kind) == [kind])
            #expect(reading.findings.contains("5:4 section-name") == (heading != kind.preferredHeading))
        }
    }

    @Test(arguments: ["## 怎么办", "## 怎么办：", "## 怎么办 ##", "## **怎么办**", "怎么办\n---", "##  怎么办"])
    func aHeadingIsReadInEveryDress(_ heading: String) {
        let reading = Reading("---\nid: banzheng\n---\n\n\(heading)\n\n1. **申请**（网上）：好的。\n")
        #expect(reading.guide?.steps.map(\.name.value) == ["申请"])
        #expect(reading.findings == [])
    }

    @Test func otherSectionsAreKept() {
        let guide = Reading(fragment: "## 小贴士\n\n带支笔。\n").guide
        #expect(guide?.sections.last?.heading.value == "小贴士")
        #expect(guide?.sections.last?.blocks.plainText == "带支笔。")
    }

    @Test func theShortAnswerStandsBeforeTheFirstHeading() {
        let guide = Reading(fragment: "第一句。\n第二句。\n\n第三句。").guide
        #expect(guide?.shortAnswer.map(\.plainText) == ["第一句。第二句。", "第三句。"])
    }

    @Test func groupsAndSubstepsNest() {
        let guide = Reading(
            fragment: """
                ## 要带什么

                - **证件**（任选一样）：一样就行。
                  - **居民户口簿**（原件）：好的。
                  - **居民身份证**（原件）：好的。

                ## 怎么办

                1. **申请**（到窗口）：好的。
                   1. **填表**（到窗口）：好的。
                   2. **签字**（到窗口）：好的。
                2. **拿证**（任选一种）
                   - **来拿**（到窗口）：好的。
                   - **寄来**（邮寄）：好的。
                3. **看看**（网上）：有三样：
                   - 姓名
                   - 住址
                """
        ).guide
        #expect(guide?.documents.first?.alternatives.map(\.name.value) == ["居民户口簿", "居民身份证"])
        #expect(guide?.steps.map { $0.substeps.map(\.name.value) } == [["填表", "签字"], [], []])
        #expect(guide?.steps.map { $0.alternatives.map(\.name.value) } == [[], ["来拿", "寄来"], []])
        #expect(guide?.steps.last?.details.plainText == "姓名\n住址")
    }

    @Test(arguments: [
        "<!-- 允许 step-verb：照原来的叫法 -->", "<!--允许 step-verb:照原来的叫法-->", "<!-- 允许 step-verb ： 照原来的叫法 -->",
        "<!--\n允许 step-verb：照原来的叫法\n-->",
        "\n<!-- 允许 step-verb：照原来的叫法 -->\n",
    ])
    func aCommentBetweenItemsBreaksNothing(_ comment: String) {
        let reading = Reading(
            fragment: "## 怎么办\n\n1. **申请**（网上）：好的。\n\(comment)\n2. **审核**（部门内部）：好的。\n3. **拿证**（邮寄）：好的。\n"
        )
        #expect(reading.findings == [])
        #expect(reading.guide?.steps.map(\.name.value) == ["申请", "审核", "拿证"])
        #expect(reading.guide?.allowances.map(\.rule.value) == ["step-verb"])
        #expect(reading.guide?.allowances.map(\.reason) == ["照原来的叫法"])
        #expect(reading.guide?.allowances.first?.covers == reading.guide?.steps[1].range)
    }

    @Test func aCommentBetweenNestedItemsBreaksNothing() {
        let reading = Reading(
            fragment:
                "## 怎么办\n\n1. **拿证**（任选一种）\n   - **来拿**（到窗口）：好的。\n   <!-- 允许 step-verb：照原来的叫法 -->\n   - **寄来**（邮寄）：好的。\n2. **看看**（网上）：好的。\n"
        )
        #expect(reading.findings == [])
        #expect(reading.guide?.steps.map { $0.alternatives.map(\.name.value) } == [["来拿", "寄来"], []])
        #expect(reading.guide?.allowances.first?.covers == reading.guide?.steps[0].alternatives[1].range)
    }

    @Test func anAllowanceHoldsForTheNextBlockOnly() async {
        let tree = await check(
            Example("## 没办成怎么办\n\n<!-- 允许 heading-level：照着编号写 -->\n#### 一\n\n打 12345。\n\n###### 二\n\n打 12345。")
        )
        #expect(tree.places(of: "heading-level").count == 1)
        #expect(tree.places(of: "allowance-unused") == [])
    }

    @Test(arguments: [
        ("[户口本](../a/b.md#怎么办)", "../a/b.md#怎么办"), ("[户口本](../a/b.md \"标题 (x)\")", "../a/b.md"),
        ("[户口本](<../a/b c.md>)", "../a/b c.md"), ("<https://a.b/c>", "https://a.b/c"),
        ("![样子](../media/a.png)", "../media/a.png"), ("**[户口本](../a/b.md)**", "../a/b.md"),
        ("[a(b)](../a/b(c).md)", "../a/b(c).md"),
    ])
    func linksAreFoundWithTheirPlace(text: String, destination: String) {
        let reading = Reading(fragment: "## 没办成怎么办\n\n先看\(text)，再打 12345。\n")
        let link = reading.guide?.links.first?.destination
        #expect(reading.guide?.links.count == 1)
        #expect(link?.value == destination)
        #expect(
            link.flatMap { reading.text?.string($0.range.bytes) }?.hasPrefix(destination.prefix { $0 != " " }) == true
        )
    }
}
