public import KioskFormat
import Synchronization

/// The folder in which a device keeps a feed: the version on its screen, the one before it, and what it trusts.
///
/// Everything in it is checked again each time it is read. Whatever happens to it, the next two updates bring it to the
/// newest version again without anybody's help.
public final class KioskStore: Sendable {
    private let files: StoreFiles
    private let clock: any KioskClock
    private let watchers = Mutex<[Int: AsyncStream<KioskPullReport>.Continuation]>([:])
    /// The reading of the running clock up to which the store has counted.
    private let counted: Mutex<Int>

    /// - Parameters:
    ///   - disk: the folder; it is made by the first update.
    ///   - clock: the device's clocks.
    public init(on disk: any KioskDisk, clock: any KioskClock = SystemClock()) {
        files = StoreFiles(disk: disk)
        self.clock = clock
        counted = Mutex(clock.secondsRunning())
    }

    /// - Parameters:
    ///   - path: of the folder; the one above it must be there.
    ///   - clock: the device's clocks.
    public convenience init(at path: String, clock: any KioskClock = SystemClock()) {
        self.init(on: FolderDisk(at: path), clock: clock)
    }

    /// Updates the store once.
    ///
    /// It never throws: whatever is wrong is in the report, and the version on the screen stays. Cancelling the task is
    /// as good as a broken connection.
    ///
    /// - Parameters:
    ///   - sources: asked side by side; the newest head that is right wins, and files may come from any of them.
    ///   - root: the bytes of the root file that the device was delivered with. It counts while the store holds no
    ///     newer one.
    /// - Returns: what came of it, for the operator.
    @discardableResult
    public func pull(from sources: [any KioskSource], trusting root: [UInt8]) async -> KioskPullReport {
        var notes: [KioskFeedError] = []
        do throws(KioskFeedError) {
            try onDisk { () throws(KioskDiskFault) in try files.disk.makeFolder("") }
            guard let lock = try onDisk({ () throws(KioskDiskFault) in try files.disk.lock() }) else {
                throw KioskFeedError(.locked, "another update is at work")
            }
            defer { lock.release() }
            try files.prepare()
            var update = try Update(files, today: clock.day(), trusting: root, sources: sources)
            do throws(KioskFeedError) {
                let outcome = try await update.run()
                return finished(KioskPullReport(outcome), update)
            } catch {
                notes = update.notes
                // What stopped it is no note; the same thing elsewhere is.
                if let index = notes.lastIndex(of: error) { notes.remove(at: index) }
                throw error
            }
        } catch {
            var report = KioskPullReport(.refused, reason: error)
            report.notes = notes
            report.version = HeldState(files).head?.file.content.version
            return report
        }
    }

    private func finished(_ report: KioskPullReport, _ update: Update) -> KioskPullReport {
        var report = report
        report.notes = update.notes
        report.version = update.held.head?.file.content.version
        // The days since a confirmation begin anew.
        counted.withLock { $0 = clock.secondsRunning() }
        if report.outcome == .updated {
            for watcher in watchers.withLock({ Array($0.values) }) { watcher.yield(report) }
        }
        return report
    }

    /// What is to be shown now: the newest version that is whole, every byte hashed just now.
    ///
    /// Ask at the start, once a day, and between two visitors when `changes` says so. Where no version is whole, it is
    /// the newest whose manifest and index are right, without the damaged files (`damaged`).
    ///
    /// - Returns: nil where there is nothing to show.
    public func current() -> KioskRelease? {
        let held = HeldState(files)
        guard let floor = held.floor else { return nil }
        var best: (head: KioskHead, version: WholeVersion)?
        for head in held.heads.map(\.file.content) {
            guard let version = WholeVersion(head, files) else { continue }
            if version.isWhole {
                best = (head, version)
                break
            }
            if best == nil, version.contents["index.json"] != nil { best = (head, version) }
        }
        guard let best else { return nil }
        let freshness = KioskFreshness(head: best.head, clock: clock.day(), floor: floor, memory: memory())
        return KioskRelease(best.version, notice: held.notice?.file.content, freshness: freshness)
    }

    /// Whether the device's clock is not behind what the store has seen; true while it has seen nothing.
    public var isClockTrusted: Bool {
        HeldState(files).floor.map { clock.day() >= $0.adding(days: -1) } ?? true
    }

    /// Tells of every update that brought something: call `current` when no visitor is there.
    public var changes: AsyncStream<KioskPullReport> {
        let number = watchers.withLock { ($0.keys.max() ?? 0) + 1 }
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            continuation.onTermination = { [weak self] _ in
                _ = self?.watchers.withLock { $0.removeValue(forKey: number) }
            }
            watchers.withLock { $0[number] = continuation }
        }
    }

    /// Writes down how long the device has been running since the source last confirmed the head.
    ///
    /// A device that is switched off every night calls it now and then, an hour apart is often enough: so old content
    /// ages even where the clock starts at 1970 each morning.
    ///
    /// - Throws: `sync-disk`, `sync-no-space`.
    public func rememberTime() throws(KioskFeedError) {
        guard let lock = try onDisk({ () throws(KioskDiskFault) in try files.disk.lock() }) else { return }
        defer { lock.release() }
        guard let memory = memory() else { return }
        try files.writeGuarded(memory, to: "time")
        counted.withLock { $0 = clock.secondsRunning() }
    }

    /// What the store remembers of days, up to this moment.
    private func memory() -> TimeMemory? {
        guard var memory: TimeMemory = files.readGuarded("time") else { return nil }
        memory.seconds += max(0, clock.secondsRunning() - counted.withLock { $0 })
        return memory
    }
}
