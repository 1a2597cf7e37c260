import GuideModel
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// What comes out of an 80 mm printer.
struct KioskSlipTests {
    @Test func aSlipIsAListToTickWithWhereAndWhomToAsk() async throws {
        let guide = try await kioskGuide(
            """
            ## 您是哪种情况

            - **谁去办**：本人去 / 家人去

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **授权委托书**（原件和复印件）〔家人去〕
            - **收入证明**（任选一样）
              - **营业执照**（复印件 1 份）
              - **租房合同**（可后补 3 天）
            - **相片**（现场拍）

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，本人）：说“补身份证”，按指纹。
            2. **体检**（到就业窗口）
            3. **拿证**（任选一种）
               - **来拿**（到窗口）
               - **寄到家**（邮寄，3 天，不计入）
            """
        )
        #expect(
            printed(guide.slip) == """
                身份证丢了怎么补
                ------------------------------------------------
                这是示范内容。去之前，先打电话问一声。
                【到哪去】
                示范区政务服务中心 · 公安综合窗口
                　地址：示范路 1 号政务服务中心 1 楼
                　时间：工作日 9:00—17:00
                　电话：0000-1234567
                还要去：示范区人才大厅 · 就业窗口
                　地址：示范路 2 号人才大厅 2 楼
                　时间：工作日 9:00—17:00
                　电话：0000-7654321
                【要带什么】
                □ 居民户口簿（原件看一眼，不收走，可用电子证
                   照）：核对完就还给您。
                □ 如果家人去：授权委托书（原件和复印件）
                □ 收入证明（下面带一样就行）
                   ○ 营业执照（复印件 1 份）
                   ○ 租房合同（可以后补，3 天内补上）
                不用带：相片（到现场拍）
                【怎么办】
                1. 到窗口申请（10 分钟，要本人来）：说“补身份
                   证”，按指纹。
                2. 体检（到就业窗口）
                3. 拿证（下面选一种）
                   ○ 来拿（到窗口）
                   ○ 寄到家（3 天，不算在承诺时间里）
                ------------------------------------------------
                【要多久】当场
                【多少钱】不收费
                【跑几趟】1 趟（要按指纹）
                【办完拿到】居民身份证（自己取）
                【有问题问】12345
                【投诉】12345
                ------------------------------------------------
                示范区办事指南　2026-11-20核对
                """
        )
        #expect(
            guide.slip.filter { !$0.conditions.isEmpty } == [
                KioskGuide.SlipBlock(
                    conditions: [KioskCondition(question: "a", options: ["a2"])],
                    lines: ["□ 如果家人去：授权委托书（原件和复印件）"]
                )
            ]
        )
    }

    @Test func stepsAreNotNumberedWhereSituationsHideSome() async throws {
        let guide = try await kioskGuide(
            """
            ## 您是哪种情况

            - **谁去办**：自己 / 爸爸 / 妈妈 / 别人

            ## 怎么办

            1. **取号**（到窗口）
            2. **签字**（到窗口）〔自己、爸爸、妈妈〕
            """
        )
        let lines = printed(guide.slip)
        #expect(lines.contains("● 取号（到窗口）\n● 如果不是别人：签字（到窗口）\n"))
    }

    @Test(arguments: [5, 15, 25, 60, 300])
    func aSlipNeverHasMoreThanSixtyLinesOrALineThatIsTooWide(_ count: Int) async throws {
        let documents = (1...count).map { "- **第 \($0) 号材料的名字也很长**（原件 1 份，可用电子证照）：去开的时候要排队，早点去。" }
        let steps = (1...count).map { "1. **第 \($0) 步**（到窗口，10 分钟）：到了先取号，再坐下来等人叫，叫到了就过去。" }
        let guide = try await kioskGuide(
            Example(
                "## 要带什么\n\n\(documents.joined(separator: "\n"))\n\n## 怎么办\n\n\(steps.joined(separator: "\n"))"
            )
        )
        let lines = guide.slip.flatMap(\.lines)
        #expect(lines.count <= 60)
        for line in lines {
            let cells = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            #expect(cells <= slipLineCells, "\(line)")
        }
        #expect(lines.contains("【有问题问】12345"), "whom to ask is never left out")
        if count >= 60 { #expect(lines.contains("（还有几行印不下，请看屏幕，或者问窗口。）")) }
    }

    @Test func aBundleThatIsTooLongNamesItsPartsInsteadOfTheirSteps() async throws {
        let steps = (1...30).map { "1. **第 \($0) 步**（到窗口）" }.joined(separator: "\n")
        let long = cardGuide.replacing("1. **到窗口补卡**（到窗口，20 分钟）", with: steps)
        let other = long.replacing("shebaoka", with: "jiuye").replacing("社保卡丢了怎么补", with: "失业怎么登记")
        let guide = try await kioskGuide(
            Example(
                "---\n包含: [shebaoka, jiuye]\n---",
                removing: ["谁能办", "要带什么", "怎么办"],
                files: ["guides/shebao-jiuye/shebaoka.md": long, "guides/shebao-jiuye/jiuye.md": other]
            )
        )
        #expect(printed(guide.slip).contains("【怎么办】\n◆ 社保卡丢了怎么补\n◆ 失业怎么登记\n怎么一步步办，请看屏幕，或者问窗口。\n"))
    }
}
