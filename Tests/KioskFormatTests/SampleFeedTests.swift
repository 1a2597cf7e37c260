import Foundation
import KioskFormat
import Testing

/// Holds the sample feed to the files that `Tests/Browser/validate_kiosk.py` checks against the schemas.
struct SampleFeedTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sample/kiosk/v1")
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

    @Test func isWrittenByteForByteAsKept() throws {
        let files = try SampleFeed.files
        if Self.isRecording {
            try? FileManager.default.removeItem(at: Self.folder)
            for file in files {
                let url = Self.folder.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(file.contents).write(to: url)
            }
        }
        for file in files {
            let kept = try? [UInt8](Data(contentsOf: Self.folder.appending(path: file.path)))
            #expect(
                kept == file.contents,
                "\(file.path): run RECORD_GOLDENS=1 swift test --filter SampleFeedTests and look at the difference"
            )
        }
    }

    @Test func keepsNoFileThatIsNoLongerWritten() throws {
        let found = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
        // All folders have something in them.
        let kept = found.filter { path in !found.contains { $0.hasPrefix(path + "/") } }
        #expect(Set(kept) == Set(try SampleFeed.files.map(\.path)))
    }

    /// As a reader would go through it that was delivered with the first root and holds the earlier version.
    @Test func aReaderOfTheEarlierVersionGetsFromThereToHere() throws {
        let files = Dictionary(uniqueKeysWithValues: try SampleFeed.files)
        func file(_ path: String) throws -> [UInt8] { try #require(files[path], "\(path)") }
        let first = try KioskSignedFile<KioskRoot>(contents: file("root/1.json"), atMost: KioskLimits.rootLength)
        let second = try KioskSignedFile<KioskRoot>(contents: file("root/2.json"), atMost: KioskLimits.rootLength)
        try first.content.accept(second)
        let root = second.content
        let notice = try KioskSignedFile<KioskNotice>(contents: file("notice.json"), atMost: KioskLimits.noticeLength)
        try root.check(notice, by: .notice)
        let head = try KioskSignedFile<KioskHead>(contents: file("head.json"), atMost: KioskLimits.headLength)
        try root.check(head, by: .release)
        // The key that root 2 took away no longer signs.
        let former = try KioskSignedFile(signing: head.content, with: [TestKeys.release[0]])
        try first.content.check(former, by: .release)
        #expect(throws: KioskFeedError.self) { try root.check(former, by: .release) }

        let delta = try #require(head.content.deltas.first)
        var held: [String: [UInt8]] = [:]
        for old in SampleFeed.earlier { held[sha256Hex(old.contents)] = old.contents }
        try KioskDelta.apply(file("deltas/" + delta.contents.sha256), base: { held[$0] }, result: { held[$0] = $1 })
        let bytes = try #require(held[head.content.manifest.sha256])
        #expect(try bytes == file("manifest.json"))
        let signatures = try KioskSignatures(canonicalJSON: file("manifest.sig"))
        try root.check(signatures.list, of: bytes, by: .release)
        let manifest = try KioskManifest(contents: bytes)
        #expect(manifest.version == head.content.version)
        for listed in manifest.files {
            #expect(try held[listed.sha256] == file("files/" + listed.sha256))
            #expect(try held[listed.sha256] == file(listed.path))
        }
    }
}
