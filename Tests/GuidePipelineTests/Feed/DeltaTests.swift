import GuidePipeline
import KioskFormat
import Testing

/// With a delta or without, the same bytes.
struct DeltaTests {
    @Test(arguments: 0..<60)
    func anyEditComesBackByteForByte(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let old = version(1, edited([:], 6, &numbers))
        let new = version(2, edited(texts(old), Int.random(in: 0...5, using: &numbers), &numbers))
        try expectSame(old, new)
        try expectSame(new, old)
    }

    @Test func everyPairOfTheLastTenVersionsGivesTheSameAsTheFullFiles() throws {
        var numbers = SeededNumbers(seed: 10)
        var guides: [String: String] = [:]
        var versions: [FeedVersion] = []
        for number in 1...11 {
            guides = edited(guides, 3, &numbers)
            versions.append(version(number, guides))
        }
        for (index, old) in versions.enumerated() {
            for new in versions[(index + 1)...] { try expectSame(old, new) }
        }
    }

    @Test func oneChangedGuideOfTwoHundredIsASmallDelta() {
        var numbers = SeededNumbers(seed: 3)
        var guides: [String: String] = [:]
        for number in 100..<302 { guides["guide-\(number)"] = prose(3_000, &numbers) }
        let old = version(1, guides)
        guides["guide-150"]? += "改了一句。"
        let new = version(2, guides)
        let delta = makeDelta(from: old, to: new)
        // The manifest alone is 27 KB, and the guide 9 KB.
        #expect(delta.count < 1_500, "\(delta.count) bytes")
        #expect(new.manifestBytes.count > 25_000)
    }

    @Test func takesTimeInProportionEvenWhereEverythingRepeats() {
        // Quadratic matching would compare 10^12 bytes here and never end.
        let old = version(1, ["a": String(repeating: "a", count: 1_000_000)])
        let runs = String(repeating: String(repeating: "a", count: 999) + "b", count: 1_000)
        #expect(makeDelta(from: old, to: version(2, ["a": runs])).count < 100_000)
        let nothing = String(repeating: String(repeating: "a", count: 23) + "b", count: 40_000)
        #expect(makeDelta(from: old, to: version(2, ["a": nothing])).count > 960_000)
    }

    @Test func aDeltaThatWasTamperedWithIsRefused() throws {
        var numbers = SeededNumbers(seed: 5)
        let old = version(1, edited([:], 4, &numbers))
        let new = version(2, edited(texts(old), 2, &numbers))
        let delta = makeDelta(from: old, to: new)
        for index in delta.indices {
            var changed = delta
            changed[index] ^= 1 << UInt8(index % 8)
            // Only `from` and `to` are not covered by the results; a reader compares them with what it holds.
            guard let made = try? applied(changed, to: old) else { continue }
            #expect(made.filter { new.contents[$0.key] != $0.value }.isEmpty, "byte \(index)")
        }
        for length in delta.indices.filter({ $0 % 7 == 0 }) {
            #expect(throws: KioskFeedError.self) { try applied(Array(delta[..<length]), to: old) }
        }
        #expect(throws: KioskFeedError.self) { try applied(delta + [0], to: old) }
    }

    @Test func refusesToMakeMoreThanTheLimit() {
        let file = KioskDelta.File(
            contents: .init(length: KioskLimits.deltaResults + 1, sha256: String(repeating: "0", count: 64)),
            base: String(repeating: "1", count: 64),
            parts: [.init(offset: 0, length: KioskLimits.deltaResults + 1)]
        )
        let delta = KioskDelta(from: 1, to: 2, files: [file]).canonicalJSON()
        let error = #expect(throws: KioskFeedError.self) { try KioskDelta.read(delta) }
        #expect(error?.code == .tooLarge)
    }

    private func expectSame(_ old: FeedVersion, _ new: FeedVersion) throws {
        let delta = makeDelta(from: old, to: new)
        #expect(delta == makeDelta(from: old, to: new))
        var held = old.contents
        held.merge(try applied(delta, to: old)) { first, _ in first }
        for (hash, contents) in new.contents { #expect(held[hash] == contents) }
        let read = try KioskDelta.read(delta).delta
        #expect((read.from, read.to) == (old.manifest.version, new.manifest.version))
    }

    private func applied(_ delta: [UInt8], to old: FeedVersion) throws -> [String: [UInt8]] {
        var made: [String: [UInt8]] = [:]
        try KioskDelta.apply(delta, base: { old.contents[$0] }, result: { made[$0] = $1 })
        return made
    }

    private func version(_ number: Int, _ guides: [String: String]) -> FeedVersion {
        var contents: [String: [UInt8]] = [:]
        var files: [KioskFile] = []
        for (id, text) in guides {
            let bytes = [UInt8](text.utf8)
            files.append(KioskFile(path: "guides/\(id).json", contents: bytes))
            contents[sha256Hex(bytes)] = bytes
        }
        let manifest = KioskManifest(
            feed: "shifan",
            version: number,
            published: FeedFixture.day,
            expires: FeedFixture.day,
            files: files
        )
        let bytes = manifest.canonicalJSON()
        contents[sha256Hex(bytes)] = bytes
        return FeedVersion(manifest: manifest, manifestBytes: bytes, contents: contents)
    }

    private func texts(_ version: FeedVersion) -> [String: String] {
        var texts: [String: String] = [:]
        for file in version.manifest.files {
            let id = String(file.path.dropFirst(7).dropLast(5))
            texts[id] = version.contents[file.sha256].map { String(decoding: $0, as: UTF8.self) }
        }
        return texts
    }

    /// New, changed, moved and removed guides.
    private func edited(
        _ guides: [String: String],
        _ count: Int,
        _ numbers: inout SeededNumbers
    ) -> [String: String] {
        var guides = guides
        for _ in 0..<count {
            let ids = guides.keys.sorted()
            let kind = Int.random(in: 0..<6, using: &numbers)
            guard kind > 1, let id = ids.randomElement(using: &numbers), let text = guides[id] else {
                guides["g\(Int.random(in: 0..<40, using: &numbers))"] = prose(400, &numbers)
                continue
            }
            let place = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &numbers))
            switch kind {
            case 2: guides[id] = String(text[..<place]) + prose(9, &numbers) + String(text[place...])
            case 3: guides[id] = String(text[place...]) + String(text[..<place])
            case 4: guides[id] = String(text[..<place])
            default: guides[id] = nil
            }
        }
        return guides
    }

    private func prose(_ count: Int, _ numbers: inout SeededNumbers) -> String {
        let words = ["身份证", "带上", "户口本", "到窗口", "申请", "，", "三天", "以后", "来取", "。", "40", " 元"]
        return (0..<count / 3).map { _ in words[Int.random(in: 0..<words.count, using: &numbers)] }.joined()
    }
}
