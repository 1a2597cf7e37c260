import Testing

@testable import GuideSearch

struct RankingTests {
    private static let library = [
        guide(
            "shenfenzheng-buling",
            "身份证丢了怎么补办",
            aliases: ["补身份证", "身份证不见了", "身份证掉了"],
            answer: "本人到公安综合窗口，拍照、按指纹。",
            middle: ["带上居民户口簿。"],
            rest: ["居民身份证补领", "旧身份证又找到了怎么办"]
        ),
        guide("shenfenzheng-huanling", "身份证到期怎么换", aliases: ["换身份证"], answer: "带旧身份证来换。"),
        guide("jiehun-dengji", "领结婚证要带什么", aliases: ["领证", "登记结婚"], middle: ["两人的身份证，原件。"]),
        guide("shebaoka-buka", "社保卡丢了怎么挂失补卡", aliases: ["社保卡不见了"], middle: ["身份证，原件。"], rest: ["社保卡掉了咋整"]),
        guide("shebaoka", "社保卡怎么办", aliases: ["办社保卡"], answer: "带身份证到银行网点办社保卡。"),
        guide("gjj-zufang", "租房怎么提公积金", aliases: ["租房取公积金", "公积金交房租"], middle: ["身份证，原件。", "银行卡，复印件。"]),
        guide("gjj-huandai", "还房贷怎么提公积金", aliases: ["公积金还贷款"], middle: ["身份证", "银行卡"]),
        guide("yinhang", "公司怎么在银行开户", aliases: ["对公账户"], middle: ["营业执照"]),
        guide("kuaiji", "会计证怎么登记", aliases: ["会计资格"], middle: ["身份证"]),
        guide("yanglaojin", "养老金资格怎么认证", aliases: ["退休金年审"], rest: ["要身份证吗？拿手机刷脸就行。"]),
    ]

    @Test(arguments: [
        ("身份证掉了咋整", "shenfenzheng-buling"), ("身份证丢了怎么办", "shenfenzheng-buling"), ("身份证丢了", "shenfenzheng-buling"),
        ("身份证", "shenfenzheng-buling"), ("领证", "jiehun-dengji"), ("社保卡", "shebaoka"), ("办社保卡", "shebaoka"),
        ("社保卡掉了", "shebaoka-buka"), ("租房公积金", "gjj-zufang"), ("公积金 租房", "gjj-zufang"), ("退休金年审", "yanglaojin"),
        ("sfz", "shenfenzheng-buling"), ("shenfenzheng", "shenfenzheng-buling"),
        ("shen fen zheng", "shenfenzheng-buling"),
        ("shen'fen'zheng", "shenfenzheng-buling"), ("shenfenzhengdiule", "shenfenzheng-buling"),
        ("sfzdl", "shenfenzheng-buling"),
        ("shenfenzh", "shenfenzheng-buling"), ("补sfz", "shenfenzheng-buling"), ("补shenfenzheng", "shenfenzheng-buling"),
        ("SFZ", "shenfenzheng-buling"), ("ｓｆｚ", "shenfenzheng-buling"), ("yinhang", "yinhang"), ("kuaiji", "kuaiji"),
        ("huandai", "gjj-huandai"), ("kjz", "kuaiji"), ("gjjjfz", "gjj-zufang"),
        ("请问身份证到期了怎么换呀", "shenfenzheng-huanling"),
    ])
    func theBestGuideComesFirst(_ query: String, _ id: String) async throws {
        #expect(try await engine().ids(query).first == id)
    }

    @Test func titleBeforeShortAnswerBeforeDocumentsBeforeTheRest() async throws {
        let guides = [
            guide("d", "丁", rest: ["残疾证"]), guide("c", "丙", middle: ["残疾证"]), guide("b", "乙", answer: "残疾证"),
            guide("a", "残疾证"), guide("z", "甲", aliases: ["残疾证"]),
        ]
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 1))
        #expect(try engine.ids("残疾证") == ["a", "z", "b", "c", "d"])
    }

    @Test func theWholeNameBeforeItsBeginningBeforeAnyPart() async throws {
        let guides = [
            guide("part", "怎么领残疾证好"), guide("exact", "残疾证"), guide("start", "残疾证怎么领好"), guide("apart", "残疾人驾驶证疾证"),
        ]
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 1))
        #expect(try engine.ids("残疾证") == ["exact", "start", "part", "apart"])
    }

    @Test func whoLosesACardSaysSo() async throws {
        let engine = try SearchEngine(
            await buildSearchIndex(
                [guide("first", "个体户怎么开"), guide("again", "个体户怎么注销"), guide("change", "个体户换老板")],
                synonyms: [["注销", "关掉"]],
                jobs: 1
            )
        )
        #expect(try engine.ids("个体户咋办").first == "first")
        #expect(try engine.ids("个体户咋注销").first == "again")
        #expect(try engine.ids("个体户咋关掉").first == "again")
        #expect(try engine.ids("个体户換人").first == "change")
    }

    @Test func equalGuidesStandInTheOrderOfTheirIDs() async throws {
        let guides = ["b", "a", "c"].map { guide($0, "同名") }
        #expect(try SearchEngine(await buildSearchIndex(guides, jobs: 1)).ids("同名") == ["a", "b", "c"])
    }

    @Test func partialMatchesFollowWholeOnesAndOnlyWhereTheseAreFew() async throws {
        let hits = try await engine().search("社保卡掉了咋整")
        #expect(hits.first?.id == "shebaoka-buka")
        #expect(hits.map(\.isWhole) == hits.map(\.isWhole).sorted { $0 && !$1 })
        #expect(try await engine().search("身份证").allSatisfy(\.isWhole))
    }

    @Test(arguments: ["火星移民怎么办", "比特币", "qqqqqqqq", "wwwwwz", "🪪🪪"])
    func nothingIsFoundForWhatNoGuideSays(_ query: String) async throws {
        #expect(try await engine().search(query).isEmpty)
    }

    @Test func questionWordsKeepNoGuideOut() async throws {
        let engine = try await engine()
        #expect(try engine.ids("身份证 怎么办").first == "shenfenzheng-buling")
        #expect(Set(try engine.ids("怎么办")).isSuperset(of: ["shebaoka", "shenfenzheng-buling"]))
    }

    @Test func aHitSaysWhereItLeads() async throws {
        let hit = try #require(try await engine().search("领证", limit: 1).first)
        #expect(hit.path == "guides/jiehun-dengji/")
        #expect(hit.title == "领结婚证要带什么")
        #expect(hit.domainName == "户籍")
        #expect(hit.isWhole)
    }

    private func engine() async throws -> SearchEngine {
        try SearchEngine(await buildSearchIndex(Self.library, jobs: 1))
    }
}
