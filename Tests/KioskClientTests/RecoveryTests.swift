import KioskClient
import KioskFormat
import KioskTestSupport
import Testing

/// Keys that were stolen or replaced, and stores that were damaged.
struct RecoveryTests {
    private func feed() throws -> TestFeed {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a"])
        return feed
    }

    private func newKeys(_ feed: TestFeed) -> TestFeed.Keys {
        var keys = feed.keys
        keys.release = [TestFeed.key(12)]
        keys.notice = [TestFeed.key(22)]
        return keys
    }

    @Test func aStolenKeyThatSignedTheHighestNumberIsRecoveredFrom() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        var stolen = feed
        try stolen.publish(["index.json": "lies"])
        var head = stolen.head()
        head.sequence = KioskLimits.integer
        head.signed = KioskDay(rawValue: "9999-12-31")
        head.freshUntil = head.signed
        head.expires = head.signed
        try stolen.putHead(head)
        #expect(await device.pull(stolen).code == .updated)
        #expect(device.shown?.contents(of: "index.json") == Array("lies".utf8))
        try feed.rotate(to: newKeys(feed))
        try feed.publish(["index.json": "index 2"])
        #expect(await device.pull(feed).code == .updated)
        #expect(device.shown?.contents(of: "index.json") == Array("index 2".utf8))
        // The stolen day went with the key.
        #expect(device.shown?.freshness.state == .fresh)
        #expect(await device.pull(stolen).code == .badSignature)
    }

    @Test func aStolenNoticeKeyIsRecoveredFrom() async throws {
        var feed = try feed()
        let device = Device(feed)
        var stolen = feed
        let notice = KioskNotice(
            feed: feed.name,
            version: KioskLimits.integer,
            signed: KioskDay(rawValue: "2026-11-20"),
            items: [KioskNotice.Item(.warn, text: "lies")]
        )
        stolen.put("notice.json", try KioskSignedFile(signing: notice, with: feed.keys.notice).canonicalJSON())
        await device.pull(stolen)
        #expect(device.shown?.warnings == ["lies"])
        try feed.rotate(to: newKeys(feed))
        try feed.notify([])
        try feed.sign()
        #expect(await device.pull(feed).notes == [])
        #expect(device.shown?.warnings == [])
    }

    @Test func theSameHeadUnderNewKeysIsNothingNew() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        let head = feed.head()
        var keys = feed.keys
        keys.release = [TestFeed.key(11), TestFeed.key(12)]
        try feed.rotate(to: keys)
        try feed.putHead(head)
        #expect(await device.pull(feed).line == #"{"code":"sync-unchanged","notes":[],"outcome":"unchanged"}"#)
        // From now on its counters count under the new root.
        var older = head
        older.sequence = 1
        older.version = 1
        older.signed = KioskDay(rawValue: "2026-11-19")
        try feed.putHead(older)
        #expect(await device.pull(feed).code == .equivocation)
    }

    @Test func aHeadThatContradictsAnotherIsKeptAsEvidence() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        var head = feed.head()
        head.signed = KioskDay(rawValue: "2026-11-19")
        try feed.putHead(head)
        #expect(await device.pull(feed).code == .equivocation)
        let kept = device.disk.paths.filter { $0.hasPrefix("evidence/") }
        #expect(kept.count == 2)
        #expect(kept.contains { device.disk.peek($0) == feed.files["head.json"] })
    }

    @Test func aFileThatTwoVersionsShareMayRotWithoutBlankingTheScreen() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        try feed.publish(["index.json": "index 2", "guides/a.json": "guide a", "guides/b.json": "guide b"])
        await device.pull(feed)
        device.disk.tamper("files/\(sha256Hex(Array("guide a".utf8)))", with: [0])
        let shown = try #require(device.shown)
        #expect(shown.version == 2)
        #expect(shown.damaged.map(\.path) == ["guides/a.json"])
        #expect(shown.availability(of: "a") == .damaged)
        #expect(shown.availability(of: "b") == .shown(warning: nil))
        #expect(await device.pull(feed).line == #"{"code":"sync-updated","notes":[],"outcome":"updated"}"#)
        #expect(device.shown?.damaged == [])
    }

    @Test func aRottenFileOfTheNewVersionAloneShowsTheOneBefore() async throws {
        var feed = try feed()
        let device = Device(feed)
        await device.pull(feed)
        try feed.publish(["index.json": "index 2", "guides/a.json": "guide a"])
        await device.pull(feed)
        device.disk.tamper("files/\(sha256Hex(Array("index 2".utf8)))", with: nil)
        #expect(device.shown?.version == 1)
        // The source does not know the version held any more, and lags behind: the screen stays.
        #expect(await device.pull(MemorySource([:])).code == .missing)
        #expect(device.shown?.version == 1)
        await device.pull(feed)
        #expect(device.shown?.version == 2)
    }

    @Test func onlyTheVersionBeforeIsKept() async throws {
        var feed = try feed()
        let device = Device(feed)
        for number in 2...6 {
            await device.pull(feed)
            try feed.publish(["index.json": "index \(number)"])
        }
        await device.pull(feed)
        let manifestsAndFiles = device.disk.paths.filter { $0.hasPrefix("files/") }
        #expect(manifestsAndFiles.count == 4)
        #expect(device.disk.paths.filter { $0.hasPrefix("heads/") }.count == 2)
    }
}
