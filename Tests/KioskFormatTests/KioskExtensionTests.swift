import KioskFormat
import Testing

/// An old reader with a newer feed: `x-…` is passed over in every object, and any other key is refused.
struct KioskExtensionTests {
    @Test func everyObjectOfEveryFileMayHaveExtensions() throws {
        for (path, contents) in try sample() {
            let extended = adding(#""x-later":{"a":[1,{"b":"}"}],"x-b":true}"#, to: contents)
            for (index, bytes) in extended.enumerated() {
                #expect(throws: Never.self, "\(path), object \(index)") { try read(path, bytes) }
            }
            #expect(extended.count >= 2)
        }
    }

    @Test func noObjectOfAnyFileMayHaveOtherKeysThatAreUnknown() throws {
        for (path, contents) in try sample() {
            for (index, bytes) in adding(#""zz":0"#, to: contents).enumerated() {
                let error = #expect(throws: KioskFeedError.self, "\(path), object \(index)") { try read(path, bytes) }
                #expect(error?.code == .format)
            }
        }
    }

    /// A new reader with an old feed: the kept sample was written by the first version of this format.
    @Test func theSampleIsReadAndWrittenAgainByteForByte() throws {
        for (path, contents) in try sample() { #expect(try read(path, contents) == contents, "\(path)") }
    }

    private func sample() throws -> [(path: String, contents: [UInt8])] {
        try SampleFeed.files.compactMap { file in
            guard !file.path.hasPrefix("files/"), !file.path.hasPrefix("guides/"), file.path != "index.json" else {
                return nil
            }
            // Of a delta, its first line.
            let end = file.contents.firstIndex(of: UInt8(ascii: "\n")) ?? 0
            return (file.path, Array(file.contents[...end]))
        }
    }

    /// Reads a file as what it is, and writes it again.
    @discardableResult
    private func read(_ path: String, _ bytes: [UInt8]) throws(KioskFeedError) -> [UInt8] {
        switch path {
        case "manifest.json": try KioskManifest(contents: bytes).canonicalJSON()
        case "manifest.sig": try KioskSignatures(canonicalJSON: bytes).canonicalJSON()
        case "head.json": try KioskSignedFile<KioskHead>(canonicalJSON: bytes).canonicalJSON()
        case "notice.json": try KioskSignedFile<KioskNotice>(canonicalJSON: bytes).canonicalJSON()
        default:
            if path.hasPrefix("root/") {
                try KioskSignedFile<KioskRoot>(canonicalJSON: bytes).canonicalJSON()
            } else {
                try KioskDelta(canonicalJSON: bytes).canonicalJSON()
            }
        }
    }

    /// The text with a member added to one object, for each object in turn.
    ///
    /// The member's key sorts behind all others; no text of the sample holds a brace.
    private func adding(_ member: String, to contents: [UInt8]) -> [[UInt8]] {
        contents.indices.filter { contents[$0] == UInt8(ascii: "}") }.map { end in
            let comma = contents[end - 1] == UInt8(ascii: "{") ? "" : ","
            return Array(contents[..<end]) + Array((comma + member).utf8) + Array(contents[end...])
        }
    }
}
