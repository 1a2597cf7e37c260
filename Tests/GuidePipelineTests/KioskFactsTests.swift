import GuideModel
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// 一窗办理 as typed facts, and what the catalogue makes of them.
struct KioskFactsTests {
    private func facts(_ lines: String) async throws -> KioskGuide.Facts {
        try await kioskGuide(Example("## 一窗办理\n\n" + lines)).facts
    }

    @Test func fourAbsencesAreKeptApart() async throws {
        let facts = try await facts(
            """
            - 代办：没有
            - 进度：不适用（当场拿）
            - 结果：待核实
            """
        )
        #expect(facts.proxy == [KioskFact(KioskStatement(.nothing, text: "没有"))])
        #expect(facts.progress == [KioskFact(KioskStatement(.notApplicable(reason: "当场拿"), text: "不适用（当场拿）"))])
        #expect(facts.results == [KioskFact(KioskStatement(.unknown, text: "待核实"))])
        #expect(facts.help == [], "what the guide does not mention is not there")
        #expect(facts.fee == [KioskFact(KioskStatement(.given(KioskGuide.Fee(isFree: true)), text: "不收费"))])
    }

    @Test func aWindowBringsAddressHoursAndTelephone() async throws {
        let windows = try await facts("- 窗口：示范区政务服务中心 · 公安综合窗口；示范区人才大厅 · 就业窗口").window
        #expect(
            windows == [
                KioskFact(
                    KioskStatement(
                        .given(
                            KioskGuide.Windows([
                                KioskGuide.Window(
                                    hall: "示范区政务服务中心",
                                    window: "公安综合窗口",
                                    address: "示范路 1 号政务服务中心 1 楼",
                                    hours: "工作日 9:00—17:00",
                                    phone: "0000-1234567"
                                ),
                                KioskGuide.Window(
                                    hall: "示范区人才大厅",
                                    window: "就业窗口",
                                    address: "示范路 2 号人才大厅 2 楼",
                                    hours: "工作日 9:00—17:00",
                                    phone: "0000-7654321"
                                ),
                            ])
                        ),
                        text: "示范区政务服务中心 · 公安综合窗口；示范区人才大厅 · 就业窗口"
                    )
                )
            ]
        )
    }

    @Test func whoToComplainToIsTheHotlineUnlessTheGuideSays() async throws {
        let hotline = try await facts("")
        #expect(hotline.complaint == [KioskFact(KioskStatement(.given(KioskGuide.Phones(["12345"])), text: "12345"))])
        let own = try await facts("- 投诉：12315、0000-1000101（工作日）")
        #expect(
            own.complaint == [
                KioskFact(
                    KioskStatement(
                        .given(KioskGuide.Phones(["12315", "0000-1000101"])),
                        text: "12315、0000-1000101（工作日）"
                    )
                )
            ]
        )
    }

    @Test func amountsAreInFenAndTheBasisStandsApart() async throws {
        let fee = try await facts("- 收费：工本费 40.5 元（《收费标准》）；邮费自己付").fee[0].statement
        #expect(fee.text == "工本费 40.5 元（《收费标准》）；邮费自己付")
        #expect(
            fee.value
                == KioskGuide.Fee(
                    isFree: false,
                    items: [
                        KioskGuide.FeeItem(text: "工本费 40.5 元", name: "工本费", amount: 4_050, basis: "《收费标准》"),
                        KioskGuide.FeeItem(text: "邮费自己付", name: "邮费自己付"),
                    ]
                )
        )
    }

    @Test func aValueWrittenAsAListBelowItsKeyIsSaidWhole() async throws {
        let facts = try await facts(
            """
            - 收费：
              - 工本费 40 元
              - 邮费 10 元
            - 跑腿：
              - 最多 2 趟（要拍照）
            """
        )
        #expect(facts.fee.map(\.statement.text) == ["工本费 40 元；邮费 10 元"])
        #expect(facts.visits.map(\.statement.text) == ["最多 2 趟（要拍照）"])
    }

    @Test func resultsLimitsScopeAndOnlineAreTyped() async throws {
        let facts = try await facts(
            """
            - 结果：居民身份证（自己取、邮寄）；回执（发微信）
            - 时限：5 个工作日（法定 60 日）
            - 通办：全国（异地代收代办）
            - 网办：示范区政务服务网（https://example.org/banshi）
            - 联办：派出所、民政局
            - 牵头：公安局
            """
        )
        #expect(
            facts.results[0].statement.value
                == KioskGuide.Results([
                    KioskGuide.Result(
                        name: "居民身份证",
                        ways: [KioskGuide.Way(.pickUp, text: "自己取"), KioskGuide.Way(.mail, text: "邮寄")]
                    ),
                    KioskGuide.Result(name: "回执", ways: [KioskGuide.Way(.other, text: "发微信")]),
                ])
        )
        #expect(facts.timeLimit[0].statement.text == "5 个工作日（法定 60 日）")
        #expect(
            facts.timeLimit[0].statement.value
                == KioskGuide.TimeLimit(
                    promised: KioskDuration(amount: 5, unit: .workingDay, text: "5 个工作日"),
                    statutory: KioskDuration(amount: 60, unit: .day, text: "60 天")
                )
        )
        #expect(facts.scope[0].statement.value == KioskGuide.Scope(.nation, way: "异地代收代办"))
        #expect(
            facts.online[0].statement.value
                == KioskGuide.OnlineService(platform: "示范区政务服务网", address: "https://example.org/banshi")
        )
        #expect(facts.departments[0].statement.text == "公安局（牵头）、民政局")
        #expect(
            facts.departments[0].statement.value
                == KioskGuide.JointDepartments(names: ["公安局", "民政局"], lead: "公安局")
        )
    }

    @Test func 最多MeansTheFewestThatTheStepsAllow() async throws {
        let guide = try await kioskGuide(
            """
            ## 怎么办

            1. **到窗口申请**（到窗口）
            2. **制证**（部门内部，3 天）
            3. **拿证**（任选一种）
               - **来拿**（到窗口）
               - **寄来**（邮寄）

            ## 一窗办理

            - 跑腿：最多 2 趟（要拍照）
            """
        )
        #expect(guide.facts.visits[0].statement.value == KioskVisits(minimum: 1, maximum: 2, reason: "要拍照"))
    }

    @Test func theCatalogueSumsUpWhereSituationsDiffer() async throws {
        let source = try await kioskSource(
            """
            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 一窗办理

            - 时限：3 天（法定 10 天）〔急着用〕
            - 时限：5 个工作日〔不急〕
            - 收费：不收费〔不急〕
            - 收费：加急费 20 元；邮费 10 元〔急着用〕
            - 跑腿：1 趟〔不急〕
            - 跑腿：0 趟〔急着用〕
            """
        )
        let whole = source.kioskGuide
        let file = KioskFile(path: "guides/banzheng.json", contents: [])
        let entry = source.entry(of: whole, file: file)
        #expect(entry.timeLimit.text == "最长 5 个工作日")
        #expect(entry.timeLimit.value == KioskDuration(amount: 5, unit: .workingDay, text: "5 个工作日"))
        #expect(entry.fee.text == "不收费，或加急费 20 元、邮费 10 元")
        #expect(entry.fee.value == KioskPrice(isFree: false, amounts: [1_000, 2_000]))
        #expect(entry.visits == KioskVisits(minimum: 0, maximum: 1))
        #expect(entry.pinyin == "shen fen zheng diu le zen me bu")
        #expect(entry.initials == "sfzdlzmb")
        #expect(entry.aliases == [KioskName(text: "补身份证", initials: "bsfz", pinyin: "bu shen fen zheng")])
    }

    @Test func theCatalogueKeepsWhyThereIsNoValue() async throws {
        let source = try await kioskSource("## 一窗办理\n\n- 收费：不适用（按房价算）\n- 时限：没有")
        let file = KioskFile(path: "guides/banzheng.json", contents: [])
        let entry = source.entry(of: source.kioskGuide, file: file)
        #expect(entry.fee == KioskStatement(.notApplicable(reason: "按房价算"), text: "不适用（按房价算）"))
        #expect(entry.timeLimit == KioskStatement(.nothing, text: "没有"))
    }
}
