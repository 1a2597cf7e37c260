import GuideModel
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// The feed as a whole: which files, and what they follow from.
struct KioskFeedTests {
    private let tree = Example(files: ["guides/shebao-jiuye/shebaoka.md": cardGuide])

    @Test func theManifestListsEveryOtherFileWithLengthAndHash() async throws {
        let files = try await kioskFiles(tree)
        let others = files.keys.filter { $0 != "kiosk/v1/manifest.json" }.sorted()
        #expect(
            others == [
                "kiosk/v1/guides/banzheng.json", "kiosk/v1/guides/shebaoka.json", "kiosk/v1/index.json",
                "kiosk/v1/schema/guide.schema.json",
            ]
        )
        let manifest = String(decoding: try #require(files["kiosk/v1/manifest.json"]), as: UTF8.self)
        for path in others {
            let file = KioskFile(path: String(path.dropFirst(9)), contents: try #require(files[path]))
            #expect(
                manifest.contains(
                    "{\"length\":\(file.length),\"path\":\"\(file.path)\",\"sha256\":\"\(file.sha256)\"}"
                )
            )
        }
    }

    @Test func versionAndDaysFollowFromTheDayOfTheRun() async throws {
        let files = try await kioskFiles(Example())
        let manifest = String(decoding: try #require(files["kiosk/v1/manifest.json"]), as: UTF8.self)
        #expect(manifest.hasPrefix("{\"expires\":\"2027-02-19\",\"feed\":\"example.org\",\"files\":["))
        #expect(manifest.contains("\"minimumReaderVersion\":1,\"published\":\"2026-11-21\",\"schemaVersion\":1,"))
        #expect(manifest.hasSuffix("\"version\":2026112100,\"withdrawn\":[]}\n"))
    }

    @Test func numberOfJobsChangesNothing() async throws {
        #expect(try await kioskFiles(tree, jobs: 1) == kioskFiles(tree, jobs: 3))
    }

    @Test func aGuideThatDidNotChangeKeepsItsBytesOnAnotherDay() async throws {
        let path = "kiosk/v1/guides/banzheng.json"
        let today = try await kioskFiles(tree, today: "2026-11-21")
        let later = try await kioskFiles(tree, today: "2027-06-01")
        #expect(today[path] == later[path])
        #expect(today["kiosk/v1/index.json"] != later["kiosk/v1/index.json"])
    }

    @Test func domainsWithoutGuidesAreNoCatalogue() async throws {
        let alone = try await kioskFiles(Example())
        let index = String(decoding: try #require(alone["kiosk/v1/index.json"]), as: UTF8.self)
        #expect(index.contains("\"domains\":[{\"id\":\"huji-chuxing\","))
        #expect(!index.contains("shebao-jiuye"))
    }

    @Test(arguments: [
        ("https://example.org/", "example.org"),
        ("https://Www.Example.Org:8080/", "www.example.org-8080"),
        ("https://example.org/ban--shi/v2/", "example.org-ban-shi-v2"),
    ])
    func theFeedIsNamedAfterTheSitesAddress(_ address: String, _ name: String) {
        #expect(feedName(address) == name)
    }

    @Test(arguments: ["https://政务.cn/", "https://", "https://" + String(repeating: "a", count: 65) + ".cn/"])
    func anAddressThatCannotBeANameIsHashed(_ address: String) {
        #expect(feedName(address) == "site-" + sha256Hex(Array(address.utf8)).prefix(32))
    }
}
