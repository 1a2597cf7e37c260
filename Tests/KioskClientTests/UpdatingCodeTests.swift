import KioskClient
import KioskFormat
import KioskTestSupport
import Testing

/// Every code of `docs/kiosk-feed.md`, under "Updating", with what leads to it.
///
/// Each case begins with a device that holds version 1 and meets a server with version 2 that is wrong in one way.
struct UpdatingCodeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var line: String
        /// The version on the screen afterwards.
        var shown = 1
        var day = "2026-11-21"
        /// Changes what the server has; the keys are the feed's own.
        var damage: @Sendable (inout TestFeed) throws -> Void = { _ in }
        /// Answers otherwise than from the server's files.
        var answer: (@Sendable (MemorySource.Request, [String: [UInt8]]) -> MemorySource.Answer?)?

        var testDescription: String { name }
    }

    private static func refused(_ code: String, notes: String...) -> String {
        let notes = notes.map { "\"\($0)\"" }.joined(separator: ",")
        return "{\"code\":\"\(code)\",\"notes\":[\(notes)],\"outcome\":\"refused\"}"
    }

    private static func updated(notes: String...) -> String {
        let notes = notes.map { "\"\($0)\"" }.joined(separator: ",")
        return "{\"code\":\"sync-updated\",\"notes\":[\(notes)],\"outcome\":\"updated\"}"
    }

    private static let otherKey = TestFeed.key(99)

    /// One of the files that version 2 has and version 1 has not, and its path on the server.
    private static func newFile(_ feed: TestFeed) -> (path: String, bytes: [UInt8]) {
        let bytes = Array("guide a, second".utf8)
        return ("files/\(sha256Hex(bytes))", bytes)
    }

    private static func withoutDeltas(_ feed: inout TestFeed) throws {
        try feed.putHead(feed.head())
    }

    static let roots: [Case] = [
        Case(name: "a root signed by nobody of the one before", line: refused("sync-root-signature")) { feed in
            let keys = TestFeed.Keys(root: [otherKey], release: [otherKey], notice: [otherKey], rootThreshold: 1)
            feed.put("root/2.json", try KioskSignedFile(signing: feed.root(2, keys), with: [otherKey]).canonicalJSON())
        },
        Case(name: "a root signed by too few of the one before", line: refused("sync-root-threshold")) { feed in
            let root = feed.root(2, feed.keys)
            feed.put("root/2.json", try KioskSignedFile(signing: root, with: [feed.keys.root[0]]).canonicalJSON())
        },
        Case(name: "a root that leaves one out", line: refused("sync-root-version")) { feed in
            let root = feed.root(3, feed.keys)
            feed.put("root/2.json", try KioskSignedFile(signing: root, with: feed.keys.root).canonicalJSON())
        },
        Case(name: "the last root has expired", line: refused("sync-root-expired")) { feed in
            try feed.rotate(to: feed.keys, expires: KioskDay(rawValue: "2026-11-20"))
        },
        Case(name: "a root in the middle has expired", line: updated(), shown: 2) { feed in
            try feed.rotate(to: feed.keys, expires: KioskDay(rawValue: "2026-11-20"))
            try feed.rotate(to: feed.keys)
        },
        Case(name: "a root of another feed", line: refused("sync-wrong-feed")) { feed in
            var other = feed
            other.name = "bieren"
            let root = other.root(2, feed.keys)
            feed.put("root/2.json", try KioskSignedFile(signing: root, with: feed.keys.root).canonicalJSON())
        },
        Case(name: "a root as long as it likes", line: refused("sync-too-large")) { feed in
            feed.put("root/2.json", [UInt8](repeating: 0x20, count: KioskLimits.rootLength + 1))
        },
        Case(name: "more than 256 new roots", line: refused("sync-root-steps")) { feed in
            let key = [TestFeed.key(1)]
            let keys = TestFeed.Keys(root: key, release: key, notice: key, rootThreshold: 1)
            // The delivered root asks for two signatures, all others for one.
            var both = keys
            both.root = feed.keys.root
            try feed.rotate(to: both)
            for _ in 0..<256 { try feed.rotate(to: keys) }
        },
    ]

    static let heads: [Case] = [
        Case(name: "a head signed with another key", line: refused("sync-bad-signature")) { feed in
            try feed.putHead(feed.head(), with: [otherKey])
        },
        Case(name: "a head signed by too few", line: refused("sync-threshold")) { feed in
            var keys = feed.keys
            keys.release = [TestFeed.key(11), TestFeed.key(12)]
            keys.releaseThreshold = 2
            try feed.rotate(to: keys)
            try feed.putHead(feed.head(), with: [TestFeed.key(11)])
        },
        Case(name: "one key signs twice to reach a threshold", line: refused("sync-format")) { feed in
            let file = try KioskSignedFile(signing: feed.head(), with: feed.keys.release)
            let text = String(decoding: file.canonicalJSON(), as: UTF8.self)
            let start = text.range(of: "[{", in: text), end = text.range(of: "}]", in: text)
            guard let start, let end else { return }
            let entry = text[text.index(after: start)...end]
            let doubled = text[...end] + "," + entry + text[text.index(after: end)...]
            feed.put("head.json", Array(String(doubled).utf8))
        },
        Case(name: "the head of another feed", line: refused("sync-wrong-feed")) { feed in
            var head = feed.head()
            head.feed = "bieren"
            try feed.putHead(head)
        },
        Case(name: "a head for newer readers", line: refused("sync-reader-too-old")) { feed in
            var head = feed.head()
            head.minimumReaderVersion = 2
            try feed.putHead(head)
        },
        Case(name: "a head under a root that is not there", line: refused("sync-missing")) { feed in
            var head = feed.head()
            head.root = 2
            try feed.putHead(head)
        },
        Case(
            name: "an older sequence",
            line: #"{"code":"sync-unchanged","notes":["sync-rollback"],"outcome":"unchanged"}"#
        ) { feed in
            var head = feed.head()
            head.sequence = 0
            head.sequence = 1
            head.version = 1
            head.signed = KioskDay(rawValue: "2026-11-19")
            // Held is sequence 2 after this device has seen a head that was signed again.
            try feed.putHead(head)
        },
        Case(name: "the same sequence, another manifest", line: refused("sync-equivocation")) { feed in
            var head = feed.head()
            head.sequence = 2
            try feed.putHead(head)
        },
        Case(name: "the same version, another manifest", line: refused("sync-equivocation")) { feed in
            var head = feed.head()
            head.sequence = 9
            head.version = 1
            try feed.putHead(head)
        },
        Case(name: "no head", line: refused("sync-missing")) { $0.put("head.json", nil) },
        Case(name: "a login page", line: refused("sync-not-json", notes: "sync-not-json")) { feed in
            for path in ["head.json", "notice.json"] { feed.put(path, Array("<html>Welcome".utf8)) }
        },
        Case(name: "a head with white space", line: refused("sync-not-canonical")) { feed in
            feed.put("head.json", Array("{ }\n".utf8))
        },
        Case(name: "a head with a key missing", line: refused("sync-format")) { feed in
            feed.put("head.json", Array("{}\n".utf8))
        },
        Case(name: "a head of another shape", line: refused("sync-format-version")) { feed in
            let text = String(decoding: feed.files["head.json"] ?? [], as: UTF8.self)
            feed.put("head.json", Array(text.replacing("\"schemaVersion\":1", with: "\"schemaVersion\":2").utf8))
        },
        Case(name: "a head that is too large", line: refused("sync-too-large")) { feed in
            feed.put("head.json", [UInt8](repeating: 0x7B, count: KioskLimits.headLength + 1))
        },
        Case(
            name: "a head without end",
            line: refused("sync-too-large"),
            answer: { request, _ in
                request.path == "head.json" ? .endless : nil
            }
        ),
        Case(
            name: "a server that does not answer",
            line: refused("sync-source"),
            answer: { _, _ in
                .failing(.source)
            }
        ),
        Case(name: "a server that is silent", line: refused("sync-timeout"), answer: { _, _ in .failing(.timeout) }),
    ]

    static let contents: [Case] = [
        Case(name: "a manifest with other bytes", line: refused("sync-manifest-mismatch")) { feed in
            try withoutDeltas(&feed)
            feed.put(
                "files/\(feed.head().manifest.sha256)",
                [UInt8](repeating: 0x20, count: feed.head().manifest.length)
            )
        },
        Case(name: "a manifest that is cut short", line: refused("sync-manifest-mismatch")) { feed in
            try withoutDeltas(&feed)
            let path = "files/\(feed.head().manifest.sha256)"
            feed.put(path, feed.files[path]?.dropLast())
        },
        Case(name: "the manifest of another version", line: refused("sync-manifest-mismatch")) { feed in
            var head = feed.head()
            head.version = 3
            try feed.putHead(head)
        },
        Case(name: "lengths that do not add up", line: refused("sync-manifest-total")) { feed in
            try replaceManifest(&feed) { $0.replacing("\"totalLength\":", with: "\"totalLength\":9") }
        },
        Case(name: "a path that leads out of the folder", line: refused("sync-format")) { feed in
            try replaceManifest(&feed) { $0.replacing("guides/b.json", with: "../guide.json") }
        },
        Case(name: "no manifest", line: refused("sync-missing")) { feed in
            try withoutDeltas(&feed)
            feed.put("files/\(feed.head().manifest.sha256)", nil)
        },
        Case(name: "a manifest larger than any", line: refused("sync-too-large")) { feed in
            var head = feed.head()
            head.manifest.length = KioskLimits.manifestLength + 1
            try feed.putHead(head)
        },
        Case(name: "a file with a bit flipped", line: refused("sync-file-hash")) { feed in
            try withoutDeltas(&feed)
            let file = newFile(feed)
            feed.put(file.path, [file.bytes[0] ^ 1] + file.bytes.dropFirst())
        },
        Case(name: "a file that is cut short", line: refused("sync-file-length")) { feed in
            try withoutDeltas(&feed)
            feed.put(newFile(feed).path, newFile(feed).bytes.dropLast())
        },
        Case(name: "a file that is too long", line: refused("sync-file-length")) { feed in
            try withoutDeltas(&feed)
            feed.put(newFile(feed).path, newFile(feed).bytes + [0x20])
        },
        Case(
            name: "a file without end",
            line: refused("sync-file-length"),
            damage: { try withoutDeltas(&$0) },
            answer: {
                $0.path == "files/\(sha256Hex(Array("guide a, second".utf8)))" && $1.count > 0 ? .endless : nil
            }
        ),
        Case(name: "no file", line: refused("sync-missing")) { feed in
            try withoutDeltas(&feed)
            feed.put(newFile(feed).path, nil)
        },
        Case(name: "no delta", line: updated(notes: "sync-delta"), shown: 2) { feed in
            for path in feed.files.keys where path.hasPrefix("deltas/") { feed.put(path, nil) }
        },
    ]

    private static func replaceManifest(_ feed: inout TestFeed, _ change: (String) -> String) throws {
        let old = feed.files["manifest.json"] ?? []
        let new = Array(change(String(decoding: old, as: UTF8.self)).utf8)
        feed.put("files/\(sha256Hex(new))", new)
        var head = feed.head()
        head.manifest = KioskHead.Contents(of: new)
        try feed.putHead(head)
    }

    static let notices: [Case] = [
        Case(name: "no notice", line: updated(notes: "sync-missing"), shown: 2) { $0.put("notice.json", nil) },
        Case(name: "a notice signed with another key", line: updated(notes: "sync-bad-signature"), shown: 2) { feed in
            let notice = KioskNotice(feed: feed.name, version: 9, signed: KioskDay(rawValue: "2026-11-20"))
            feed.put("notice.json", try KioskSignedFile(signing: notice, with: feed.keys.release).canonicalJSON())
        },
        Case(name: "another notice of the same version", line: updated(notes: "sync-equivocation"), shown: 2) { feed in
            let notice = KioskNotice(feed: feed.name, version: 1, signed: KioskDay(rawValue: "2026-11-21"))
            feed.put("notice.json", try KioskSignedFile(signing: notice, with: feed.keys.notice).canonicalJSON())
        },
        Case(name: "the head knows of a newer notice", line: updated(notes: "sync-notice-rollback"), shown: 2) { feed in
            var head = feed.head()
            head.noticeVersion = 2
            try feed.putHead(head)
        },
    ]

    @Test(arguments: roots + heads + contents + notices)
    func eachFaultHasItsOwnCode(_ one: Case) async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a, first", "guides/b.json": "guide b"])
        try feed.sign()
        let device = Device(feed)
        #expect(await device.pull(feed).code == .updated)
        try feed.publish(["index.json": "index 1", "guides/a.json": "guide a, second", "guides/b.json": "guide b"])
        try one.damage(&feed)
        let files = feed.files
        let answer = one.answer
        let source = MemorySource { request in answer?(request, files) ?? MemorySource.honest(request, files) }
        let report = await device.pull(source, day: one.day)
        #expect(report.line == one.line, "\(report.reason?.description ?? "")")
        #expect(device.shown?.version == one.shown)
        #expect(device.shown?.contentHash == feed.published[one.shown - 1].content)
        #expect(device.shown?.damaged == [])
    }

    @Test func anOlderNoticeIsNoted() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let old = feed.files["notice.json"]
        try feed.notify([KioskNotice.Item(.warn, text: "今天停电")])
        try feed.sign()
        let device = Device(feed)
        await device.pull(feed)
        feed.put("notice.json", old)
        #expect(
            await device.pull(feed).line
                == #"{"code":"sync-unchanged","notes":["sync-notice-rollback"],"outcome":"unchanged"}"#
        )
        #expect(device.shown?.warnings == ["今天停电"])
    }

    @Test func aStoreThatIsFullSaysSoAndKeepsWhatItShows() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let device = Device(feed)
        await device.pull(feed)
        try feed.publish(["index.json": String(repeating: "index 2 ", count: 500)])
        try feed.putHead(feed.head())
        let used = device.disk.paths.reduce(0) { $0 + (device.disk.peek($1)?.count ?? 0) }
        var refusals = 0
        for room in stride(from: used, to: used + 20_000, by: 97) {
            let full = Device(copying: device)
            full.disk.setRoom(room)
            let report = await full.pull(feed)
            #expect(report.code == .noSpace || report.code == .updated)
            if report.code == .noSpace { refusals += 1 }
            full.disk.setRoom(nil)
            #expect(full.shown?.version == (report.code == .updated ? 2 : 1))
            await full.pull(feed)
            #expect(full.shown?.version == 2)
        }
        #expect(refusals > 40 && refusals < 200)
    }

    @Test func aSecondUpdateFindsTheStoreLocked() async throws {
        var feed = try TestFeed()
        try feed.publish(["index.json": "index 1"])
        let device = Device(feed)
        let lock = try device.disk.lock()
        #expect(await device.pull(feed).code == .locked)
        lock?.release()
        #expect(await device.pull(feed).code == .updated)
    }
}

extension String {
    /// Where a text of ASCII begins.
    func range(of text: String, in whole: String) -> String.Index? {
        whole.indices.first { whole[$0...].hasPrefix(text) }
    }
}
