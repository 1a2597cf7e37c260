import GuideModel
import GuideSearch
import GuideTestSupport
import Testing

@testable import GuidePipeline

/// What search is given to read.
struct SearchEntriesTests {
    @Test func everyTextOfTheGuideStandsInItsEntry() async throws {
        let library = try #require(
            await check(
                """
                ---
                别名: [补证]
                读音:
                  银行: yin hang
                标签: [一窗受理]
                变更:
                  2026-01-01: 不用带伞了。
                ---

                短回答在这里。

                ## 您是哪种情况

                - **谁去办**：本人去 / 家人去

                ## 要带什么

                - **关系材料**（任选一样）：说明文字。
                  - **户口本**（原件 1 份）

                ## 怎么办

                1. **到窗口申请**（到窗口，10 分钟）：步骤说明。
                   1. **取号**

                ## 一窗办理

                - 收费：
                  - 工本费 40 元
                  - 邮费 10 元

                ## 小提醒

                别忘了带伞。
                """
            ).library
        )
        let entry = try #require(searchEntries(library.guides, in: library).first)
        #expect(entry.path == "guides/banzheng/")
        #expect(entry.domainName == "户口证件与出行")
        #expect(entry.aliases == ["补证"])
        #expect(entry.readings == [SearchEntry.Reading(word: "银行", pinyin: "yin hang")])
        #expect(entry.officialName == "居民身份证补领")
        #expect(entry.audiences == ["个人"])
        #expect(entry.shortAnswer == "短回答在这里。")
        for text in ["关系材料", "任选一样", "说明文字。", "户口本", "原件 1 份", "到窗口，10 分钟", "步骤说明。", "取号"] {
            #expect(entry.middle.contains(text))
        }
        for text in [
            "公安局", "个人", "一窗受理", "《中华人民共和国居民身份证法》第十一条", "谁去办", "家人去",
            "工本费 40 元；邮费 10 元", "可以让家里人代办吗", "不能。要按指纹，本人得来。", "小提醒", "别忘了带伞。", "身份证丢了的人。",
            "不用带伞了。",
        ] {
            #expect(entry.rest.contains(text), "\(text)")
        }
    }

    @Test func synonymsTakeInTheGlossary() async throws {
        var registries = Registries()
        func located(_ text: String) -> Located<String> {
            Located(text, at: SourceRange(file: FileID(0), 0..<0))
        }
        registries.synonyms = [SynonymGroup(word: located("驾照"), others: [located("驾本")])]
        for (official, plain) in [("机动车驾驶证", "驾照"), ("存量房", "二手房"), ("驾本", "别的"), ("申请人", "您"), ("受理", "收下，开始办")] {
            registries.glossary.append(
                GlossaryEntry(official: located(official), plain: located(plain), isAlwaysSafe: true, explanation: nil)
            )
        }
        #expect(searchSynonyms(registries) == [["驾照", "驾本", "机动车驾驶证"], ["二手房", "存量房"]])
    }
}
