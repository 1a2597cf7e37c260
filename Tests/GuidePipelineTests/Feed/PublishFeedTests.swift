import Foundation
import GuidePipeline
import KioskFormat
import Testing

struct PublishFeedTests {
    @Test func signsIntoAFolderOfItsOwnAndAgain() throws {
        try withFolder { folder in
            let places = try prepare(in: folder)
            _ = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            let first = try readFeed(at: places.output)
            #expect(verifyFeed(first, trust: FeedFixture.root(), today: FeedFixture.day).problems == [])
            try write(FeedFixture.build(["a": "甲二"]), to: places.site)
            let second = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            #expect(second.feed.head.deltas.count == 1)
            let found = try readFeed(at: places.output)
            #expect(found.files == second.feed.files)
            // Nothing is left beside it.
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["feed", "roots", "site"])
        }
    }

    @Test func goesOnFromABundleWhereTheFolderIsLost() throws {
        try withFolder { folder in
            var places = try prepare(in: folder)
            let first = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            let bundle = try bundleFeed(readFeed(at: places.output))
            try Data(bundle.bytes).write(to: URL(filePath: folder + "/last.tar"))
            try FileManager.default.removeItem(atPath: places.output)
            try write(FeedFixture.build(["a": "甲二"]), to: places.site)
            places.previous = try readFeed(at: folder + "/last.tar")
            let second = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            #expect(second.feed.head.sequence == first.feed.head.sequence + 1)
            #expect(second.feed.head.deltas.map(\.from) == [first.feed.head.version])
        }
    }

    @Test func aNoticeIsOutAtOnceAndSigningKeepsIt() throws {
        try withFolder { folder in
            let places = try prepare(in: folder)
            _ = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            let change = NoticeChange(items: [.init(.withdraw, guide: "a", text: "暂停办理")])
            let notice = try publishNotice(places, change, keys: [testKey(6)], today: FeedFixture.day)
            let found = try readFeed(at: places.output)
            #expect(verifyFeed(found, trust: FeedFixture.root(), today: FeedFixture.day).problems == [])
            let again = try publishFeed(places, keys: [testKey(4)], today: FeedFixture.day)
            #expect(again.feed.head.noticeVersion == notice.version)
            let fault = #expect(throws: FeedFault.self) {
                try publishNotice(places, change, keys: [testKey(4)], today: FeedFixture.day)
            }
            #expect(fault?.code == .badSignature)
        }
    }

    @Test func aNoticeMayComeBeforeTheFirstHead() throws {
        try withFolder { folder in
            let places = try prepare(in: folder)
            _ = try publishNotice(places, NoticeChange(clears: true), keys: [testKey(6)], today: FeedFixture.day)
            let feed = try publishFeed(places, keys: [testKey(4)], today: FeedFixture.day)
            #expect(verifyFeed(feed.feed.asFound, today: FeedFixture.day).problems == [])
        }
    }

    @Test func aRootThatStillLacksSignaturesIsNotPublished() throws {
        try withFolder { folder in
            let places = try prepare(in: folder)
            let second = try KioskSignedFile(signing: FeedFixture.root(version: 2), with: [testKey(1)])
            try Data(second.canonicalJSON()).write(to: URL(filePath: places.roots + "/2.json"))
            #expect(try readRoots(at: places.roots).newest?.version == 1)
            let whole = try second.adding([testKey(2)])
            try Data(whole.canonicalJSON()).write(to: URL(filePath: places.roots + "/2.json"))
            let feed = try publishFeed(places, keys: FeedFixture.keys, today: FeedFixture.day)
            #expect(feed.feed.head.root == 2)
        }
    }

    private func prepare(in folder: String) throws -> FeedPlaces {
        let places = FeedPlaces(site: folder + "/site", output: folder + "/feed", roots: folder + "/roots")
        try write(FeedFixture.build(["a": "甲"]), to: places.site)
        try FileManager.default.createDirectory(atPath: places.roots, withIntermediateDirectories: true)
        let root = try KioskSignedFile(signing: FeedFixture.root(), with: [testKey(1), testKey(2)])
        try Data(root.canonicalJSON()).write(to: URL(filePath: places.roots + "/1.json"))
        return places
    }

    private func write(_ feed: FeedFiles, to folder: String) throws {
        for (path, bytes) in feed.files {
            let url = URL(filePath: folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: url)
        }
    }
}

struct SigningKeysTests {
    @Test func aKeyPairIsPrivateAndComesBack() throws {
        try withFolder { folder in
            let path = folder + "/release.key"
            let made = try makeKeyPair(at: path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try readSigningKey(at: path).publicKey == made)
            #expect(try readPublicKey(at: path + ".pub") == made)
            #expect(throws: FeedFault.self) { try makeKeyPair(at: path) }
            #expect(try readSigningKey(at: path).publicKey == made)
            // One in the other's place is named as such, and nothing of it is said.
            let swapped = #expect(throws: FeedFault.self) { try readPublicKey(at: path) }
            #expect(swapped?.sentence.contains("是私钥") == true)
            let seed = hexDigits(try readSigningKey(at: path).seed)
            #expect(swapped?.sentence.contains(seed) == false)
            #expect(throws: FeedFault.self) { try readSigningKey(at: path + ".pub") }
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(try signingKeys(inVariable: "K", text + "\n" + text).map(\.publicKey) == [made, made])
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o601])
    func refusesAKeyThatOthersMayRead(_ mode: Int) throws {
        try withFolder { folder in
            let path = folder + "/release.key"
            _ = try makeKeyPair(at: path)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            let fault = #expect(throws: FeedFault.self) { try readSigningKey(at: path) }
            #expect(fault?.sentence.contains("chmod 600") == true)
        }
    }

    @Test(arguments: [".git", "baihua.yml", ".baihua-manifest"])
    func refusesToMakeAKeyWhereItMightBePublished(_ mark: String) throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/a/b", withIntermediateDirectories: true)
            try Data().write(to: URL(filePath: folder + "/" + mark))
            #expect(throws: FeedFault.self) { try makeKeyPair(at: folder + "/a/b/release.key") }
            #expect(!FileManager.default.fileExists(atPath: folder + "/a/b/release.key"))
        }
    }

    @Test func neverSaysWhatIsInAVariable() {
        let fault = #expect(throws: FeedFault.self) { try signingKeys(inVariable: "K", "hemlig") }
        #expect(fault?.sentence.contains("hemlig") == false)
        #expect((try? signingKeys(inVariable: "K", " \n"))?.isEmpty == true)
    }
}

private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "feed-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
}
