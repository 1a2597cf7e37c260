import KioskFormat

/// What signing adds to the sample: two roots, a notice, a head, the files by hash and the delta between two versions.
func signedSample(
    _ newest: [(path: String, contents: [UInt8])],
    after earlier: [(path: String, contents: [UInt8])]
) throws -> [String: [UInt8]] {
    var files = Dictionary(uniqueKeysWithValues: newest)
    for file in newest + earlier { files["files/" + sha256Hex(file.contents)] = file.contents }
    for root in try sampleRoots() { files["root/\(root.content.version).json"] = root.canonicalJSON() }

    let notice = sampleNotice()
    files["notice.json"] = try KioskSignedFile(signing: notice, with: TestKeys.notice).canonicalJSON()
    let manifest = manifest(of: newest)
    let signatures = try KioskSignatures(signing: manifest, with: [TestKeys.release[1]])
    files["manifest.sig"] = signatures.canonicalJSON()
    let delta = sampleDelta(from: earlier, to: newest)
    files["deltas/" + sha256Hex(delta)] = delta
    let head = KioskHead(
        feed: "shifan",
        root: 2,
        sequence: 2_026_112_001,
        version: 2_026_112_000,
        manifest: KioskHead.Contents(of: manifest),
        signed: SampleFeed.day,
        freshUntil: SampleFeed.day.adding(days: 7),
        expires: SampleFeed.day.adding(days: 35),
        noticeVersion: notice.version,
        deltas: [KioskHead.Delta(from: 2_026_111_300, contents: KioskHead.Contents(of: delta))]
    )
    files["head.json"] = try KioskSignedFile(signing: head, with: [TestKeys.release[1]]).canonicalJSON()
    return files
}

/// The second takes the release key 4 away and leaves 5.
func sampleRoots() throws -> [KioskSignedFile<KioskRoot>] {
    let first = TestKeys.sampleRoot()
    let second = KioskRoot(
        feed: "shifan",
        version: 2,
        expires: KioskDay(rawValue: "2027-11-20"),
        root: (TestKeys.root.map(\.publicKey), 2),
        release: ([TestKeys.release[1].publicKey], 1),
        notice: (TestKeys.notice.map(\.publicKey), 1)
    )
    return try [first, second].map { try KioskSignedFile(signing: $0, with: Array(TestKeys.root.prefix(2))) }
}

private func sampleNotice() -> KioskNotice {
    KioskNotice(
        feed: "shifan",
        version: 2_026_112_000,
        signed: SampleFeed.day,
        items: [
            KioskNotice.Item(.warn, text: "今天下午停电，请明天来。", until: SampleFeed.day),
            KioskNotice.Item(.withdraw, guide: "juzhuzheng-cha", text: "系统升级，请打 12345 查。"),
        ]
    )
}

private func manifest(of version: [(path: String, contents: [UInt8])]) -> [UInt8] {
    version.first { $0.path == "manifest.json" }?.contents ?? []
}

/// Each changed file as what it has in common with the earlier one at both ends, and what is between.
private func sampleDelta(
    from old: [(path: String, contents: [UInt8])],
    to new: [(path: String, contents: [UInt8])]
) -> [UInt8] {
    let held = Set(old.map { sha256Hex($0.contents) })
    let changed = new.map { (path: $0.path, contents: $0.contents, sha256: sha256Hex($0.contents)) }
        .filter { !held.contains($0.sha256) }
        .sorted { $0.sha256 < $1.sha256 }
    var payload: [UInt8] = []
    let files = changed.map { file in
        let base = old.first { $0.path == file.path }?.contents ?? []
        let start = zip(base, file.contents).prefix { $0 == $1 }.count
        let room = min(base.count, file.contents.count) - start
        let end = zip(base.reversed(), file.contents.reversed()).prefix { $0 == $1 }.prefix(room).count
        let middle = file.contents.count - start - end
        payload += file.contents[start..<(start + middle)]
        return KioskDelta.File(
            contents: KioskHead.Contents(of: file.contents),
            base: sha256Hex(base),
            parts: [
                KioskDelta.Part(offset: 0, length: start), KioskDelta.Part(length: middle),
                KioskDelta.Part(offset: base.count - end, length: end),
            ].filter { $0.length > 0 }
        )
    }
    return KioskDelta(from: 2_026_111_300, to: 2_026_112_000, files: files).canonicalJSON() + payload
}

/// The lines of the manual's worked example that must be as the sample is.
func manualExamples() throws -> [String] {
    let files = Dictionary(uniqueKeysWithValues: try SampleFeed.files)
    func line(_ path: String) -> String {
        String(decoding: (files[path] ?? []).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    let head = try KioskSignedFile<KioskHead>(canonicalJSON: files["head.json"] ?? [])
    let key = TestKeys.release[1]
    let deltas = files.keys.filter { $0.hasPrefix("deltas/") }.map(line)
    let lines = ["manifest.json", "manifest.sig", "notice.json", "head.json", "root/2.json"].map(line)
    let vector = [
        hexDigits(key.seed), hexDigits(key.publicKey.bytes), key.publicKey.id, sha256Hex(head.message),
        "\(head.message.count) bytes", hexDigits(head.message.prefix(32)), hexDigits(head.signatures[0].signature),
    ]
    return lines + deltas + vector
}
