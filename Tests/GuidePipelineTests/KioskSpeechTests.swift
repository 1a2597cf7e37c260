import GuideModel
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// What a screen reads aloud.
struct KioskSpeechTests {
    @Test(arguments: [
        ("带上户口簿", "带上户口簿。"),
        ("真的吗？", "真的吗？"),
        ("原件（看一眼）还您", "原件，看一眼，还您。"),
        ("做好了（3 天）。", "做好了，3 天。"),
        ("说“补身份证”，按《条例》办", "说补身份证，按条例办。"),
        ("示范区政务服务中心 · 公安窗口", "示范区政务服务中心 ，公安窗口。"),
        ("工作日 9:00—12:00，13:30—17:05", "工作日 9点到12点，13点30分到17点5分。"),
        ("08:30 开门", "8点30分 开门。"),
        ("打 0000-2000011 问", "打零零零零，二零零零零一一 问。"),
        ("打12345，或者“铁路12306”App", "打一二三四五，或者铁路一二三零六App。"),
        ("医保费 10000 元，第 12345 天", "医保费 10000 元，第 12345 天。"),
        ("9—12 月，80%的人", "9到12 月，百分之80的人。"),
        ("网上/手机", "网上或手机。"),
        ("看 https://example.org/a?b=1 或者来", "看 ，或者来。"),
        ("第一行\n第二行", "第一行。第二行。"),
        ("□ 材料；", "材料。"),
        ("", ""),
    ])
    func textIsSaidInWholeSentencesWithoutSymbols(_ text: String, _ said: String) {
        var spoken = SpokenText()
        spoken.say(text)
        #expect(spoken.finish() == said)
    }

    @Test(arguments: [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (100, "100")])
    func stepsAreCountedInChinese(_ number: Int, _ words: String) {
        #expect(chineseNumber(number) == words)
    }

    @Test func aGuideIsToldFromTheShortAnswerToTheTelephone() async throws {
        let guide = try await kioskGuide(
            """
            ## 您是哪种情况

            - **谁去办**：本人去 / 家人去

            ## 要带什么

            - **居民户口簿**（原件看一眼）：核对完就还给您。
            - **授权委托书**（原件 1 份）〔家人去〕
            - **相片**（现场拍）

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，本人）：说“补身份证”，按指纹。
            2. **拿证**（任选一种）
               - **来拿**（到窗口）
               - **寄到家**（邮寄）〔家人去〕

            ## 一窗办理

            - 收费：40 元（《标准》）
            """
        )
        let family = [KioskCondition(question: "a", options: ["a2"])]
        #expect(
            guide.speech == [
                KioskGuide.SpeechBlock(
                    text: "身份证丢了怎么补。带上户口簿，到公安综合窗口。当场就能补。这是示范内容，去之前先打电话问一声。"
                        + "要带居民户口簿，原件看一眼，不收走。核对完就还给您。"
                ),
                KioskGuide.SpeechBlock(conditions: family, text: "如果家人去，要带授权委托书，原件 1 份。"),
                KioskGuide.SpeechBlock(
                    text: "相片不用带，到现场拍。下面说怎么办。第一步，到窗口申请，10 分钟，要本人来。说补身份证，按指纹。"
                        + "第二步，拿证，下面选一种。可以来拿，到窗口。"
                ),
                KioskGuide.SpeechBlock(conditions: family, text: "如果家人去，也可以寄到家。"),
                KioskGuide.SpeechBlock(
                    text: "到示范区政务服务中心，公安综合窗口办。地址，示范路 1 号政务服务中心 1 楼。时间，工作日 9点到17点。"
                        + "电话，零零零零，一二三四五六七。当场办好。费用是40 元。要跑 1 趟。办完拿到居民身份证，自己取。"
                        + "有问题，打一二三四五。不满意，打一二三四五投诉。"
                ),
            ]
        )
    }

    @Test func noBlockHoldsBracketsOrSymbols() async throws {
        let guide = try await kioskGuide(
            Example("## 怎么办\n\n1. **填表**（到窗口）：写《申请表》（一式两份），说“补证”，打 0000-1234567，9:00—12:00 来。")
        )
        for block in guide.speech {
            for sign in "（）()《》“”「」—·□/:-".unicodeScalars {
                #expect(!block.text.unicodeScalars.contains(sign), "\(block.text)")
            }
        }
    }
}
