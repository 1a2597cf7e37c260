import KioskFormat
import Testing

struct KioskManifestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func hashesAsTheStandardSays(_ text: String, _ expected: String) {
        #expect(sha256Hex([UInt8](text.utf8)) == expected)
    }

    @Test func listsFilesByTheBytesOfTheirPaths() {
        let paths = ["index.json", "guides/b.json", "guides-x.json", "guides/a-b.json", "guides/a.json"]
        let manifest = KioskManifest(
            feed: "shifan",
            version: 7,
            published: KioskDay(rawValue: "2026-11-20"),
            expires: KioskDay(rawValue: "2026-12-25"),
            files: paths.map { KioskFile(path: $0, contents: [UInt8]($0.utf8)) }
        )
        #expect(
            manifest.files.map(\.path) == [
                "guides-x.json", "guides/a-b.json", "guides/a.json", "guides/b.json", "index.json",
            ]
        )
        #expect(manifest.totalLength == paths.reduce(0) { $0 + $1.utf8.count })
    }

    @Test func writesTheWholeManifestInOneForm() {
        let manifest = KioskManifest(
            feed: "shifan",
            version: 7,
            published: KioskDay(rawValue: "2026-11-20"),
            expires: KioskDay(rawValue: "2026-12-25"),
            files: [KioskFile(path: "index.json", contents: [UInt8]("abc".utf8))]
        )
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            String(decoding: manifest.canonicalJSON(), as: UTF8.self)
                == #"{"expires":"2026-12-25","feed":"shifan","files":[{"length":3,"path":"index.json","sha256":""#
                + hash
                + #""}],"minimumReaderVersion":1,"published":"2026-11-20","schemaVersion":1,"totalLength":3,"version":7,"withdrawn":[]}"#
                + "\n"
        )
    }
}
