import KioskClient
import KioskFormat
import Synchronization

/// Devices with bad luck: whatever sources, disks and publishers do, the screen shows one whole signed version.
package enum Simulation {
    /// Releases as a publisher brings them out one after the other: each is all that lies on the server then.
    package struct History: Sendable {
        package var servers: [[String: [UInt8]]] = []
        package var delivered: [UInt8] = []
        /// What a whole version looks like, by its number.
        package var contents: [Int: String] = [:]
        package var newest = 0
    }

    package static func history() throws -> History {
        var history = History()
        var feed = try TestFeed()
        func bring(_ feed: TestFeed) {
            history.servers.append(feed.files)
            history.delivered = feed.delivered
            history.newest = feed.version
            for one in feed.published { history.contents[one.version] = one.content }
        }
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a, first"])
        bring(feed)
        try feed.publish(["index.json": "index 2", "guides/a.json": "guide a, second", "guides/b.json": "guide b"])
        bring(feed)
        try feed.notify([KioskNotice.Item(.withdraw, guide: "b", text: "停办")])
        try feed.sign("2026-11-21")
        bring(feed)
        var keys = feed.keys
        keys.root = [TestFeed.key(4), TestFeed.key(5), TestFeed.key(6)]
        keys.release = [TestFeed.key(12)]
        try feed.rotate(to: keys)
        try feed.publish(["index.json": "index 3", "guides/a.json": "guide a, second", "guides/c.json": "guide c"])
        bring(feed)
        return history
    }

    /// A server that publishes between any two requests, and answers wrongly now and then.
    package final class Trickster: Sendable {
        private let state: Mutex<(seed: Seed, server: Int)>
        private let history: History
        private let mischief: Int

        /// One answer in so many is wrong; none with 0.
        package init(_ seed: Seed, _ history: History, server: Int, mischief: Int) {
            state = Mutex((seed, server))
            self.history = history
            self.mischief = mischief
        }

        package var server: Int { state.withLock { $0.server } }

        package var source: MemorySource { MemorySource { self.answer($0) } }

        private func answer(_ request: MemorySource.Request) -> MemorySource.Answer {
            state.withLock { state in
                if state.server + 1 < history.servers.count, state.seed.one(in: 12) { state.server += 1 }
                let files = history.servers[state.server]
                guard mischief > 0, state.seed.one(in: mischief) else { return MemorySource.honest(request, files) }
                return trick(request, files, &state.seed)
            }
        }

        private func trick(
            _ request: MemorySource.Request,
            _ files: [String: [UInt8]],
            _ seed: inout Seed
        ) -> MemorySource.Answer {
            let whole = files[request.path] ?? []
            let rest = Array(whole.dropFirst(request.offset))
            switch seed.below(12) {
            case 0: return .missing
            case 1: return .failing(.source)
            case 2: return .failing(.timeout)
            case 3, 4:
                return .bytes(
                    Array(rest.prefix(seed.below(rest.count + 1))),
                    from: request.offset,
                    thenFailing: .source
                )
            case 5: return .bytes(Array(rest.prefix(seed.below(rest.count + 1))), from: request.offset)
            case 6:
                guard !rest.isEmpty else { return .missing }
                var flipped = rest
                flipped[seed.below(rest.count)] ^= UInt8(1 << seed.below(8))
                return .bytes(flipped, from: request.offset)
            case 7: return .bytes(whole, from: 0)
            case 8: return .bytes(rest, from: request.offset + 1)
            case 9: return .bytes(rest + [0x20], from: request.offset)
            case 10: return .endless
            default:
                // An older server, or another file than was asked for.
                let old = history.servers[seed.below(history.servers.count)]
                if seed.one(in: 2) { return MemorySource.honest(request, old) }
                let paths = files.keys.sorted()
                return .bytes(files[paths[seed.below(paths.count)]] ?? [], from: request.offset)
            }
        }
    }

    /// What one seed came to, for messages.
    package struct Broken: Error, CustomStringConvertible {
        package var description: String
    }

    /// Runs one device's life.
    package static func live(_ number: Int, _ history: History) async throws(Broken) {
        var seed = Seed(number)
        var device = Device(delivered: history.delivered)
        var last = 0
        func check(_ what: String, report: KioskPullReport? = nil) throws(Broken) {
            let shown = device.shown
            let version = shown?.version ?? 0
            guard version >= last else {
                throw Broken(description: "seed \(number), \(what): \(last) became \(version)")
            }
            guard let shown else { return }
            guard shown.damaged.isEmpty, shown.contentHash == history.contents[version] else {
                throw Broken(description: "seed \(number), \(what): version \(version) is not whole")
            }
            if let report, report.reason == nil, report.version != version {
                throw Broken(
                    description:
                        "seed \(number), \(what): the report says \(report.version ?? 0), the screen \(version)"
                )
            }
            last = version
        }
        let server = seed.below(history.servers.count)
        var trickster = Trickster(seed, history, server: server, mischief: 0)
        for step in 0..<(2 + seed.below(3)) {
            let start = trickster.server
            trickster = Trickster(Seed(number &* 31 &+ step), history, server: start, mischief: 2 + seed.below(20))
            let hasPowerCut = seed.one(in: 3)
            device.disk.cutPower(atOperation: hasPowerCut ? seed.below(60) : nil)
            device.day = seed.one(in: 5) ? "1970-01-01" : "2026-11-2\(seed.below(10))"
            let report = await device.pull(trickster.source)
            if hasPowerCut { device.disk.restart(&seed) }
            try check("step \(step)", report: hasPowerCut ? nil : report)
        }
        // With an honest server everything ends well.
        device.disk.cutPower(atOperation: nil)
        device.day = "2026-11-25"
        let honest = Trickster(seed, history, server: history.servers.count - 1, mischief: 0)
        let report = await device.pull(honest.source)
        try check("the end", report: report)
        guard last == history.newest else {
            throw Broken(description: "seed \(number): the newest is not shown, \(report.line)")
        }
        guard device.shown?.guides(.withdraw) == [] || device.shown?.guides(.withdraw) == ["b"] else {
            throw Broken(description: "seed \(number): the notice is lost")
        }
    }
}
