import Foundation
import GuideModel
import GuidePipeline
import KioskFormat
import Testing

/// From guides to a signed feed, as a publisher goes.
struct BuildSignVerifyTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let day = KioskDay(rawValue: "2026-11-21")

    private func build(_ site: String, into output: String, on day: String = "2026-11-21") async throws {
        _ = try await buildSite(
            BuildPlan(
                root: Self.tests.appending(path: "Sites/\(site)").path,
                output: output,
                templates: Self.tests.appending(path: "../../templates").standardizedFileURL.path,
                today: CalendarDay(day) ?? CalendarDay(number: 0),
                jobs: 1
            )
        )
    }

    /// A folder with a root for the feed that was built there, and keys whose seeds everyone knows.
    private func prepare(_ folder: TemporaryFolder) throws -> FeedPlaces {
        let manifest = try KioskManifest(contents: [UInt8]((folder.text("site/kiosk/v1/manifest.json") ?? "").utf8))
        let root = try nextRoot(
            after: nil,
            RootChange(
                feed: manifest.feed,
                expires: Self.day.adding(days: 365),
                root: .init(keys: [testKey(1), testKey(2)].map(\.publicKey)),
                release: .init(keys: [testKey(4).publicKey]),
                notice: .init(keys: [testKey(6).publicKey])
            )
        )
        let signed = try KioskSignedFile(signing: root, with: [testKey(1), testKey(2)])
        try folder.write(String(decoding: signed.canonicalJSON(), as: UTF8.self), to: "roots/1.json")
        return FeedPlaces(
            site: folder.path("site/kiosk/v1"),
            output: folder.path("feed"),
            roots: folder.path("roots")
        )
    }

    @Test func twiceTheSameBytesAndNothingToComplainOf() async throws {
        var feeds: [[String: [UInt8]]] = []
        for _ in 1...2 {
            let folder = TemporaryFolder()
            try await build("bundle", into: folder.path("site"))
            let places = try prepare(folder)
            _ = try publishFeed(places, keys: [testKey(4), testKey(6)], today: Self.day)
            let found = try readFeed(at: places.output)
            let trust = try readRoot(at: places.roots + "/1.json")
            #expect(verifyFeed(found, trust: trust, today: Self.day).problems == [])
            feeds.append(found.files)
        }
        #expect(feeds[0] == feeds[1])
    }

    @Test func aLaterBuildTouchesNothingThatWasSigned() async throws {
        let folder = TemporaryFolder()
        try await build("one-clean-guide", into: folder.path("site"))
        let places = try prepare(folder)
        let first = try publishFeed(places, keys: [testKey(4), testKey(6)], today: Self.day).feed
        let before = try folder.snapshot(of: "feed")
        try await build("one-clean-guide", into: folder.path("site"), on: "2026-11-22")
        #expect(try folder.snapshot(of: "feed") == before)
        // Nothing but the day of the build is new, and that is no reason for a version.
        let second = try publishFeed(places, keys: [testKey(4)], today: Self.day.adding(days: 1)).feed
        #expect(second.head.version == first.head.version)
        #expect(second.head.sequence > first.head.sequence)
    }

    @Test func aGuideThatTookAnothersPlaceIsNamedAsItsSuccessor() async throws {
        let folder = TemporaryFolder()
        try await build("bundle", into: folder.path("site"))
        let places = try prepare(folder)
        _ = try publishFeed(places, keys: [testKey(4), testKey(6)], today: Self.day)
        try await build("former-id", into: folder.path("site"), on: "2026-11-22")
        let second = try publishFeed(places, keys: [testKey(4)], today: Self.day.adding(days: 1)).feed
        let manifest = try KioskManifest(contents: second.files["manifest.json"] ?? [])
        let guides = Set(manifest.files.map(\.path).filter { $0.hasPrefix("guides/") })
        #expect(!manifest.withdrawn.isEmpty)
        for gone in manifest.withdrawn { #expect(!guides.contains("guides/\(gone.id).json")) }
        #expect(verifyFeed(try readFeed(at: places.output), today: Self.day).problems == [])
    }
}
