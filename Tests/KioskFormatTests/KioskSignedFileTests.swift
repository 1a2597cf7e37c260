import KioskFormat
import Testing

/// What is written comes back, and what is not in the written form is refused.
struct KioskSignedFileTests {
    private static let day = KioskDay(rawValue: "2026-11-20")

    private static let head = KioskHead(
        feed: "shifan",
        root: 1,
        sequence: 5,
        version: 7,
        manifest: KioskHead.Contents(of: [1, 2, 3]),
        signed: day,
        freshUntil: day.adding(days: 7),
        expires: day.adding(days: 35),
        noticeVersion: 2,
        deltas: [
            KioskHead.Delta(from: 6, contents: .init(of: [1])), KioskHead.Delta(from: 2, contents: .init(of: [2])),
        ]
    )

    private static let notice = KioskNotice(
        feed: "shifan",
        version: 2,
        signed: day,
        items: [
            KioskNotice.Item(.withdraw, guide: "b", text: "<暂停>", until: day),
            KioskNotice.Item(.warn, text: "今天下午停电"),
            KioskNotice.Item(.warn, guide: "a", text: "窗口搬了"),
        ]
    )

    @Test func comesBackAsWritten() throws {
        try expectRoundTrip(Self.head, atMost: KioskLimits.headLength)
        try expectRoundTrip(Self.notice, atMost: KioskLimits.noticeLength)
        try expectRoundTrip(TestKeys.sampleRoot(), atMost: KioskLimits.rootLength)
        #expect(Self.head.deltas.map(\.from) == [2, 6])
        #expect(Self.notice.items.map(\.guide) == [nil, "a", "b"])
    }

    private func expectRoundTrip<Content: KioskSigned>(_ content: Content, atMost limit: Int) throws {
        let file = try KioskSignedFile(signing: content, with: TestKeys.root)
        let contents = file.canonicalJSON()
        let read = try KioskSignedFile<Content>(contents: contents, atMost: limit)
        #expect(read == file)
        #expect(read.canonicalJSON() == contents)
        #expect(file.signatures.map(\.key) == file.signatures.map(\.key).sorted())
        let error = #expect(throws: KioskFeedError.self) {
            try KioskSignedFile<Content>(contents: contents, atMost: contents.count - 1)
        }
        #expect(error?.code == .tooLarge)
    }

    @Test func keepsTheSignedBytesWithExtensionsThatItDoesNotKnow() throws {
        let signed = try KioskSignedFile(signing: Self.notice, with: TestKeys.notice)
        let text = String(decoding: signed.canonicalJSON(), as: UTF8.self)
        let extended = text.replacing(#""version":2}"#, with: #""version":2,"x-sign":{"a":[]}}"#)
        let file = try KioskSignedFile<KioskNotice>(canonicalJSON: [UInt8](extended.utf8))
        #expect(file.content == Self.notice)
        #expect(String(decoding: file.message, as: UTF8.self).hasSuffix(#""x-sign":{"a":[]}}"#))
        // The extension is signed too, so the old signature no longer holds.
        #expect(throws: KioskFeedError.self) { try TestKeys.sampleRoot().check(file, by: .notice) }
        let again = try file.adding(TestKeys.notice)
        try TestKeys.sampleRoot().check(again, by: .notice)
        #expect(try KioskSignedFile<KioskNotice>(canonicalJSON: again.canonicalJSON()) == again)
    }

    @Test func refusesAShapeThatItDoesNotKnowBeforeItsKeys() throws {
        let text = String(decoding: Self.notice.canonicalJSON(), as: UTF8.self)
        for (old, new, code) in [
            (#""schemaVersion":1"#, #""schemaVersion":2"#, KioskFeedError.Code.formatVersion),
            (#"{"feed""#, #"{"added":0,"feed""#, .format),
            (#""kind":"notice""#, #""kind":"head""#, .format),
            (#""feed":"shifan""#, #""feed":"Shifan""#, .format),
            (#""signed":"2026-11-20""#, #""signed":"2026-02-29""#, .format),
            (#""version":2"#, #""version":0"#, .format),
            (#""action":"warn""#, #""action":"shout""#, .format),
            (#""action":"warn","text""#, #""action":"withdraw","text""#, .format),
            (#""guide":"b""#, #""guide":"a""#, .format),
        ] {
            #expect(text.contains(old))
            let error = #expect(throws: KioskFeedError.self) {
                try KioskNotice(canonicalJSON: [UInt8](text.replacing(old, with: new, maxReplacements: 1).utf8))
            }
            #expect(error?.code == code, "\(new)")
        }
        let both = text.replacing(#"{"feed""#, with: #"{"added":0,"feed""#)
            .replacing(#""schemaVersion":1"#, with: #""schemaVersion":2"#)
        let error = #expect(throws: KioskFeedError.self) { try KioskNotice(canonicalJSON: [UInt8](both.utf8)) }
        #expect(error?.code == .formatVersion)
    }

    @Test func aManifestBeyondTheLimitIsNotEvenLookedAt() {
        let error = #expect(throws: KioskFeedError.self) {
            try KioskManifest(contents: [UInt8](repeating: UInt8(ascii: "{"), count: KioskLimits.manifestLength + 1))
        }
        #expect(error?.code == .tooLarge)
    }

    @Test func theManifestComesBackAsWritten() throws {
        let manifest = KioskManifest(
            feed: "shifan",
            version: 7,
            published: Self.day,
            expires: Self.day.adding(days: 90),
            files: [KioskFile(path: "index.json", contents: [1]), KioskFile(path: "guides/a.json", contents: [])],
            withdrawn: [
                .init(id: "b", since: Self.day), .init(id: "a-1", since: Self.day, successor: "c"),
            ]
        )
        #expect(try KioskManifest(contents: manifest.canonicalJSON()) == manifest)
        let text = String(decoding: manifest.canonicalJSON(), as: UTF8.self)
        for (old, new, code) in [
            (#""totalLength":1"#, #""totalLength":2"#, KioskFeedError.Code.manifestTotal),
            (#""path":"guides/a.json""#, #""path":"../a.json""#, .format),
            (#""path":"guides/a.json""#, #""path":"index.json""#, .format),
            (#""path":"guides/a.json""#, #""path":"z.json""#, .format),
            (#""length":1"#, #""length":9007199254740991"#, .manifestTotal),
        ] {
            let error = #expect(throws: KioskFeedError.self) {
                try KioskManifest(contents: [UInt8](text.replacing(old, with: new).utf8))
            }
            #expect(error?.code == code, "\(new)")
        }
    }
}

struct KioskDayTests {
    @Test(arguments: ["2026-11-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func takesADayOfTheCalendar(_ text: String) {
        #expect(KioskDay(written: text)?.rawValue == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-11-00", "0000-01-01", "2026-1-01",
        "2026-11-20 ", "２026-11-20", "2026/11/20", "",
    ])
    func refusesWhatIsNone(_ text: String) {
        #expect(KioskDay(written: text) == nil)
    }

    @Test func countsDays() {
        #expect(KioskDay(rawValue: "1970-01-01").number == 0)
        #expect(KioskDay(rawValue: "2026-11-20").number == 20_777)
        #expect(KioskDay(rawValue: "2026-11-20").adding(days: 35).rawValue == "2026-12-25")
        #expect(KioskDay(rawValue: "9999-12-31").adding(days: 1).rawValue == "9999-12-31")
        var day = KioskDay(rawValue: "1999-12-31")
        for number in (day.number + 1)...(day.number + 1_500) {
            let next = KioskDay(number: number)
            #expect(next > day && next.number == number && KioskDay(written: next.rawValue) == next)
            day = next
        }
    }
}
