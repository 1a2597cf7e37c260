import Glibc
import GuideModel
import GuideRules
import GuideTestSupport
import Testing

/// Holds the plain-language rules to where they look, and to the places they name.
struct ReadableProseTests {
    /// `plain-words` and the lengths, as `offset rule`, with the markers' offsets.
    private func found(_ example: Example) async -> (rules: [String], places: [String], marked: [String]) {
        let tree = await check(example)
        let plain = tree.diagnostics.filter { finding in
            wholeCatalogue.contains { $0.id == finding.rule && $0.group == .plain }
        }
        let places = plain.map { "\(BaseTree.guidePath):\($0.range.start)" }.sorted()
        return (plain.map(\.rule.rawValue), places, tree.markedPlaces)
    }

    @Test(arguments: [
        "点“逾期”。", "点「逾期」。", "看《逾期须知》。", "看 `逾期` 两个字。", "写 \"逾期\" 就行。", "看 https://example.org/a?b=1,2 就行。",
        "[看这里](https://example.org/逾期)。", "按 `逾期` 再按《不予受理》。", "看《关于《逾期》的说明》。",
    ])
    func looksIntoNoQuotesCodeOrAddresses(_ text: String) async {
        #expect(await found(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\n")).rules == [])
    }

    @Test(arguments: ["“1️⃣逾期就换。", "》1️⃣逾期《就换。", "「换”1️⃣逾期就换。", "《换1️⃣逾期就换。"])
    func aQuoteThatDoesNotEndHidesNothing(_ text: String) async {
        let found = await found(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\n"))
        #expect(found.places == found.marked)
    }

    @Test func readsEverySectionThatPeopleRead() async {
        let found = await found(
            """
            1️⃣须本人来。

            ## 谁能办

            - 2️⃣须是本人。

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：3️⃣须本人带。

            ## 怎么办

            1. **4️⃣须到窗口**（到窗口，10 分钟）：5️⃣须按**指纹**。

            ## 常见问题

            ### 6️⃣须本人来吗

            - 7️⃣须*本人来*。

            ## 没办成怎么办

            8️⃣须再来。

            ## 小提醒

            > 9️⃣须早来。
            """
        )
        #expect(found.places == found.marked)
        #expect(found.rules.allSatisfy { $0 == "plain-words" })
    }

    @Test func readsNoFactsPointsOrFrontMatter() async {
        let found = await found(
            """
            ---
            别名: [逾期怎么办]
            ---

            ## 一窗办理

            - 跑腿：1 趟（逾期须按指纹，不得代办，应当本人前往现场办理并签字确认）
            - 进度：逾期未办结的，凭受理单查
            """
        )
        #expect(found.rules == [])
    }

    /// Names of the registries and of the guide are closed, the longest first.
    @Test func looksIntoNoNames() async {
        let found = await found(
            """
            ---
            事项: 逾期证件换发
            ---

            ## 常见问题

            ### 还有什么要知道

            逾期证件换发不收钱。找人力资源和社会保障局，到示范区政务服务中心补。带居民身份证、居民户口簿。
            """
        )
        #expect(found.rules == [])
    }

    @Test(arguments: [
        (30, [String]()), (31, ["long-sentence"]), (60, ["long-sentence"]), (61, ["very-long-sentence"]),
        (80, ["very-long-sentence"]), (81, ["endless-sentence"]), (2000, ["endless-sentence"]),
    ])
    func aSentenceIsMeasuredWithoutItsEnd(_ length: Int, _ rules: [String]) async {
        // Ten characters and a mark at a time, so that no clause is long.
        let text = String((0..<length).map { $0 % 11 == 10 && $0 + 1 < length ? "，" : "好" })
        for end in ["。", "！", "?", "；", ""] {
            #expect(await found(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\(end)\n")).rules == rules, "\(end)")
        }
    }

    @Test(arguments: [(15, [String]()), (16, ["long-clause"]), (25, ["long-clause"]), (26, ["very-long-clause"])])
    func aClauseIsMeasuredBetweenMarks(_ length: Int, _ rules: [String]) async {
        let clause = String(repeating: "好", count: length)
        for text in [
            "来，\(clause)。", "\(clause)、来。", "来（\(clause)）。", "来：\(clause)", "**来**，好*好*\(clause.dropFirst(2))。",
        ] {
            #expect(await found(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\n")).rules == rules, "\(text)")
        }
    }

    /// Spaces are no characters, a name counts four at most, and a line's end ends nothing.
    @Test(arguments: [
        "好 好 好 好 好 好 好 好 好 好 好 好 好 好 好。", "到示范区政务服务中心公安综合窗口找人好好好好好好。", "好好好好好好好\n好好好好好好好好。",
        "说“好好好好好好好好好好好好好好好好好好好好”就行好好。", "从 2025 年 5 月 10 日 9:00 起好好好好。", "打开 Baihua App 好好好好好好好好好好好。",
    ])
    func whatIsNotLong(_ text: String) async {
        #expect(await found(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\n")).rules == [])
    }

    /// The words of a title belong to the guide that has it.
    @Test func aLinkThatSaysItsGuidesTitleIsLeftAlone() async {
        let other = "---\nid: chaoqi\n标题: 证件逾期了怎么补\n事项: 证件补办\n---\n"
        let files = ["guides/huji-chuxing/chaoqi.md": other]
        let text = "## 常见问题\n\n### 过期了怎么办\n\n看[证件逾期了怎么补](chaoqi.md)。"
        #expect(await found(Example(text, files: files)).rules == [])
        #expect(await found(Example(text.replacing("[证件", with: "[要是"), files: files)).rules == ["plain-words"])
    }

    /// A fix changes just the word, and only where nothing else depends on it.
    @Test func aFixReplacesTheWordAndNothingElse() async throws {
        let text = "## 常见问题\n\n### 届时还要来吗\n\n届时&amp;再来。**届时**再来，看[届时](https://example.org/)。"
        let tree = await check(Example(text))
        let fixes = tree.diagnostics.filter { $0.rule == "plain-words" }.map(\.fix)
        // The question's anchor and the link's text are left to people.
        #expect(fixes.map { $0 != nil } == [false, true, true, false])
        let guide = Array(assemble(Example(text)).utf8)
        let replacement = try #require(fixes.compactMap { $0 }.first?.replacements.first)
        #expect(String(decoding: guide[replacement.range.bytes], as: UTF8.self) == "届时")
        #expect(fixes.compactMap { $0 }.allSatisfy { $0.replacements.map(\.text) == ["到时候"] })
    }

    @Test func nothingIsDeletedBetweenMarks() async {
        let tree = await check(Example("## 常见问题\n\n### 要多久\n\n先进行登记。再**进行**登记。"))
        #expect(tree.diagnostics.map { $0.fix != nil } == [true, false])
    }

    /// Whatever is typed, findings lie in the file, and a fix replaces what it means to.
    @Test func staysInsideTheFileWhateverIsTyped() async {
        let pieces = [
            "“", "”", "《", "》", "「", "」", "\"", "（", "）", "(", "〔", "〕", "。", "，", "、", "；", "：", ":", "/", "?", "—",
            "…", " ", "  ", "\n", "  \n",
            "\n\n", "逾期", "须", "予以", "进行", "登记", "三十天", "40", "2026.5.10", "26 年 5 月", "￥", "RMB", "法人", "身份证", "居民户口簿",
            "国務院", "１２",
            "以上", "岁", "60", "第", "条", "一", "十", "未", "不得", "如果", "且", "CA", "`码`", "**强**", "[链](a.md)", "&amp;",
            "\\*", "😀", "👨‍👩‍👧", "é",
            "𠮷", "://", "a@b", "- 项\n", "> 引\n", "申请人", "届时",
        ]
        var state: UInt64 = 2026
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<250 {
            let text = (0..<(1 + next(40))).map { _ in pieces[next(pieces.count)] }.joined()
            let example = Example("## 常见问题\n\n### 还有什么要知道\n\n好\(text)\n")
            let guide = Array(assemble(example).utf8)
            let tree = await check(example)
            for finding in tree.diagnostics {
                let file = BaseTree.guidePath
                #expect(tree.paths[finding.range.file.index] != file || finding.range.end <= guide.count, "\(text)")
                for replacement in finding.fix?.replacements ?? [] where finding.rule == "plain-words" {
                    let old = String(decoding: guide[replacement.range.bytes], as: UTF8.self)
                    #expect(finding.message.contains("“\(old)”"), "\(text)")
                }
            }
        }
    }

    /// Twice the text takes about twice the time, whatever it is made of.
    @Test(arguments: [
        "“", "《", "《》", "》", "\"", "://", "a@", "不得不", "未不得", "进行", "予以审核", "第一条《", "A", "AB ", "1", "12 ", "一", "三十天",
        "须", "年满逾期",
        "（须", "国", "國", "１", "以上", "0岁以上", "如果且", "法人", "：", "，，", "材料", "居民", "居民户口簿", "&amp;", "**须**", "[须](a.md)",
        "\\#",
    ])
    func takesTimeInStepWithTheText(_ pattern: String) async {
        var times: [Double] = []
        for count in [3_000, 24_000] {
            let text = "## 常见问题\n\n### 还有什么要知道\n\n" + String(repeating: pattern, count: count / pattern.utf8.count)
            let tree = await check(Example(text))
            guard let library = tree.library, let guide = library.guides.first else { return }
            let vocabulary = Vocabulary(library)
            var best = Double.infinity
            for _ in 0..<3 {
                let start = processorSeconds()
                _ = proseFindings(of: guide, in: library, vocabulary)
                best = min(best, processorSeconds() - start)
            }
            times.append(best)
        }
        // Eight times the text; a quadratic walk would take 64 times as long.
        #expect(times[1] < times[0] * 20 + 0.01, "\(pattern): \(times)")
    }

    /// What this thread has used of a processor, so that a busy machine makes no difference.
    private func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
