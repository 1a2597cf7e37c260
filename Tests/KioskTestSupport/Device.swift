package import KioskClient
import KioskFormat

/// A device in memory: a store and what it was delivered with.
package struct Device: Sendable {
    package var disk = MemoryDisk()
    package var delivered: [UInt8]
    package var day = "2026-11-21"

    package init(delivered: [UInt8]) { self.delivered = delivered }

    package init(_ feed: TestFeed) { delivered = feed.delivered }

    package func store(_ day: String? = nil) -> KioskStore {
        KioskStore(on: disk, clock: FixedClock(KioskDay(rawValue: day ?? self.day)))
    }

    @discardableResult
    package func pull(_ sources: any KioskSource..., day: String? = nil) async -> KioskPullReport {
        await store(day).pull(from: sources, trusting: delivered)
    }

    /// A pull from a server that holds these files.
    @discardableResult
    package func pull(_ feed: TestFeed, day: String? = nil) async -> KioskPullReport {
        await pull(MemorySource(feed.files), day: day)
    }

    package var shown: KioskRelease? { store().current() }
}

extension KioskPullReport {
    /// What the command prints, without its line feed.
    package var line: String { String(decoding: canonicalJSON().dropLast(), as: UTF8.self) }
}

extension Device {
    /// The same device on a disk of its own.
    package init(copying other: Device) {
        self = other
        disk = other.disk.copy()
    }
}
