package import KioskFormat

/// Where a feed is signed from and to.
package struct FeedPlaces: Sendable {
    /// The folder `kiosk/v1` as the build wrote it.
    package var site: String

    /// The folder that holds the signed feed.
    package var output: String

    /// The feed published before, if it is not the one in `output`.
    package var previous: FeedFiles?

    /// The folder of the roots: `1.json`, `2.json` and so on.
    package var roots: String

    package init(site: String, output: String, previous: FeedFiles? = nil, roots: String) {
        self.site = site
        self.output = output
        self.previous = previous
        self.roots = roots
    }
}

/// Signs what a build wrote and puts the whole feed in its folder at one instant.
///
/// Killed at any moment, the feed is the old one or the new one, whole. A notice that is published meanwhile waits.
///
/// - Throws: `FeedFault` if something given is not in order, `MachineFault` if the machine fails; either way the feed is
///   as it was.
package func publishFeed(
    _ places: FeedPlaces,
    keys: [KioskSigningKey],
    today: KioskDay,
    freshDays: Int = 7,
    expireDays: Int = 35
) throws -> (feed: SignedFeed, publication: Publication) {
    let lock = try OutputLock(at: OutputPlace(signingPlace(places.output), calls: SystemCalls()))
    defer { lock.release() }
    let previous = try latestFeed(places)
    var roots = try readRoots(at: places.roots)
    if let previous { roots = try roots.joined(with: RootChain(previous)) }
    var signing = FeedSigning(
        built: try readFeed(at: places.site),
        previous: previous,
        roots: roots,
        keys: keys,
        today: today
    )
    signing.freshDays = freshDays
    signing.expireDays = expireDays
    let feed = try signFeed(signing)
    let output = Output(feed.files.map { Output.File(path: $0.key, bytes: $0.value) })
    return (feed, try publishOutput(output, to: places.output))
}

/// Replaces the notice of a feed at one instant.
package func publishNotice(
    _ places: FeedPlaces,
    _ change: NoticeChange,
    keys: [KioskSigningKey],
    today: KioskDay
) throws -> KioskNotice {
    let lock = try OutputLock(at: OutputPlace(signingPlace(places.output), calls: SystemCalls()))
    defer { lock.release() }
    let previous = try latestFeed(places)
    var roots = try readRoots(at: places.roots)
    if let previous { roots = try roots.joined(with: RootChain(previous)) }
    guard let root = roots.newest else { throw FeedFault(.missing, "没有根文件；先用 baihua kiosk root 做一个。") }
    // A damaged notice is no reason not to publish the next one.
    let old = previous?["notice.json"].flatMap { try? KioskSignedFile<KioskNotice>(canonicalJSON: $0) }
    let manifest = previous?["manifest.json"].flatMap { try? KioskManifest(contents: $0) }
    let notice = try nextNotice(
        after: old,
        change,
        root: root,
        known: manifest.map { Set($0.files.compactMap { guideID(path: $0.path) }) },
        today: today
    )
    let bytes: [UInt8]
    do throws(KioskFeedError) {
        let signers = keys.filter { root.notice.keys.contains($0.publicKey.id) }
        let signed = try KioskSignedFile(signing: notice, with: signers)
        try root.check(signed, by: .notice)
        bytes = signed.canonicalJSON()
    } catch {
        throw FeedFault(error.code, "给的密钥签不了通知：角色 notice 要 \(root.notice.threshold) 把密钥。")
    }
    guard bytes.count <= KioskLimits.noticeLength else {
        throw FeedFault(.tooLarge, "通知太长：最多 \(KioskLimits.noticeLength) 字节，现在 \(bytes.count) 字节。")
    }
    try makeFolders(places.output)
    try replaceFile(at: places.output + "/notice.json", with: bytes)
    return notice
}

/// The roots in a folder of their own: `1.json`, `2.json` …; one that still lacks signatures ends them.
package func readRoots(at path: String) throws -> RootChain {
    var files: [String: [UInt8]] = [:]
    var number = 1
    while exists("\(path)/\(number).json") {
        guard case .bytes(let bytes) = try readFile(at: "\(path)/\(number).json", limit: KioskLimits.rootLength) else {
            break
        }
        if let root = try? KioskSignedFile<KioskRoot>(canonicalJSON: bytes), number == files.count + 1 {
            let before = files["root/\(number - 1).json"].flatMap { try? KioskSignedFile<KioskRoot>(canonicalJSON: $0) }
            guard missingSignatures(root, after: before?.content).isEmpty else { break }
        }
        files["root/\(number).json"] = bytes
        number += 1
    }
    return try RootChain(FeedFiles(place: path, files: files))
}

/// Makes a folder and those above it.
package func makeFolders(_ path: String) throws(MachineFault) {
    let place = try OutputPlace(path, calls: SystemCalls())
    if try place.parent.status(of: place.name) == nil { try place.parent.makeFolder(place.name) }
}

/// The feed in the output folder or the one named, whichever is the later.
private func latestFeed(_ places: FeedPlaces) throws -> FeedFiles? {
    let standing = exists(places.output) ? try readFeed(at: places.output) : nil
    guard let named = places.previous else { return standing.flatMap { $0.files.isEmpty ? nil : $0 } }
    guard let standing, sequence(standing) > sequence(named) else { return named }
    return standing
}

private func sequence(_ feed: FeedFiles) -> Int {
    feed["head.json"].flatMap { try? KioskSignedFile<KioskHead>(canonicalJSON: $0) }?.content.sequence ?? 0
}

/// The lock that signing holds from reading the last feed to publishing the next.
private func signingPlace(_ output: String) -> String {
    var path = output[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path + ".signing"
}
