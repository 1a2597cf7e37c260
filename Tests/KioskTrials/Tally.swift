import Glibc
import KioskClient
import KioskFormat
import KioskTestSupport

/// How many cases went well, and what was wrong with the others.
struct Tally: Sendable {
    var passed = 0
    var failures: [String] = []

    mutating func count(_ failure: String?) {
        if let failure { failures.append(failure) } else { passed += 1 }
    }

    static func + (a: Self, b: Self) -> Self { Self(passed: a.passed + b.passed, failures: a.failures + b.failures) }
}

func fatalExit() -> Never { exit(1) }

/// Runs cases on both processors; the body says what is wrong with a case, or nil.
func tally<Case: Sendable>(
    _ cases: [Case],
    _ body: @escaping @Sendable (Case) async throws -> String?
) async throws -> Tally {
    let workers = 2
    return try await withThrowingTaskGroup(of: Tally.self) { group in
        for worker in 0..<workers {
            group.addTask {
                var tally = Tally()
                for index in stride(from: worker, to: cases.count, by: workers) {
                    tally.count(try await body(cases[index]))
                }
                return tally
            }
        }
        return try await group.reduce(Tally()) { $0 + $1 }
    }
}

/// Two versions of a small feed: the server before, the server after, and what a whole version looks like.
struct TwoVersions: Sendable {
    var old: TestFeed
    var new: TestFeed

    init(withDelta: Bool = true) throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a, first", "guides/b.json": "guide b"])
        old = feed
        try feed.notify([KioskNotice.Item(.warn, guide: "a", text: "今天停电")])
        try feed.publish(["index.json": "index 2", "guides/a.json": "guide a, second", "guides/b.json": "guide b"])
        if !withDelta { try feed.putHead(feed.head()) }
        new = feed
    }

    /// A device that holds the old version.
    func device() async -> Device {
        let device = Device(old)
        await device.pull(old)
        return device
    }

    /// What is wrong with the screen, which must show one of the versions whole, or nil.
    func fault(of device: Device, atLeast version: Int = 1) -> String? {
        guard let shown = device.shown else { return "nothing is shown" }
        guard shown.version >= version else { return "version \(shown.version) is shown" }
        guard shown.damaged.isEmpty, shown.contentHash == new.published[shown.version - 1].content else {
            return "version \(shown.version) is not whole"
        }
        return nil
    }
}
