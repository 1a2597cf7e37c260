import KioskClient
import KioskFormat
import KioskTestSupport
import Synchronization
import Testing

/// "How fresh it is" in `docs/kiosk-feed.md`, over device clocks and days without a line.
struct FreshnessTests {
    /// A clock that a test sets, and that counts when it is told to.
    final class TestClock: KioskClock {
        private let state: Mutex<(day: String, seconds: Int)>

        init(_ day: String) { state = Mutex((day, 1_000)) }

        func set(_ day: String) { state.withLock { $0.day = day } }
        func run(days: Int) { state.withLock { $0.seconds += days * 86_400 } }
        func day() -> KioskDay { KioskDay(rawValue: state.withLock { $0.day }) }
        func secondsRunning() -> Int { state.withLock { $0.seconds } }
    }

    /// The rows of the documented table, and the edges of its formula.
    @Test(arguments: [
        ("2026-12-01", 0, "2026-12-01", "ageing", true),
        ("2026-11-21", 0, "2026-12-01", "ageing", true),
        ("2026-11-19", 0, "2026-12-01", "ageing", true),
        ("2026-11-18", 0, "2026-12-01", "ageing", false),
        ("1970-01-01", 0, "2026-12-01", "ageing", false),
        ("1970-01-01", 24, "2026-12-25", "ageing", false),
        ("1970-01-01", 25, "2026-12-26", "expired", false),
        ("2026-12-25", 0, "2026-12-25", "ageing", true),
        ("2026-12-26", 0, "2026-12-26", "expired", true),
        ("2036-12-01", 0, "2036-12-01", "expired", true),
    ])
    func theDocumentedTable(_ clock: String, _ days: Int, _ today: String, _ state: String, _ trusted: Bool)
        async throws
    {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let device = Device(feed)
        let clocks = TestClock("2026-12-01")
        let store = KioskStore(on: device.disk, clock: clocks)
        #expect(await store.pull(from: [MemorySource(feed.files)], trusting: feed.delivered).code == .updated)
        clocks.set(clock)
        clocks.run(days: days)
        let freshness = try #require(store.current()).freshness
        #expect(freshness.today.rawValue == today)
        #expect(freshness.state.rawValue == state)
        #expect(freshness.isClockTrusted == trusted)
        #expect(store.isClockTrusted == trusted)
    }

    /// Eleven clocks against eight lengths of time without a line: what is shown is there in every case.
    @Test func noClockEverHidesAnything() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let signed = KioskDay(rawValue: "2026-11-20")
        for offset in [-20_000, -365, -2, -1, 0, 1, 7, 8, 35, 36, 4_000] {
            for days in [0, 1, 6, 7, 8, 34, 35, 36] {
                let clocks = TestClock("2026-11-20")
                let store = KioskStore(on: MemoryDisk(), clock: clocks)
                await store.pull(from: [MemorySource(feed.files)], trusting: feed.delivered)
                clocks.set(signed.adding(days: offset).rawValue)
                clocks.run(days: days)
                let age = max(offset, days)
                let expected: KioskFreshness.State = age <= 7 ? .fresh : age <= 35 ? .ageing : .expired
                let release = try #require(store.current())
                #expect(release.freshness.state == expected, "clock \(offset), \(days) days")
                #expect(release.freshness.isClockTrusted == (offset >= -1))
                #expect(release.contents(of: "index.json") == Array("index 1".utf8))
            }
        }
    }

    @Test func daysRunningAreRememberedOverANightWithoutPower() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let disk = MemoryDisk()
        let first = TestClock("2026-11-20")
        await KioskStore(on: disk, clock: first).pull(from: [MemorySource(feed.files)], trusting: feed.delivered)
        for _ in 0..<9 {
            // Every morning the clock begins at 1970, and the store is opened anew.
            let clocks = TestClock("1970-01-01")
            let store = KioskStore(on: disk, clock: clocks)
            clocks.run(days: 1)
            try store.rememberTime()
        }
        let store = KioskStore(on: disk, clock: TestClock("1970-01-01"))
        #expect(try #require(store.current()).freshness.today.rawValue == "2026-11-29")
        #expect(try #require(store.current()).freshness.state == .ageing)
    }
}
