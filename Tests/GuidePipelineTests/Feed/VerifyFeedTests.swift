import GuidePipeline
import KioskFormat
import Testing

struct VerifyFeedTests {
    private let day = FeedFixture.day

    /// A feed of two versions, with a notice.
    private func feed() throws -> SignedFeed {
        let first = try FeedFixture.sign(FeedFixture.build(["a": "甲", "b": "乙"]))
        return try FeedFixture.sign(FeedFixture.build(["a": "甲二", "b": "乙"]), after: first)
    }

    /// Every byte of the small signed files is tried in `SignedFileFuzzTests`.
    @Test func aFlippedBitAnywhereIsFound() throws {
        let feed = try feed()
        #expect(verifyFeed(feed.asFound, trust: FeedFixture.root(), today: day).problems == [])
        var count = 0
        for (path, bytes) in feed.files {
            for index in stride(from: path.utf8.count % 29, to: bytes.count, by: 29) {
                var changed = feed.asFound
                changed.files[path]?[index] ^= 1 << UInt8((index + path.utf8.count) % 8)
                let problems = verifyFeed(changed, trust: FeedFixture.root(), today: day).problems
                #expect(!problems.isEmpty, "\(path), byte \(index)")
                count += 1
            }
        }
        #expect(count > 190)
    }

    @Test func aTruncationAndAMissingFileAreFound() throws {
        let feed = try feed()
        for (path, bytes) in feed.files {
            var changed = feed.asFound
            for length in stride(from: 0, to: bytes.count, by: 43) {
                changed.files[path] = Array(bytes[..<length])
                let report = verifyFeed(changed, trust: FeedFixture.root(), today: day)
                #expect(!report.problems.isEmpty, "\(path), \(length) bytes")
            }
            changed.files[path] = nil
            let report = verifyFeed(changed, trust: FeedFixture.root(), today: day)
            // The files of earlier versions alone may be missing: then there is one delta fewer the next time.
            #expect(!report.problems.isEmpty || isOfOlderVersion(path, feed), "\(path)")
        }
    }

    private func isOfOlderVersion(_ path: String, _ feed: SignedFeed) -> Bool {
        guard path.hasPrefix("files/"), let manifest = feed.manifest else { return false }
        let hash = String(path.dropFirst(6))
        return hash != feed.head.manifest.sha256 && !manifest.files.contains { $0.sha256 == hash }
    }

    @Test func saysWhatIsWrongWhereAndWhatToDo() throws {
        let feed = try feed()
        func problems(_ day: KioskDay, _ change: (inout FeedFiles) -> Void = { _ in }) -> [String] {
            var changed = feed.asFound
            change(&changed)
            return verifyFeed(changed, trust: FeedFixture.root(), today: day).problems
                .map { "\($0.path): \($0.sentence) [\($0.code)]" }
        }
        #expect(problems(day.adding(days: 35)) == [])
        #expect(problems(day.adding(days: 36)) == ["head.json: 在 2026-12-25 过期了，终端会显示“已过期” [feed-expired]"])
        #expect(problems(day) { $0.files["head.json"] = nil } == ["head.json: 这个数据包还没有签名 [sync-missing]"])
        #expect(
            problems(day) { $0.files["guides/a.json"] = [UInt8]("{}\n".utf8) }
                == ["guides/a.json: 长 3 字节，应该是 53 字节 [sync-file-length]"]
        )
        #expect(
            problems(day) { $0.files["notice.json"] = [UInt8]("<html>".utf8) }
                == ["notice.json: 根本不是 JSON，多半是别的网页或文件 [sync-not-json]"]
        )
    }

    @Test func tellsPeopleWhatIsWrongAndWhatToDo() throws {
        var found = try feed().asFound
        found.files["guides/a.json"]?.append(0x20)
        #expect(
            describe(verifyFeed(found, trust: FeedFixture.root(), today: day)) == """
                feed/guides/a.json: 错误：长 54 字节，应该是 53 字节 [sync-file-length]
                  改法：从发布的地方重新拷一份，或者重新运行 baihua kiosk sign

                “shifan”：版本 2026112001，4 个文件，1 个增量，新鲜；1 处不对。

                """
        )
        #expect(describe(verifyFeed(try feed().asFound, today: day)).hasPrefix("没有给 --trust"))
    }

    @Test func trustsNoOtherRoot() throws {
        let other = KioskRoot(
            feed: "shifan",
            version: 1,
            expires: KioskDay(rawValue: "2028-11-20"),
            root: ([testKey(21).publicKey], 1),
            release: ([testKey(22).publicKey], 1),
            notice: ([testKey(23).publicKey], 1)
        )
        let report = verifyFeed(try feed().asFound, trust: other, today: day)
        #expect(
            report.problems.map { "\($0.path) \($0.code)" } == [
                "root/1.json sync-equivocation", "notice.json sync-bad-signature", "head.json sync-bad-signature",
            ]
        )
    }

    @Test func aBundleIsTheWholeFeedInOneFile() throws {
        let feed = try feed()
        let bundle = try bundleFeed(feed.asFound)
        #expect(bundle.name == "shifan-\(feed.head.version).tar")
        #expect(try bundleFeed(feed.asFound).bytes == bundle.bytes)
        let members = KioskArchive.files(in: bundle.bytes)
        #expect(
            members.prefix(4).map(\.path) == [
                "root/1.json", "notice.json", "head.json", "files/" + feed.head.manifest.sha256,
            ]
        )
        #expect(members.dropFirst(4).map(\.path) == members.dropFirst(4).map(\.path).sorted())
        let found = FeedFiles(
            place: "bundle",
            files: Dictionary(uniqueKeysWithValues: members.map { ($0.path, Array(bundle.bytes[$0.range])) })
        )
        let report = verifyFeed(found, trust: FeedFixture.root(), today: day)
        #expect(report.problems == [])
        #expect(report.files == 4)
    }
}
