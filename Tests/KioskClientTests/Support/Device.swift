import KioskClient
import KioskFormat

/// A device in memory: a store and what it was delivered with.
struct Device: Sendable {
    var disk = MemoryDisk()
    var delivered: [UInt8]
    var day = "2026-11-21"

    init(_ feed: TestFeed) { delivered = feed.delivered }

    func store(_ day: String? = nil) -> KioskStore {
        KioskStore(on: disk, clock: FixedClock(KioskDay(rawValue: day ?? self.day)))
    }

    @discardableResult
    func pull(_ sources: any KioskSource..., day: String? = nil) async -> KioskPullReport {
        await store(day).pull(from: sources, trusting: delivered)
    }

    /// A pull from a server that holds these files.
    @discardableResult
    func pull(_ feed: TestFeed, day: String? = nil) async -> KioskPullReport {
        await pull(MemorySource(feed.files), day: day)
    }

    var shown: KioskRelease? { store().current() }
}

extension KioskPullReport {
    /// What the command prints, without its line feed.
    var line: String { String(decoding: canonicalJSON().dropLast(), as: UTF8.self) }
}
