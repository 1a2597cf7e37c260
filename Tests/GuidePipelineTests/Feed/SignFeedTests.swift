import GuidePipeline
import KioskFormat
import Testing

struct SignFeedTests {
    private let day = FeedFixture.day

    @Test func aFirstFeedIsWholeAndTheSameTwice() throws {
        let built = FeedFixture.build(["a": "甲", "b": "乙"])
        let feed = try FeedFixture.sign(built)
        let again = try FeedFixture.sign(built)
        #expect(feed.files == again.files)
        #expect(verifyFeed(feed.asFound, trust: FeedFixture.root(), today: day).problems == [])
        #expect(feed.isNewVersion)
        #expect(feed.head.sequence == 2_026_112_000)
        #expect(feed.head.version == 2_026_112_000)
        #expect(feed.head.deltas == [])
        #expect((feed.head.freshUntil.rawValue, feed.head.expires.rawValue) == ("2026-11-27", "2026-12-25"))
        for (path, bytes) in built.files { #expect(feed.files[path] == bytes, "\(path)") }
    }

    @Test func signingAgainChangesNothingButTheHead() throws {
        let first = try FeedFixture.sign(FeedFixture.build(["a": "甲"]))
        // Built on another day: the index's day alone is no reason for a version.
        let later = day.adding(days: 3)
        let second = try FeedFixture.sign(FeedFixture.build(["a": "甲"], on: later), after: first, on: later)
        #expect(!second.isNewVersion)
        #expect(second.files.filter { $0.key != "head.json" } == first.files.filter { $0.key != "head.json" })
        #expect(second.head.sequence == 2_026_112_300)
        #expect(second.head.version == first.head.version)
        let third = try FeedFixture.sign(FeedFixture.build(["a": "甲"], on: later), after: second, on: later)
        #expect(third.head.sequence == 2_026_112_301)
    }

    @Test func aChangeCountsUpAndLeavesADelta() throws {
        let first = try FeedFixture.sign(FeedFixture.build(["a": "甲", "b": "乙"]))
        let second = try FeedFixture.sign(FeedFixture.build(["a": "甲二", "b": "乙"]), after: first)
        #expect(second.head.version == first.head.version + 1)
        #expect(second.head.deltas.map(\.from) == [first.head.version])
        #expect(verifyFeed(second.asFound, trust: FeedFixture.root(), today: day).problems == [])
        // Readers that are at the first version's files still find them.
        for (path, bytes) in first.files where path.hasPrefix("files/") { #expect(second.files[path] == bytes) }
    }

    @Test func countersGoOnWithTheDayIfEverythingEarlierIsLost() throws {
        let first = try FeedFixture.sign(FeedFixture.build(["a": "甲"]))
        let later = day.adding(days: 1)
        let lost = try FeedFixture.sign(FeedFixture.build(["a": "乙"], on: later), on: later)
        #expect(lost.head.sequence > first.head.sequence)
        #expect(lost.head.version > first.head.version)
        // And never back, even if the clock does.
        let earlier = day.adding(days: -300)
        let back = try FeedFixture.sign(FeedFixture.build(["a": "丙"], on: earlier), after: first, on: earlier)
        #expect(back.head.sequence == first.head.sequence + 1)
        #expect(back.head.version == first.head.version + 1)
    }

    @Test func keepsTenVersionsAndDropsWhatOlderOnesNeeded() throws {
        var feed = try FeedFixture.sign(FeedFixture.build(["a": "第 0 版"]))
        var manifests = [feed.manifest]
        for number in 1...12 {
            feed = try FeedFixture.sign(FeedFixture.build(["a": "第 \(number) 版"]), after: feed)
            manifests.append(feed.manifest)
        }
        let first = feed.head.version - 10
        #expect(feed.head.deltas.map(\.from) == Array(first..<feed.head.version))
        #expect(verifyFeed(feed.asFound, trust: FeedFixture.root(), today: day).problems == [])
        let kept = manifests.suffix(11).compactMap(\.self)
        let wanted = Set(kept.flatMap { $0.files.map(\.sha256) + [sha256Hex($0.canonicalJSON())] })
        let there = Set(feed.files.keys.filter { $0.hasPrefix("files/") }.map { String($0.dropFirst(6)) })
        #expect(there == wanted)
        #expect(feed.files.keys.count { $0.hasPrefix("deltas/") } == 10)
    }

    @Test func saysWhichGuidesAreGoneAndWhatTookTheirPlace() throws {
        let first = try FeedFixture.sign(FeedFixture.build(["a": "甲", "b": "乙", "c": "丙"]))
        let later = day.adding(days: 1)
        let second = try FeedFixture.sign(
            FeedFixture.build(["d": ("甲", ["a"]), "c": ("丙", [])], on: later),
            after: first,
            on: later
        )
        #expect(
            second.manifest?.withdrawn == [
                .init(id: "a", since: later, successor: "d"), .init(id: "b", since: later),
            ]
        )
        // The successor is replaced in turn, and one guide comes back.
        let third = try FeedFixture.sign(
            FeedFixture.build(["e": ("甲", ["d"]), "b": ("乙", []), "c": ("丙", [])], on: later),
            after: second,
            on: later
        )
        #expect(
            third.manifest?.withdrawn == [
                .init(id: "a", since: later, successor: "e"), .init(id: "d", since: later, successor: "e"),
            ]
        )
        // A ring of former ids leads nowhere and ends.
        let fourth = try FeedFixture.sign(FeedFixture.build(["c": ("丙", ["e"])], on: later), after: third, on: later)
        #expect(fourth.manifest?.withdrawn.map(\.successor) == ["c", nil, "c", "c"])
    }

    @Test func refusesToBuildOnWhatIsNotInOrder() throws {
        let built = FeedFixture.build(["a": "甲"])
        let first = try FeedFixture.sign(built)
        func refusal(
            _ change: (inout FeedFiles, inout SignedFeed) -> Void,
            _ keys: [KioskSigningKey] = FeedFixture.keys
        ) -> KioskFeedError.Code? {
            var (site, feed) = (built, first)
            change(&site, &feed)
            do {
                _ = try FeedFixture.sign(site, after: feed, keys: keys)
                return nil
            } catch {
                return (error as? FeedFault)?.code
            }
        }
        #expect(refusal { _, _ in } == nil)
        #expect(refusal({ _, _ in }, [testKey(1), testKey(6)]) == .badSignature)
        #expect(refusal { site, _ in site.files["manifest.json"] = nil } == .missing)
        #expect(refusal { site, _ in site.files["guides/a.json"]?.append(0x20) } == .fileHash)
        #expect(refusal { site, _ in site.files["index.json"] = nil } == .fileHash)
        #expect(refusal { _, feed in feed.files["head.json"]?[30] ^= 1 } == .badSignature)
        #expect(refusal { _, feed in feed.files["head.json"]?.append(0x0A) } == .notCanonical)
        #expect(refusal { _, feed in feed.files["notice.json"]?[30] ^= 1 } == .badSignature)
        #expect(refusal { _, feed in feed.files["files/" + first.head.manifest.sha256] = nil } == .manifestMismatch)
    }

    @Test func refusesAnExpiredRootAndAnotherFeed() throws {
        let built = FeedFixture.build(["a": "甲"])
        let late = #expect(throws: FeedFault.self) {
            try FeedFixture.sign(built, on: KioskDay(rawValue: "2028-11-21"))
        }
        #expect(late?.code == .rootExpired)
        var other = built
        let text = built["manifest.json"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        other.files["manifest.json"] = [UInt8](text.replacing(#""feed":"shifan""#, with: #""feed":"other""#).utf8)
        let foreign = #expect(throws: FeedFault.self) { try FeedFixture.sign(other) }
        #expect(foreign?.code == .wrongFeed)
    }

    @Test func recoversFromAStolenKeyThatSignedTheHighestNumbers() throws {
        let built = FeedFixture.build(["a": "甲"])
        var stolen = try FeedFixture.sign(built)
        var head = stolen.head
        head.sequence = KioskLimits.integer
        stolen.files["head.json"] = try KioskSignedFile(signing: head, with: [testKey(4)]).canonicalJSON()
        let next = FeedFixture.root(version: 2, release: [testKey(5)])
        let roots = try FeedFixture.chain([next])
        let feed = try FeedFixture.sign(built, after: stolen, roots: roots, keys: [testKey(5), testKey(6)])
        #expect(feed.head.sequence == 2_026_112_000)
        #expect(feed.head.root == 2)
        #expect(verifyFeed(feed.asFound, trust: FeedFixture.root(), today: day).problems == [])
        // An ordinary change of keys goes on counting.
        let ordinary = try FeedFixture.sign(
            built,
            after: FeedFixture.sign(built),
            roots: roots,
            keys: [testKey(5), testKey(6)]
        )
        #expect(ordinary.head.sequence == 2_026_112_001)
    }
}
