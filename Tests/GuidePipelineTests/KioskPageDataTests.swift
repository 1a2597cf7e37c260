import GuideModel
import GuideTestSupport
import Testing

@testable import GuidePipeline

/// The feed once more as scripts, for a page that may read nothing else.
struct KioskPageDataTests {
    private let tree = Example(files: ["guides/shebao-jiuye/shebaoka.md": cardGuide])

    private func data(_ example: Example) async throws -> (page: KioskPageData, feed: [String: [UInt8]]) {
        let library = try #require(await check(example).library)
        let feed = try await kioskFiles(example)
        let page = await kioskPageData(
            library,
            guides: library.guides,
            feed: feed.map { (path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path },
            jobs: 2
        )
        return (page, feed)
    }

    private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }

    @Test func aGuideStandsInItsScriptAsTheFeedHasIt() async throws {
        let (page, feed) = try await data(tree)
        let shard = try text(page.files.first { $0.path.hasPrefix("kiosk/data/0.") }?.bytes)
        let banzheng = try text(feed["kiosk/v1/guides/banzheng.json"])
        let shebaoka = try text(feed["kiosk/v1/guides/shebaoka.json"])
        #expect(shard == "BaihuaKiosk.data.add({\"banzheng\":\(banzheng),\"shebaoka\":\(shebaoka)});\n")
    }

    @Test func theCatalogueNamesTheScriptsAndStandsAsTheFeedHasIt() async throws {
        let (page, feed) = try await data(tree)
        let name = try #require(page.files.first { $0.path.hasPrefix("kiosk/data/0.") }).path.split(separator: ".")[1]
        let catalogue = try text(page.files.first { $0.path == "kiosk/" + page.entry }?.bytes)
        let index = try text(feed["kiosk/v1/index.json"])
        let about = """
            {"events":[],"expires":"2027-02-19","feed":"example.org","published":"2026-11-21","shards":["\(name)"]}

            """
        #expect(catalogue == "BaihuaKiosk.data.open(\(about),\(index));\n")
    }

    @Test func namesFollowFromTheBytes() async throws {
        let one = try await data(tree).page.files
        let other = try await data(Example()).page.files
        #expect(Set(one.map(\.path)).isDisjoint(with: other.map(\.path)))
        #expect(one.map(\.path) == (try await data(tree).page.files.map(\.path)))
    }

    /// Worked out beside the code, by the definition of FNV-1a.
    @Test(arguments: [("", 8, 5), ("a", 8, 4), ("shenfenzheng-buling", 1, 0), ("foobar", 16, 8)])
    func theScriptFollowsFromTheIdAlone(_ id: String, _ count: Int, _ expected: Int) {
        #expect(kioskShard(id[...], of: count) == expected)
    }
}
