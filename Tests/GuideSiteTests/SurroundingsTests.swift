import GuideModel
import Testing

@testable import GuideSite

struct SurroundingsTests {
    private let sample = SampleSite()

    private func renderer(_ guide: Guide, feedback: String? = nil) -> GuideRenderer {
        var input = sample.input
        let library = input.library
        var settings = library.settings
        settings.feedback = feedback
        input.library = Library(
            settings: settings,
            registries: library.registries,
            paths: library.paths,
            guides: library.guides,
            unreadable: [],
            media: library.media,
            today: library.today,
            stage: library.stage
        )
        return GuideRenderer(guide: guide, site: Site(input, assets: Assets([])))
    }

    @Test func changesStandInTheirOrderWithAnAnchorEach() {
        #expect(
            renderer(sample.identityCard).changes?.source == """
                <ul class="changes">
                <li id="change-2026-11-01"><strong><time datetime="2026-11-01">2026年11月1日</time>起</strong> 不用带户口簿了。</li>
                <li id="change-2025-05-10"><strong><time datetime="2025-05-10">2025年5月10日</time>起</strong> 全国都能办了。</li>
                </ul>

                """
        )
        #expect(renderer(sample.identityCard).contents.source.contains("<a href=\"#changes\">改了什么</a>"))
        #expect(renderer(sample.householdRegisterGuide).changes == nil)
        #expect(!renderer(sample.householdRegisterGuide).contents.source.contains("#changes"))
    }

    @Test func aPartNamesItsBundleAndNotAmongWhatIsRelated() {
        let register = renderer(sample.householdRegisterGuide)
        #expect(register.bundles?.source.contains("<a href=\"../yijianshi/index.html\">几件事一次办</a>") == true)
        // The identity card's text leads here.
        #expect(register.related?.source.contains("../shenfenzheng/index.html") == true)
        #expect(renderer(sample.identityCard).related?.source.contains("../hukoubu/index.html") == true)
        #expect(renderer(sample.bundle).bundles == nil)
        #expect(renderer(sample.bundle).related == nil)
    }

    @Test func linksLeadToWhatHasAPageUnderWhateverId() {
        var one = sample.guide("jia", domain: "huji", title: "甲", checkedOn: "2026-01-01")
        one.links = ["buban.md", "jia.md", "../kaidian/none.md", "https://example.org/yi.md", "../media/yi.txt"].map {
            Link(destination: sample.at($0), isImage: false)
        }
        let two = sample.guide("yi", domain: "huji", title: "乙", checkedOn: "2026-01-01")
        let around = Surroundings(of: [one, two], formerIDs: ["buban": "yi"]) { ["jia", "yi"].contains($0) }
        #expect(around.related(to: one, limit: 8) == ["yi"])
        #expect(around.related(to: two, limit: 8) == ["jia"])
        #expect(around.related(to: two, limit: 0) == [])
    }

    @Test(arguments: [
        ("https://example.org/yijian", "href=\"https://example.org/yijian?guide=hukoubu\""),
        (
            "mailto:bangban@example.org",
            "href=\"mailto:bangban@example.org?subject=%E6%B2%A1%E7%9C%8B%E6%87%82%EF%BC%9Ahukoubu\""
        ),
    ])
    func feedbackCarriesTheGuidesId(_ setting: String, _ address: String) {
        #expect(renderer(sample.householdRegisterGuide, feedback: setting).feedback.source.contains(address))
    }

    @Test func withoutAnAddressFeedbackNamesTheHotline() {
        let source = renderer(sample.householdRegisterGuide).feedback.source
        #expect(source.contains("<a class=\"tel\" href=\"tel:12345\">12345</a>"))
        #expect(source.contains("<span class=\"guide-id\">hukoubu</span>"))
    }
}
