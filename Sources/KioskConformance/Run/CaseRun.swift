import Foundation

/// One case under way: a store of its own, and the two commands of the reader.
///
/// Every command checks what it must come to and throws a ``Mismatch`` otherwise.
final class CaseRun {
    /// The day on which everything happens unless a case says otherwise.
    static let day = "2026-11-21"

    let reader: ReaderProgram
    let folder: URL
    private let cache: StoreCache
    private(set) var store: URL
    private var count = 0

    init(_ reader: ReaderProgram, in folder: URL, cache: StoreCache) throws {
        self.reader = reader
        self.folder = folder
        self.cache = cache
        store = folder.appending(path: "store")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A fresh path within the case's own folder.
    func place(_ name: String) -> URL {
        count += 1
        return folder.appending(path: "\(count)-\(name)")
    }

    /// Lets the reader hold a release, in a copy of a store that it filled earlier.
    func hold(_ release: TestRelease) throws {
        let feed = try release.served()
        if FileManager.default.fileExists(atPath: store.path) {
            try pull(feed, .updated)
            return
        }
        let key = sha256(feed.files.sorted { $0.key < $1.key }.flatMap { Array(($0.key + sha256($0.value)).utf8) })
        if let kept = cache.stores[key] {
            try FileManager.default.copyItem(at: kept, to: store)
            return
        }
        try pull(feed, .updated)
        let kept = cache.folder.appending(path: key)
        try FileManager.default.copyItem(at: store, to: kept)
        cache.stores[key] = kept
    }
}

/// Stores that the reader filled with a good feed, to start other cases from.
final class StoreCache {
    let folder: URL
    var stores: [String: URL] = [:]

    init(in folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}

extension CaseRun {
    /// Pulls from a folder.
    @discardableResult
    func pull(
        _ feed: TestFeed,
        _ outcome: PullOutcome,
        notes: Set<String> = [],
        allowed: Set<String> = [],
        day: String = day
    ) throws -> PullReport {
        let source = place("feed")
        try write(feed.files, to: source)
        return try pull(source.path, trusting: feed.trusted, outcome, notes: notes, allowed: allowed, day: day)
    }

    /// Pulls from an archive.
    @discardableResult
    func pull(
        _ archive: [UInt8],
        of feed: TestFeed,
        _ outcome: PullOutcome,
        notes: Set<String> = [],
        allowed: Set<String> = []
    ) throws -> PullReport {
        let source = place("feed.tar")
        try write(archive, to: source)
        return try pull(source.path, trusting: feed.trusted, outcome, notes: notes, allowed: allowed)
    }

    /// Pulls from any source and checks what came of it.
    @discardableResult
    func pull(
        _ source: String,
        trusting root: [UInt8],
        _ outcome: PullOutcome,
        notes: Set<String> = [],
        allowed: Set<String> = [],
        day: String = day,
        from server: LoopbackServer? = nil
    ) throws -> PullReport {
        let output = place("pull")
        let process = try startPull(source, trusting: root, day: day, output: output)
        let code = try reader.wait(for: process, serving: server)
        let report = try report(of: PullReport.self, in: read(output)) { $0.value }
        try check(report, exitCode: code, against: outcome)
        let actual = Set(report.notes)
        guard actual.isSuperset(of: notes), actual.isSubset(of: notes.union(allowed)) else {
            throw Mismatch("notes \(report.notes), expected \(notes.sorted()), allowed \(allowed.sorted())")
        }
        return report
    }

    /// Starts a pull without waiting for it.
    func startPull(_ source: String, trusting root: [UInt8], day: String = day, output: URL) throws -> Process {
        let trust = folder.appending(path: "root.json")
        try write(root, to: trust)
        return try reader.start(
            ["pull", source, store.path, "--trust", trust.path, "--today", day],
            output: output
        )
    }

    private func check(_ report: PullReport, exitCode: Int32, against outcome: PullOutcome) throws {
        let (name, codes): (String, Set<String>) =
            switch outcome {
            case .updated: ("updated", ["sync-updated"])
            case .unchanged: ("unchanged", ["sync-unchanged"])
            case .refused(let codes): ("refused", codes)
            }
        guard report.outcome == name, codes.contains(report.code) else {
            throw Mismatch(
                "\(report.outcome) \(report.code), expected \(name) \(codes.sorted().joined(separator: "/"))"
            )
        }
        let exit: Int32 = name != "refused" ? 0 : ["sync-disk", "sync-no-space"].contains(report.code) ? 3 : 1
        guard exitCode == exit else { throw Mismatch("exit code \(exitCode), expected \(exit)") }
    }
}

extension CaseRun {
    /// What would be on the screen.
    func screen(day: String = day) throws -> ShowReport {
        let output = place("show")
        let process = try reader.start(["show", store.path, "--today", day], output: output)
        let code = try reader.wait(for: process, serving: nil)
        guard code == 0 else { throw Mismatch("show: exit code \(code)") }
        return try report(of: ShowReport.self, in: read(output)) { $0.value }
    }

    /// Demands that a version is on the screen, whole; nil demands that nothing is.
    @discardableResult
    func shows(
        _ feed: TestFeed?,
        _ state: String? = nil,
        clockTrusted: Bool = true,
        warned: [String] = [],
        withdrawn: [String] = [],
        day: String = day
    ) throws -> ShowReport {
        let screen = try screen(day: day)
        guard screen.version == feed?.version, screen.content == feed?.content else {
            throw Mismatch(
                "shows version \(screen.version ?? 0) \(screen.content?.prefix(8) ?? "-"), "
                    + "expected \(feed?.version ?? 0) \(feed?.content.prefix(8) ?? "-")"
            )
        }
        if let state, screen.state != state { throw Mismatch("state \(screen.state ?? "-"), expected \(state)") }
        if feed == nil, screen.state != nil { throw Mismatch("a state of nothing") }
        guard screen.clockTrusted == clockTrusted else { throw Mismatch("clockTrusted \(screen.clockTrusted)") }
        guard screen.warned == warned, screen.withdrawn == withdrawn else {
            throw Mismatch("warned \(screen.warned), withdrawn \(screen.withdrawn)")
        }
        return screen
    }

    func write(_ bytes: [UInt8], to url: URL) throws { try Data(bytes).write(to: url) }

    func write(_ files: [String: [UInt8]], to source: URL) throws {
        for folder in ["root", "files", "deltas"] {
            try FileManager.default.createDirectory(
                at: source.appending(path: folder),
                withIntermediateDirectories: true
            )
        }
        for (path, bytes) in files { try write(bytes, to: source.appending(path: path)) }
    }

    func read(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}

extension CaseRun {
    /// Goes on with another store.
    func use(_ other: URL) { store = other }

    /// Goes on with a copy of the store.
    func copyStore() throws -> URL {
        let copy = place("store")
        try FileManager.default.copyItem(at: store, to: copy)
        store = copy
        return copy
    }

    /// Goes on with a copy of the store, and no longer has the old one.
    func moveStore() throws {
        let old = store
        _ = try copyStore()
        try FileManager.default.removeItem(at: old)
    }

    /// Pulls without minding what comes of it, as long as it comes to an end.
    func pullAnyway(_ feed: TestFeed) throws {
        let source = place("feed")
        try write(feed.files, to: source)
        let process = try startPull(source.path, trusting: feed.trusted, output: place("pull"))
        _ = try reader.wait(for: process, serving: nil)
    }
}
