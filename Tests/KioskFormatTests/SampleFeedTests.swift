import Foundation
import KioskFormat
import Testing

/// Holds the sample feed to the files that `Tests/Browser/validate_kiosk.py` checks against the schemas.
struct SampleFeedTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sample/kiosk/v1")
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

    @Test(arguments: SampleFeed.files.map(\.path))
    func isWrittenByteForByteAsKept(_ path: String) throws {
        let contents = try #require(SampleFeed.files.first { $0.path == path }?.contents)
        let url = Self.folder.appending(path: path)
        if Self.isRecording {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(contents).write(to: url)
        }
        let kept = try [UInt8](Data(contentsOf: url))
        #expect(contents == kept, "run RECORD_GOLDENS=1 swift test --filter SampleFeedTests and look at the difference")
    }

    @Test func keepsNoFileThatIsNoLongerWritten() throws {
        let kept = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".json") && !$0.hasPrefix("schema/") }
        #expect(Set(kept) == Set(SampleFeed.files.map(\.path)))
    }
}
