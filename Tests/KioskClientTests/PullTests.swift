import KioskClient
import KioskFormat
import KioskTestSupport
import Testing

/// Updates, as the documentation tells them.
struct PullTests {
    private func feed() throws -> TestFeed {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a, first", "guides/b.json": "guide b"])
        return feed
    }

    @Test func aFirstPullTakesTheWholeVersion() async throws {
        let feed = try feed()
        let device = Device(feed)
        let report = await device.pull(feed)
        #expect(report.line == #"{"code":"sync-updated","notes":[],"outcome":"updated"}"#)
        #expect(device.shown?.version == 1)
        #expect(device.shown?.contentHash == feed.published[0].content)
    }

    @Test func theSameHeadAgainIsQuiet() async throws {
        let feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        let report = await device.pull(feed)
        #expect(report.line == #"{"code":"sync-unchanged","notes":[],"outcome":"unchanged"}"#)
    }

    @Test func aDeltaGivesTheSameBytesAsTheFiles() async throws {
        var feed = try feed()
        let (byDelta, byFiles) = (Device(feed), Device(feed))
        for device in [byDelta, byFiles] { await device.pull(feed) }
        try feed.publish(["index.json": "index 2", "guides/a.json": "guide a, second", "guides/b.json": "guide b"])
        let source = MemorySource(feed.files)
        #expect(await byDelta.pull(source).notes == [])
        #expect(!source.log.contains { $0.path.hasPrefix("files/") })
        let bundle = MemorySource(feed.files, hasDeltas: false)
        #expect(await byFiles.pull(bundle).notes == [])
        #expect(!bundle.log.contains { $0.path.hasPrefix("deltas/") })
        #expect(byDelta.shown?.contentHash == feed.published[1].content)
        for path in byFiles.disk.paths { #expect(byDelta.disk.peek(path) == byFiles.disk.peek(path), "\(path)") }
        #expect(byDelta.disk.paths == byFiles.disk.paths)
    }

    @Test func aBadDeltaIsNotedAndTheFilesAreTaken() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        try feed.publish(["index.json": "index 2"])
        for path in feed.files.keys where path.hasPrefix("deltas/") { feed.put(path, Array("nonsense".utf8)) }
        let report = await device.pull(feed)
        #expect(report.line == #"{"code":"sync-updated","notes":["sync-delta"],"outcome":"updated"}"#)
        #expect(device.shown?.contentHash == feed.published[1].content)
    }
}
