import KioskFormat
import Testing

/// No byte of a signed file can be another, and none can be missing.
struct SignedFileFuzzTests {
    private static let day = KioskDay(rawValue: "2026-11-20")

    @Test func everyFlippedBitAndTruncationOfAHeadIsRefused() throws {
        let head = KioskHead(
            feed: "shifan",
            root: 1,
            sequence: 5,
            version: 7,
            manifest: KioskHead.Contents(of: [1, 2, 3]),
            signed: Self.day,
            freshUntil: Self.day,
            expires: Self.day,
            noticeVersion: 1
        )
        try expectRefusals(head, by: .release, keys: [TestKeys.release[0]])
    }

    @Test func everyFlippedBitAndTruncationOfANoticeIsRefused() throws {
        let items = [KioskNotice.Item(.withdraw, guide: "a", text: "<暂停>办理")]
        let notice = KioskNotice(feed: "shifan", version: 1, signed: Self.day, items: items)
        try expectRefusals(notice, by: .notice, keys: TestKeys.notice)
    }

    @Test func everyFlippedBitAndTruncationOfARootIsRefused() throws {
        // With exactly as many signatures as it needs.
        try expectRefusals(TestKeys.sampleRoot(), by: .root, keys: Array(TestKeys.root.prefix(2)))
    }

    private func expectRefusals<Content: KioskSigned>(
        _ content: Content,
        by role: KioskRoot.RoleName,
        keys: [KioskSigningKey]
    ) throws {
        let root = TestKeys.sampleRoot()
        let contents = try KioskSignedFile(signing: content, with: keys).canonicalJSON()
        func isRefused(_ bytes: [UInt8]) -> Bool {
            do {
                try root.check(KioskSignedFile<Content>(canonicalJSON: bytes), by: role)
                return false
            } catch {
                return true
            }
        }
        #expect(!isRefused(contents))
        for index in contents.indices {
            for bit in [index % 8, 5] {
                var changed = contents
                changed[index] ^= 1 << UInt8(bit)
                #expect(isRefused(changed), "byte \(index), bit \(bit)")
            }
            #expect(isRefused(Array(contents[..<index])), "\(index) bytes")
        }
    }

    /// Random edits of canonical text: never a trap, and what is accepted is canonical, that is, comes back the same.
    @Test func whateverIsAcceptedComesBackByteForByte() throws {
        var numbers = SeededNumbers(state: 7)
        let manifest = KioskManifest(
            feed: "shifan",
            version: 7,
            published: Self.day,
            expires: Self.day,
            files: [KioskFile(path: "index.json", contents: [1]), KioskFile(path: "guides/a.json", contents: [2])],
            withdrawn: [.init(id: "b", since: Self.day)]
        )
        let contents = manifest.canonicalJSON()
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u003c", "1", "0", "-", ".", "x-a", "null", " ", "\n", "身",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            var changed = contents
            for _ in 0...Int.random(in: 0...2, using: &numbers) {
                let place = Int.random(in: 0...changed.count, using: &numbers)
                let end = min(changed.count, place + Int.random(in: 0...3, using: &numbers))
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
                changed.replaceSubrange(place..<end, with: Bool.random(using: &numbers) ? Array(piece.utf8) : [])
            }
            guard let read = try? KioskManifest(contents: changed) else { continue }
            accepted += 1
            #expect(read.canonicalJSON() == changed)
        }
        #expect(accepted > 20)
    }
}

/// A pseudo-random sequence that a seed gives again on every machine (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
