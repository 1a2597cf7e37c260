import GuideSearch
import KioskClient
import KioskFormat
import KioskTestSupport
import Testing

/// What an application reads of a version.
struct ReleaseTests {
    private func guide(_ days: String = "") -> String { "{\"header\":{\(days)},\"schemaVersion\":1}\n" }

    @Test func eachGuideSaysWhetherItCanBeShown() async throws {
        var feed = try TestFeed()
        try feed.notify([
            KioskNotice.Item(.warn, text: "下午停电"),
            KioskNotice.Item(.warn, guide: "a", text: "请带复印件"),
            KioskNotice.Item(.withdraw, guide: "b", text: "暂停办理"),
            KioskNotice.Item(.withdraw, guide: "c", text: "昨天为止", until: KioskDay(rawValue: "2026-11-20")),
            KioskNotice.Item(.withdraw, guide: "nobody", text: "没有这一篇"),
        ])
        try feed.publish(
            [
                "index.json": "{}", "guides/a.json": guide(), "guides/b.json": guide(), "guides/c.json": guide(),
                "guides/early.json": guide(#""effective":"2026-11-22""#),
                "guides/late.json": guide(#""expires":"2026-11-20""#),
                "guides/now.json": guide(#""effective":"2026-11-21","expires":"2026-11-21""#),
            ],
            withdrawn: [
                KioskManifest.Withdrawn(id: "old", since: KioskDay(rawValue: "2026-11-20"), successor: "a")
            ]
        )
        let device = Device(feed)
        await device.pull(feed)
        let shown = try #require(device.shown)
        #expect(shown.warnings == ["下午停电"])
        #expect(shown.guides(.warn) == ["a"])
        #expect(shown.guides(.withdraw) == ["b"])
        #expect(shown.availability(of: "a") == .shown(warning: "请带复印件"))
        #expect(shown.availability(of: "b") == .withdrawnByNotice(text: "暂停办理"))
        #expect(shown.availability(of: "c") == .shown(warning: nil))
        let day = { KioskDay(rawValue: $0) }
        #expect(shown.availability(of: "early") == .notInForce(from: day("2026-11-22"), until: nil))
        #expect(shown.availability(of: "late") == .notInForce(from: nil, until: day("2026-11-20")))
        #expect(shown.availability(of: "now") == .shown(warning: nil))
        #expect(shown.availability(of: "old") == .withdrawn(since: day("2026-11-20"), successor: "a"))
        #expect(shown.availability(of: "nobody") == .unknown)
    }

    @Test func aVisitKeepsItsVersionWhateverHappensToTheStore() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let device = Device(feed)
        await device.pull(feed)
        let visit = try #require(device.shown)
        try feed.publish(["index.json": "index 2"])
        await device.pull(feed)
        for path in device.disk.paths { device.disk.tamper(path, with: nil) }
        #expect(visit.contents(of: "index.json") == Array("index 1".utf8))
        #expect(device.shown == nil)
    }

    @Test func theApplicationHearsOfUpdates() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let device = Device(feed)
        let store = device.store()
        var changes = store.changes.makeAsyncIterator()
        let source = MemorySource(feed.files)
        _ = await store.pull(from: [source], trusting: feed.delivered)
        _ = await store.pull(from: [source], trusting: feed.delivered)
        #expect(await changes.next()?.version == 1)
    }

    /// A part of the labelled queries; `Tests/check_kiosk_faults.py` asks all of them of the real guides.
    @Test func searchGivesTheListsOfTheSite() async throws {
        let all = try LabelledQuery.read(searchQueries())
        let queries = stride(from: 0, to: all.count, by: max(1, all.count / 60)).map { all[$0] }
        var names: [String: [String]] = [:]
        for query in queries { for id in query.ids { names[id, default: []].append(query.text) } }
        let entries = names.map { id, names in
            SearchEntry(
                id: id,
                path: "guides/\(id)/",
                domain: "d",
                domainName: "领域",
                title: names.sorted()[0],
                aliases: Array(names.sorted().dropFirst().prefix(2)),
                shortAnswer: "带身份证来，当场办。"
            )
        }
        let index = await buildSearchIndex(entries, synonyms: [["身份证", "居民身份证"]], jobs: 2)
        var content = ["index.json": "{}"]
        for id in names.keys { content["guides/\(id).json"] = guide() }
        for file in index.files {
            let name = file.name == index.entryName ? "index.js" : String(file.name.split(separator: "/").last ?? "")
            content["search/\(name)"] = String(decoding: file.bytes, as: UTF8.self)
        }
        var feed = try TestFeed()
        try feed.publish(content)
        let device = Device(feed)
        await device.pull(feed)
        let shown = try #require(device.shown)
        let engine = try SearchEngine(index)
        var found = 0
        for query in queries {
            let ids = try shown.search(query.text).map(\.id)
            #expect(try ids == engine.search(query.text).map(\.id), "\(query.text)")
            found += ids.isEmpty ? 0 : 1
        }
        #expect(queries.count >= 60 && found > queries.count / 2)
        let some = try #require(queries.first { try shown.search($0.text).count > 1 })
        #expect(try shown.search(some.text, limit: 1) == Array(shown.search(some.text).prefix(1)))
    }

    @Test func searchLeavesOutWhatTheNoticeWithdraws() async throws {
        let entries = ["a", "b"].map {
            SearchEntry(id: $0, path: "", domain: "d", domainName: "领域", title: "身份证 \($0)")
        }
        let index = await buildSearchIndex(entries, jobs: 1)
        var content = ["index.json": "{}", "guides/a.json": guide(), "guides/b.json": guide()]
        for file in index.files {
            let name = file.name == index.entryName ? "index.js" : String(file.name.split(separator: "/").last ?? "")
            content["search/\(name)"] = String(decoding: file.bytes, as: UTF8.self)
        }
        var feed = try TestFeed()
        try feed.notify([KioskNotice.Item(.withdraw, guide: "a", text: "暂停")])
        try feed.publish(content)
        let device = Device(feed)
        await device.pull(feed)
        #expect(try device.shown?.search("身份证").map(\.id) == ["b"])
    }
}
