import GuideModel
import GuideRules
import GuideTestSupport
import Testing

/// Findings that hold on some situation paths only say which.
struct PathRuleTests {
    private let situations = "## 您是哪种情况\n\n- **谁来办**：自己来 / 别人代办\n- **怎么拿**：自己来拿 / 寄到家\n\n"

    private func lines(_ fragment: String, removing: [String] = []) async -> [String] {
        let tree = await check(Example(situations + fragment, removing: removing))
        return tree.diagnostics.filter { $0.rule != "unused-question" }
            .map { "\($0.rule)：\($0.path.map { $0 + "，" } ?? "")\($0.message)" }
    }

    @Test func namesTheAnswersThatLackAFact() async {
        let found = await lines("## 一窗办理\n\n- 结果：居民身份证（自己取）〔自己来〕\n- 结果：居民身份证（邮寄）〔别人代办、寄到家〕")
        #expect(found == ["fact-coverage：选“别人代办”和“自己来拿”时，没有写“结果”"])
    }

    @Test func namesTheAnswersForWhichAFactIsSaidTwice() async {
        let found = await lines("## 一窗办理\n\n- 结果：居民身份证（自己取）\n- 结果：居民身份证（邮寄）〔寄到家〕")
        #expect(found == ["fact-coverage：选“寄到家”时，“结果”有两个值"])
    }

    @Test func doesNotJudgeALineWhoseOptionIsUnknown() async {
        let found = await lines("## 一窗办理\n\n- 结果：居民身份证（自己取）〔自己来拿〕\n- 结果：居民身份证（邮寄）〔寄回家〕")
        #expect(found.map { $0.prefix { $0 != "：" } } == ["unknown-option"])
    }

    @Test func listsTheRulesThatAnUnknownOptionKeepsFromRunning() async {
        let tree = await check(Example(situations + "## 一窗办理\n\n- 结果：居民身份证（自己取）〔寄回家〕"))
        #expect(tree.notRun.contains { $0.rule == "visit-count" && $0.path == BaseTree.guidePath }, "\(tree.notRun)")
        #expect(Set(tree.notRun.map(\.reason)) == ["〔…〕里有找不到的选项，说不清是哪种情况"])
        #expect(await check(Example(situations)).notRun == [])
    }

    @Test func wantsAWindowOnlyWhereSomeoneGoesOut() async {
        let steps = """
            ## 要带什么

            不用带材料。

            ## 怎么办

            1. **手机上申请**（手机，10 分钟）：打开“示范通”App，点“补办”。〔自己来〕
            2. **到窗口申请**（到窗口，10 分钟）：说“补身份证”。〔别人代办〕

            ## 一窗办理

            - 提交：不用交
            - 跑腿：最多 1 趟
            - 网办：“示范通”App

            """
        let found = await lines(steps, removing: ["窗口"]).filter { $0.hasPrefix("window-needed") }
        #expect(found == ["window-needed：选“别人代办”时，一窗办理里缺“窗口”"])
        #expect(await lines(steps + "- 窗口：示范区政务服务中心 · 公安综合窗口〔别人代办〕\n- 窗口：不适用（全程网办）〔自己来〕") == [])
        #expect(await lines(steps + "- 窗口：示范区政务服务中心 · 公安综合窗口〔别人代办〕") == [])
    }

    @Test func aGuideByTelephoneNeedsAWindow() async {
        let found = await lines(
            """
            ## 怎么办

            1. **打电话**（电话，10 分钟）：说“补身份证”。

            ## 一窗办理

            - 窗口：不适用（打电话就行）
            - 跑腿：0 趟
            """
        )
        #expect(found.filter { $0.hasPrefix("window-needed") } == ["window-needed：“窗口”写的是“不适用（打电话就行）”，可是并不是全程网办"])
    }

    @Test func saysWhichAnswersLeadNowhere() async {
        let found = await lines("## 怎么办\n\n1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”。〔自己来、寄到家〕")
        #expect(found == ["path-complete：选“自己来拿”时，一步也没有"])
    }

    @Test func aMisspeltFactIsReportedOnce() async {
        let found = await lines("## 一窗办理\n\n- 时间：当场办结", removing: ["时限"])
        #expect(found.map { $0.prefix { $0 != "：" } } == ["unknown-fact"])
    }
}
