/// A version to be, right in every respect until a case spoils one of them.
struct TestRelease {
    var version = 1
    var sequence = 1
    var signed = "2026-11-20"
    var freshUntil = "2026-11-27"
    var expires = "2026-12-25"
    var minimumReaderVersion = 1
    var feed = "ceshi"

    /// The roots served; the first is the one that the reader is given.
    var roots = [TestRoot()]

    /// What the head says of the newest root; nil for the last of ``roots``.
    var headRoot: Int?
    var releaseSigners = ["release-1"]
    var noticeSigners = ["notice-1"]

    /// The files of the version, by path.
    var texts: [String: [UInt8]] = testGuides(["yi", "er"])
    var withdrawn: [Value] = []
    var notice = TestNotice()

    /// The version from which a delta leads here, made from these files.
    var deltaFrom: [TestDelta] = []

    /// Spoil what is hashed or signed, before it is.
    var editManifest: (inout Value) -> Void = { _ in }
    var editHead: (inout Value) -> Void = { _ in }
    var editNotice: (inout Value) -> Void = { _ in }

    /// Spoil the spelling of the manifest, before it is hashed.
    var respellManifest: ([UInt8]) -> [UInt8] = { $0 }

    /// Spoil a signed file, after it is signed.
    var editHeadFile: (inout Value) -> Void = { _ in }
    var editNoticeFile: (inout Value) -> Void = { _ in }
}

/// The notice of a test feed.
struct TestNotice {
    var version = 1
    var signed = "2026-11-20"
    var items: [Value] = []
}

extension TestRelease {
    /// The manifest's bytes.
    var manifest: [UInt8] {
        let files: [Value] = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
            ["path": .text($0.key), "length": .number($0.value.count), "sha256": .text(sha256($0.value))]
        }
        var value: Value = [
            "schemaVersion": 1, "feed": .text(feed), "version": .number(version), "published": .text(signed),
            "expires": .text(expires), "minimumReaderVersion": .number(minimumReaderVersion),
            "totalLength": .number(texts.values.reduce(0) { $0 + $1.count }), "files": .list(files),
            "withdrawn": .list(withdrawn),
        ]
        editManifest(&value)
        return respellManifest(value.file)
    }

    /// The whole feed, as it is served.
    func served() throws -> TestFeed {
        let manifest = manifest
        var feed = TestFeed(version: version, content: contentHash)
        for (place, root) in roots.enumerated() { feed.files["root/\(place + 1).json"] = try root.file() }
        feed.trusted = feed.files["root/1.json"] ?? []
        for text in texts.values { feed.files["files/" + sha256(text)] = text }
        feed.files["files/" + sha256(manifest)] = manifest
        var deltas: [Value] = []
        for delta in deltaFrom {
            let file = delta.file(to: self)
            feed.files["deltas/" + sha256(file)] = file
            deltas.append([
                "from": .number(delta.from.version), "length": .number(file.count), "sha256": .text(sha256(file)),
            ])
        }
        feed.files["notice.json"] = try noticeFile().file
        feed.files["head.json"] = try headFile(manifest, deltas).file
        return feed
    }

    private func headFile(_ manifest: [UInt8], _ deltas: [Value]) throws -> Value {
        var head: Value = [
            "kind": "head", "schemaVersion": 1, "feed": .text(feed), "root": .number(headRoot ?? roots.count),
            "sequence": .number(sequence), "version": .number(version),
            "manifest": ["length": .number(manifest.count), "sha256": .text(sha256(manifest))],
            "minimumReaderVersion": .number(minimumReaderVersion), "signed": .text(signed),
            "freshUntil": .text(freshUntil), "expires": .text(expires), "noticeVersion": .number(notice.version),
            "deltas": .list(deltas),
        ]
        editHead(&head)
        var file = try signedFile(head, by: releaseSigners.map { try TestKey($0) })
        editHeadFile(&file)
        return file
    }

    private func noticeFile() throws -> Value {
        var value: Value = [
            "kind": "notice", "schemaVersion": 1, "feed": .text(feed), "version": .number(notice.version),
            "signed": .text(notice.signed), "items": .list(notice.items),
        ]
        editNotice(&value)
        var file = try signedFile(value, by: noticeSigners.map { try TestKey($0) })
        editNoticeFile(&file)
        return file
    }

    /// What `show` says of this version.
    var contentHash: String {
        let sorted = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return sha256(sorted.flatMap { Array("\(sha256($0.value)) \($0.key)\n".utf8) })
    }
}

/// A feed as it lies in a folder, an archive or on a server: bytes by path.
struct TestFeed {
    let version: Int
    let content: String
    var files: [String: [UInt8]] = [:]

    /// The root that the reader is delivered with.
    var trusted: [UInt8] = []
}
