import GuideModel
import Testing

@testable import GuideSite

struct KioskPageTests {
    private func page(release: String = "0123456789abcdef") throws -> KioskPage {
        let templates = try #require(loadTemplates(templateFiles).templates)
        return renderKioskPage(SampleSite().input, data: "data/index.js", release: release, templates: templates)
    }

    @Test func everyFileItNamesIsAmongItsAssets() throws {
        let page = try page()
        let text = String(decoding: page.bytes, as: UTF8.self)
        let named = text.split(separator: "\"").filter { $0.hasPrefix("../assets/") }.map { $0.dropFirst(3) }
        #expect(named.map(String.init).sorted() == page.assets)
        #expect(page.assets.allSatisfy { $0.hasPrefix("assets/") })
    }

    @Test func everyScriptAndStyleOfTheScreenIsUsed() throws {
        let used = Set(try page().assets.map { $0.split(separator: "/").last?.split(separator: ".").first ?? "" })
        let there = assetFiles.map(\.name).filter { $0.hasPrefix("kiosk") }
        #expect(there.filter { !used.contains($0.split(separator: ".").first ?? "") } == [])
    }

    @Test func withoutScriptsItListsEveryGuide() async throws {
        let text = String(decoding: try page().bytes, as: UTF8.self)
        for guide in SampleSite().library.guides {
            #expect(text.contains("<li><a href=\"../guides/\(guide.id)/index.html\">"))
        }
    }

    @Test func onlyTheReleaseTellsTwoOfTheSameApart() throws {
        let one = String(decoding: try page(release: "a").bytes, as: UTF8.self)
        let other = String(decoding: try page(release: "b").bytes, as: UTF8.self)
        #expect(one != other)
        #expect(one.replacing("data-release=\"a\"", with: "data-release=\"b\"") == other)
    }
}
