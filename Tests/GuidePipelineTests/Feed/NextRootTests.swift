import GuidePipeline
import KioskFormat
import Testing

struct NextRootTests {
    private let expires = KioskDay(rawValue: "2028-11-20")

    private func first() -> RootChange {
        RootChange(
            feed: "shifan",
            expires: expires,
            root: .init(keys: [testKey(1), testKey(2), testKey(3)].map(\.publicKey)),
            release: .init(keys: [testKey(4).publicKey]),
            notice: .init(keys: [testKey(6).publicKey])
        )
    }

    @Test func theFirstNeedsEveryRoleAndTwoRootKeys() throws {
        let root = try nextRoot(after: nil, first())
        #expect((root.version, root.root.threshold, root.release.threshold) == (1, 2, 1))
        for (change, part) in [
            (first().changed { $0.feed = nil }, "--feed"), (first().changed { $0.feed = "Shifan" }, "名字"),
            (first().changed { $0.root.keys = nil }, "--root-key"),
            (first().changed { $0.notice.keys = [] }, "--notice-key"),
            (first().changed { $0.release.threshold = 2 }, "1 到 1"),
            (first().changed { $0.root.threshold = 0 }, "1 到 3"),
            (first().changed { $0.release.keys = [testKey(1).publicKey] }, "离线"),
        ] {
            let fault = #expect(throws: FeedFault.self) { try nextRoot(after: nil, change) }
            #expect(fault?.sentence.contains(part) == true, "\(fault?.sentence ?? "")")
        }
    }

    @Test func theNextKeepsWhatIsNotChanged() throws {
        let root = try nextRoot(after: nil, first())
        let next = try nextRoot(
            after: root,
            RootChange(expires: expires, release: .init(keys: [testKey(5), testKey(7)].map(\.publicKey), threshold: 2))
        )
        #expect(next.version == 2)
        #expect((next.root, next.notice) == (root.root, root.notice))
        #expect(next.release.threshold == 2)
        #expect(throws: FeedFault.self) { try nextRoot(after: root, RootChange(feed: "other", expires: expires)) }
    }

    @Test func tellsHowManySignaturesAreMissing() throws {
        let root = try nextRoot(after: nil, first())
        var change = RootChange(expires: expires)
        change.root.keys = [testKey(11), testKey(12)].map(\.publicKey)
        let next = try nextRoot(after: root, change)
        var file = try KioskSignedFile(signing: next, with: [testKey(1)])
        #expect(missingSignatures(file, after: root).map { [$0.root, $0.has, $0.needs] } == [[1, 1, 2], [2, 0, 2]])
        file = try file.adding([testKey(3), testKey(11)])
        #expect(missingSignatures(file, after: root).map { [$0.root, $0.has, $0.needs] } == [[2, 1, 2]])
        file = try file.adding([testKey(12)])
        #expect(missingSignatures(file, after: root).isEmpty)
        try root.accept(file)
    }
}

struct NextNoticeTests {
    private let day = FeedFixture.day

    private func signed(
        _ notice: KioskNotice,
        _ key: KioskSigningKey = testKey(6)
    ) throws -> KioskSignedFile<KioskNotice> {
        try KioskSignedFile(signing: notice, with: [key])
    }

    private func next(
        _ previous: KioskSignedFile<KioskNotice>?,
        _ change: NoticeChange,
        on day: KioskDay = FeedFixture.day
    ) throws(FeedFault) -> KioskNotice {
        try nextNotice(after: previous, change, root: FeedFixture.root(), known: ["a", "b"], today: day)
    }

    @Test func addsReplacesLiftsAndForgetsWhatIsOver() throws {
        let first = try next(
            nil,
            NoticeChange(items: [
                .init(.withdraw, guide: "b", text: "暂停"), .init(.warn, guide: "a", text: "窗口搬了", until: day),
            ])
        )
        #expect(first.version == 2_026_112_000)
        let items = [KioskNotice.Item(.warn, text: "停电"), .init(.warn, guide: "b", text: "恢复")]
        let second = try next(signed(first), NoticeChange(items: items))
        #expect(second.version == 2_026_112_001)
        #expect(second.items.map(\.text) == ["停电", "窗口搬了", "恢复"])
        let third = try next(signed(second), NoticeChange(lifted: ["b"]), on: day.adding(days: 1))
        #expect(third.version == 2_026_112_100)
        #expect(third.items.map(\.text) == ["停电"])
        #expect(try next(signed(third), NoticeChange(clears: true)).items == [])
    }

    @Test func refusesAMisspeltGuideThatWouldWithdrawNothing() {
        for change in [
            NoticeChange(items: [.init(.withdraw, guide: "c", text: "暂停")]), NoticeChange(lifted: ["a"]),
        ] {
            #expect(throws: FeedFault.self) { try next(nil, change) }
        }
    }

    @Test func doesNotGoOnFromANumberThatAStolenKeySigned() throws {
        let highest = KioskNotice(feed: "shifan", version: KioskLimits.integer, signed: day)
        #expect(try next(signed(highest, testKey(9)), NoticeChange()).version == 2_026_112_000)
    }
}

extension RootChange {
    fileprivate func changed(_ change: (inout RootChange) -> Void) -> RootChange {
        var copy = self
        change(&copy)
        return copy
    }
}
