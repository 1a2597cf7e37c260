import Foundation
import GuideModel
import Testing

@testable import GuideSite

struct ListPagesTests {
    private let sample = SampleSite()

    @Test func guidesStandByThePinyinOfTheirTitles() {
        let groups = Site(sample.input, assets: Assets([])).letterGroups
        #expect(groups.map(\.name) == ["H", "S", "其他"])
        #expect(groups.map { $0.guides.map(\.id) } == [["hukoubu"], ["shenfenzheng"], ["yijianshi"]])
    }

    @Test func withinALetterSyllablesDecideAndThenIds() {
        var input = sample.input
        let spoken = ["a": "shen fen", "b": "shen", "c": "shen fen", "d": "Sheng"]
        input.pinyin = spoken
        input.guides = spoken.keys.sorted(by: >).map {
            sample.guide($0, domain: "huji", title: $0, checkedOn: "2026-01-01")
        }
        let groups = Site(input, assets: Assets([])).letterGroups
        #expect(groups.map(\.id) == ["s"])
        #expect(groups.first?.guides.map(\.id) == ["d", "b", "a", "c"])
    }

    @Test func aLongListHasAPageForEachLetter() async throws {
        var input = sample.input
        let short = try await page("a-z/index.html", of: input)
        #expect(short.contains("<a href=\"../a-z/index.html#letter-h\">H</a>"))
        #expect(short.contains("<a href=\"../guides/hukoubu/index.html\">户口簿丢了怎么补</a>"))
        let guide = sample.householdRegisterGuide
        input.guides = (0...2_500).map { number in
            var copy = guide
            copy.header.id = sample.at("g\(number)")
            return copy
        }
        input.pinyin = Dictionary(input.guides.map { ($0.id, "hu kou bu") }, uniquingKeysWith: { first, _ in first })
        let long = try await page("a-z/index.html", of: input)
        #expect(long.contains("<a href=\"../a-z/h/index.html\">H</a>"))
        #expect(!long.contains("户口簿丢了怎么补"))
        #expect(try await page("a-z/h/index.html", of: input).contains("<a href=\"../../guides/g7/index.html\">"))
        #expect(try await page("index.html", of: input).contains("<a href=\"a-z/h/index.html\">H</a>"))
    }

    @Test func aLifeEventListsItsGuidesInTheirOrderAndOneOfNothingIsLeftOut() async throws {
        let event = try await page("events/diu-zheng/index.html", of: sample.input)
        let register = try #require(event.range(of: "../../guides/hukoubu/index.html"))
        let card = try #require(event.range(of: "../../guides/shenfenzheng/index.html"))
        #expect(register.lowerBound < card.lowerBound)
        #expect(event.contains("下面 2 件事"))
        let home = try await page("index.html", of: sample.input)
        #expect(home.contains("<a href=\"events/diu-zheng/index.html\">证件丢了"))
        #expect(!home.contains("什么也没有"))
    }

    @Test func theHomePageAndTheFeedTellWhatChangedNewestFirst() async throws {
        let home = try await page("index.html", of: sample.input)
        let newer = try #require(home.range(of: "不用带户口簿了。"))
        let older = try #require(home.range(of: "全国都能办了。"))
        #expect(newer.lowerBound < older.lowerBound)
        let feed = try await page("feed.xml", of: sample.input)
        #expect(feed.contains("<id>https://example.org/baihua/guides/shenfenzheng/#change-2026-11-01</id>"))
        #expect(feed.contains("<title>身份证丢了怎么补办：有变化</title>\n<updated>2026-11-01T00:00:00+08:00</updated>"))

        var input = sample.input
        input.guides = [sample.householdRegisterGuide]
        #expect(try await page("index.html", of: input).contains("2026年11月19日核对"))
    }

    @Test func aLongDomainNamesItsGuidesOnly() async throws {
        var input = sample.input
        #expect(try await page("domains/huji/index.html", of: input).contains("一趟就能办好。"))
        let guide = sample.householdRegisterGuide
        input.guides = (0...150).map { number in
            var copy = guide
            copy.header.id = sample.at("g\(number)")
            return copy
        }
        let long = try await page("domains/huji/index.html", of: input)
        #expect(!long.contains("一趟就能办好。"))
        #expect(long.contains("<a href=\"../../guides/g150/index.html\">户口簿丢了怎么补</a>"))
    }

    @Test func aLongChecklistIsSetCloser() {
        func list(_ items: Int, _ text: String) -> HTML {
            var html = HTML()
            for _ in 0..<items {
                html.markup("<li class=\"x\">")
                html.text(text)
                html.markup("</li>\n")
            }
            return html
        }
        #expect(paperSize(documents: list(3, "户口簿"), steps: list(4, "到窗口"), parts: 0) == 1)
        #expect(paperSize(documents: list(12, "户口簿户口簿户口簿户口簿"), steps: list(12, "到窗口到窗口到窗口"), parts: 0) == 2)
        #expect(paperSize(documents: list(20, "户口簿户口簿户口簿户口簿"), steps: list(15, "到窗口到窗口到窗口"), parts: 0) == 3)
        #expect(paperSize(documents: list(20, "户口簿户口簿户口簿户口簿"), steps: list(20, "到窗口到窗口"), parts: 6) == 4)
    }
}
