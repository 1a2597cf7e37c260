import GuideModel
import Testing

@testable import GuideSite

struct RenderSiteTests {
    private let sample = SampleSite()

    @Test func theSameInputGivesTheSameBytesOnAnyNumberOfTasks() async throws {
        let templates = try #require(loadTemplates(templateFiles).templates)
        let one = await renderSite(sample.input, templates: templates, jobs: 1)
        for jobs in [0, 2, 3, 16] {
            let many = await renderSite(sample.input, templates: templates, jobs: jobs)
            #expect(one.map(\.path) == many.map(\.path))
            #expect(one.map(\.bytes) == many.map(\.bytes))
        }
    }

    @Test func theSiteHasThesePages() async throws {
        let templates = try #require(loadTemplates(templateFiles).templates)
        let files = await renderSite(sample.input, templates: templates, jobs: 1)
        #expect(
            files.map(\.path).filter { !$0.hasPrefix("assets/") } == [
                "404.html", "a-z/index.html", "domains/huji/index.html", "domains/kaidian/index.html",
                "events/diu-zheng/index.html", "feed.xml",
                "guides/buban-shenfenzheng/index.html", "guides/hukoubu/index.html", "guides/shenfenzheng/index.html",
                "guides/yijianshi/index.html", "index.html", "media/weituoshu.pdf", "robots.txt", "search/index.html",
                "sitemap.xml",
            ]
        )
        #expect(files.count { $0.path.hasPrefix("assets/site.") } == 2)
    }

    @Test func aFormerIDLeadsToItsGuideButNeverOverALivingOne() async throws {
        let moved = try await page("guides/buban-shenfenzheng/index.html", of: sample.input)
        #expect(moved.contains("content=\"0; url=../shenfenzheng/index.html\""))
        let living = try await page("guides/hukoubu/index.html", of: sample.input)
        #expect(!living.contains("http-equiv=\"refresh\""))
    }

    @Test func aGuideWhoseIDIsNoFolderNameGetsNoPage() async throws {
        var input = sample.input
        input.guides = [sample.guide("../x", domain: "huji", title: "甲", checkedOn: "2026-01-01")]
        let templates = try #require(loadTemplates(templateFiles).templates)
        let files = await renderSite(input, templates: templates, jobs: 1)
        #expect(!files.contains { $0.path.contains("..") || $0.path.hasPrefix("guides/") })
    }

    @Test func assetsAreNamedByTheirContentAndMediaKeepTheirName() {
        let assets = Assets([("site.css", Array("a".utf8)), ("media/a.pdf", []), ("LICENSE", [])])
        #expect(
            assets.files.map(\.path) == [
                "assets/LICENSE.cbf29ce484222325", "media/a.pdf", "assets/site.af63dc4c8601ec8c.css",
            ]
        )
        #expect(assets.address("none.css", root: "../").text == "../assets/none.css")
    }

    @Test func theFeedIsDatedByTheGuidesAndNotByTheClock() async throws {
        var input = sample.input
        input.guides = [sample.householdRegisterGuide]
        #expect(
            try await page("feed.xml", of: input) == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
                <id>https://example.org/baihua/</id>
                <title>白话办事指南</title>
                <updated>2026-11-19T00:00:00+08:00</updated>
                <author><name>白话办事指南</name></author>
                <link rel="self" type="application/atom+xml" href="https://example.org/baihua/feed.xml"/>
                <link rel="alternate" type="text/html" href="https://example.org/baihua/"/>
                <entry>
                <id>https://example.org/baihua/guides/hukoubu/</id>
                <title>户口簿丢了怎么补</title>
                <updated>2026-11-19T00:00:00+08:00</updated>
                <link rel="alternate" type="text/html" href="https://example.org/baihua/guides/hukoubu/"/>
                <category term="huji" label="户口证件"/>
                <summary>一趟就能办好。</summary>
                </entry>
                </feed>

                """
        )
    }

    @Test func newestGuidesComeFirstAndTiesById() {
        let site = Site(sample.input, assets: Assets([]))
        #expect(site.newest.map(\.id) == ["shenfenzheng", "yijianshi", "hukoubu"])
        #expect(site.checkedOn?.description == "2026-11-20")
    }

    @Test func aSitemapIsCutAtFiftyThousandAddresses() {
        var input = sample.input
        let guide = sample.householdRegisterGuide
        input.guides = (0..<50_000).map { number in
            var copy = guide
            copy.header.id = sample.at("g\(number)")
            return copy
        }
        let parts = Site(input, assets: Assets([])).sitemap
        #expect(parts.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(parts[0].text.contains("<sitemap><loc>https://example.org/baihua/sitemap-2.xml</loc></sitemap>"))
    }

    @Test func aLongCatalogueIsListedByDomainOnly() async throws {
        var input = sample.input
        #expect(try await page("search/index.html", of: input).contains("户口簿丢了怎么补"))
        let guide = sample.householdRegisterGuide
        input.guides = (0...400).map { number in
            var copy = guide
            copy.header.id = sample.at("g\(number)")
            return copy
        }
        let page = try await page("search/index.html", of: input)
        #expect(!page.contains("户口簿丢了怎么补"))
        #expect(page.contains("<a href=\"../domains/huji/index.html\">户口证件</a> <span class=\"count\">401 件</span>"))
    }
}
