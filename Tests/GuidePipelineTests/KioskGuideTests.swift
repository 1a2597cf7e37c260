import GuideModel
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// Header, situations, documents, steps and texts of one guide.
struct KioskGuideTests {
    @Test func theHeaderSaysWhatTheGuideLeavesToDefaults() async throws {
        let header = try await kioskGuide(
            """
            ---
            标题: 身份证不小心丢在外地了应该怎么补
            部门: 派出所
            对象: [个人, 机关]
            状态: 发布
            生效: 2026-01-01
            曾用: [lao-id]
            ---
            """
        ).header
        #expect(header.title == "身份证不小心丢在外地了应该怎么补")
        #expect(header.shortTitle == "身份证不小心丢在外地了应该怎么补")
        #expect(header.departments == ["公安局"])
        #expect(header.audiences == [.person, .governmentBody])
        #expect(header.status == .published)
        #expect(header.updated.rawValue == "2026-11-20")
        #expect(header.review.rawValue == "2027-11-20")
        #expect(header.effective?.rawValue == "2026-01-01")
        #expect(header.formerIDs == ["lao-id"])
    }

    @Test func aDraftIsShownAsADemonstrationAndSaysWhatNobodyKnows() async throws {
        let guide = try await kioskGuide(
            Example("---\n状态: 草稿\n---", removing: ["标题", "事项", "核对人", "依据", "短回答", "怎么办"])
        )
        #expect(guide.header.status == .demonstration)
        #expect(guide.header.title == "banzheng")
        #expect(guide.header.checkedBy == "待核实")
        #expect(guide.shortAnswer == "待核实")
        #expect(guide.steps.isEmpty)
    }

    @Test func conditionsNameQuestionsAndOptions() async throws {
        let guide = try await kioskGuide(
            """
            ## 您是哪种情况

            - **多大年纪**：满 16 岁 / 不满 16 岁
            - **怎么去**：自己去 / 家人去 / 寄材料

            ## 要带什么

            - **户口本**（原件）〔满 16 岁、不满 16 岁〕
            - **身份证**（任选一样）〔不满 16 岁〕
              - **营业执照**（复印件 2 份）
              - **收入证明**（原件和复印件）〔自己去、寄材料〕
            """
        )
        #expect(guide.situations.map(\.id) == ["a", "b"])
        #expect(guide.situations[1].options.map(\.id) == ["b1", "b2", "b3"])
        #expect(guide.situations[1].options.map(\.text) == ["自己去", "家人去", "寄材料"])
        let documents = guide.documents
        #expect(documents[0].conditions == [], "every option is the same as always")
        #expect(documents[1].conditions == [KioskCondition(question: "a", options: ["a2"])])
        #expect(documents[1].alternatives[0].conditions == [])
        #expect(documents[1].alternatives[1].conditions == [KioskCondition(question: "b", options: ["b1", "b3"])])
    }

    @Test func documentsAreTypedAndKeepTheirWords() async throws {
        let documents = try await kioskGuide(
            """
            ## 要带什么

            - **户口本**（可用电子证照，原件 1 份）：核对完就还您。
            - **收入证明**（可后补 5 个工作日，原件和复印件）
            - **申请表**（窗口给表）
            - **营业执照**（我们自己查）
            - **相片**（现场拍，有就带）
            - **租房合同**（复印件 2 份，可承诺代替，自己准备）
            - **关系证明**（任选一样）：哪样都行。
              - **身份证**（电子件）
              - **授权委托书**（免带）
            """
        ).documents
        #expect(documents.map(\.name) == ["户口本", "收入证明", "申请表", "营业执照", "相片", "租房合同", "关系证明"])
        #expect(
            documents.map(\.details) == [
                "可用电子证照，原件 1 份", "可后补 5 个工作日，原件和复印件", "窗口给表", "我们自己查", "现场拍，有就带",
                "复印件 2 份，可承诺代替，自己准备", "任选一样",
            ]
        )
        typealias Form = KioskGuide.Document.Form
        #expect(documents[0].forms == [Form(.original, count: 1)])
        #expect(documents[1].forms == [Form(.original), Form(.copy)])
        #expect(documents[5].forms == [Form(.copy, count: 2)])
        #expect(
            documents.map(\.strictness) == [
                .required, .deferrable, .required, .exempt, .ifAvailable, .declarationAccepted, .required,
            ]
        )
        #expect(documents[1].deferral == KioskDuration(amount: 5, unit: .workingDay, text: "5 个工作日"))
        #expect(documents.map(\.source) == [nil, nil, .handedOut, .lookedUpByOffice, .photographedOnSite, .own, nil])
        #expect(documents.map(\.acceptsElectronicLicence) == [true] + Array(repeating: false, count: 6))
        #expect(documents[6].alternatives.map(\.strictness) == [.required, .exempt])
        #expect(documents[6].explanation == "哪样都行。")
    }

    @Test func aDocumentTellsWhatTheRegistryKnowsAndWhereToGetIt() async throws {
        let registry = """
            - 名称: 居民户口簿
              别名: [户口本]
              去哪办: shebaoka
              说明: 全家那一本。
            - 名称: 居民身份证
              去哪办: meiyou

            """
        let documents = try await kioskGuide(
            Example(
                "## 要带什么\n\n- **户口本**（原件）\n- **居民身份证**（原件）：自己的。",
                files: ["guides/documents.yml": registry, "guides/shebao-jiuye/shebaoka.md": cardGuide]
            )
        ).documents
        #expect(documents.map(\.explanation) == ["全家那一本。", "自己的。"])
        #expect(documents.map(\.guide) == ["shebaoka", nil], "a guide that is not in the feed is not named")
    }

    @Test func stepsAreTypedAndKeepTheirWords() async throws {
        let steps = try await kioskGuide(
            """
            ## 怎么办

            1. **取表**（本人，到窗口，当场）
               1. **取号**
               2. **填表**（1 年）
            2. **体检**（到就业窗口，2 小时，可代办）：空腹来。
            3. **制证**（部门内部，3 天，不计入）
            4. **拿证**（任选一种）
               - **来拿**（到示范区人才大厅）
               - **寄来**（邮寄）
            """
        ).steps
        #expect(steps.map(\.number) == [1, 2, 3, 4])
        #expect(steps.map(\.details) == ["本人，到窗口，当场", "到就业窗口，2 小时，可代办", "部门内部，3 天，不计入", "任选一种"])
        typealias Place = KioskGuide.Step.Place
        #expect(steps[0].place == Place(.window, text: "到窗口", hall: "示范区政务服务中心", window: "公安综合窗口"))
        #expect(steps[0].duration == KioskDuration(amount: 0, unit: .onTheSpot, text: "当场"))
        #expect(steps[0].subSteps.map(\.name) == ["取号", "填表"])
        #expect(steps[0].subSteps[1].duration == KioskDuration(amount: 12, unit: .month, text: "1 年"))
        #expect(steps[1].place == Place(.otherWindow, text: "到就业窗口", hall: "示范区人才大厅", window: "就业窗口"))
        #expect(steps[1].explanation == "空腹来。")
        #expect(steps.map(\.performer) == [.inPerson, .proxyAllowed, nil, nil])
        #expect(steps[2].duration == KioskDuration(amount: 3, unit: .day, isCounted: false, text: "3 天"))
        #expect(steps[3].alternatives.map(\.number) == [1, 2])
        #expect(steps[3].alternatives[0].place == Place(.otherWindow, text: "到示范区人才大厅", hall: "示范区人才大厅"))
        #expect(steps[3].alternatives[1].place == Place(.mail, text: "邮寄"))
    }

    @Test func theRestIsPlainText() async throws {
        let guide = try await kioskGuide(
            Example(
                """
                ## 谁能办

                **都能办**，见[社保卡](../shebao-jiuye/shebaoka.md#怎么办)。

                ## 常见问题

                ### 要多少钱

                不要钱。

                - 一分也不要。
                - 真的。

                ## 小提醒

                > 别忘了带伞。
                """,
                files: ["guides/shebao-jiuye/shebaoka.md": cardGuide]
            )
        )
        #expect(
            guide.sections == [
                KioskGuide.Section(.eligibility, title: "谁能办", blocks: [.paragraph("都能办，见社保卡。")]),
                KioskGuide.Section(.other, title: "小提醒", blocks: [.paragraph("别忘了带伞。")]),
            ]
        )
        #expect(
            guide.questions == [
                KioskGuide.Question(
                    question: "要多少钱",
                    answer: [.paragraph("不要钱。"), .list(["一分也不要。", "真的。"], isOrdered: false)]
                )
            ]
        )
        #expect(guide.relatedGuides == ["shebaoka"])
        #expect(guide.legalBasis == [KioskGuide.LegalBasis(law: "《中华人民共和国居民身份证法》", article: "第十一条")])
    }

    @Test func aBundleSaysWhichPartAsks() async throws {
        let second = cardGuide.replacing("shebaoka", with: "jiuye").replacing("社保卡丢了怎么补", with: "失业怎么登记")
            .replacing("身份证**", with: "居民身份证**").replacing("本人去 / 家人去", with: "自己去 / 家人去")
        let guide = try await kioskGuide(
            Example(
                "---\n包含: [shebaoka, jiuye]\n---",
                removing: ["谁能办", "要带什么", "怎么办"],
                files: ["guides/shebao-jiuye/shebaoka.md": cardGuide, "guides/shebao-jiuye/jiuye.md": second]
            )
        )
        #expect(guide.header.parts == ["shebaoka", "jiuye"])
        #expect(guide.situations.map(\.part) == ["shebaoka", "jiuye"])
        #expect(guide.documents.first?.parts == ["shebaoka", "jiuye"], "by whichever registered name they ask for it")
        #expect(guide.steps.map(\.part) == ["shebaoka", "jiuye"])
        #expect(guide.steps.map(\.number) == [1, 1], "each part counts from 1")
    }

    @Test func aPartAsksForNothingThatIsSettled() async throws {
        let second = cardGuide.replacing("shebaoka", with: "jiuye").replacing("社保卡丢了怎么补", with: "失业怎么登记")
            .replacing("本人去 / 家人去", with: "自己去 / 家人去")
        let guide = try await kioskGuide(
            Example(
                "---\n包含: [shebaoka, jiuye]\n选定: {jiuye: [自己去]}\n---",
                removing: ["谁能办", "要带什么", "怎么办"],
                files: ["guides/shebao-jiuye/shebaoka.md": cardGuide, "guides/shebao-jiuye/jiuye.md": second]
            )
        )
        #expect(guide.situations.map(\.part) == ["shebaoka"])
        #expect(guide.documents.map(\.parts) == [["shebaoka", "jiuye"], ["shebaoka"]])
        #expect(guide.documents.map(\.conditions.count) == [0, 1])
    }
}
