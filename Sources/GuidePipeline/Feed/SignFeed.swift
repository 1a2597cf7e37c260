package import KioskFormat

/// What signing a feed goes by.
package struct FeedSigning: Sendable {
    /// `kiosk/v1/` as the build wrote it.
    package var built: FeedFiles

    /// The feed published before, if it is at hand.
    package var previous: FeedFiles?

    package var roots: RootChain

    /// Of the role `release`; a first notice needs one of the role `notice`.
    package var keys: [KioskSigningKey]

    /// The day of the signing.
    package var today: KioskDay

    /// How many days a screen need say nothing.
    package var freshDays = 7

    /// How many days the content is not expired.
    package var expireDays = 35

    package init(
        built: FeedFiles,
        previous: FeedFiles?,
        roots: RootChain,
        keys: [KioskSigningKey],
        today: KioskDay
    ) {
        self.built = built
        self.previous = previous
        self.roots = roots
        self.keys = keys
        self.today = today
    }
}

/// A feed ready to be published.
package struct SignedFeed: Sendable {
    /// Paths below `kiosk/v1/`, none twice.
    package var files: [String: [UInt8]]

    package var head: KioskHead

    /// The last day on which readers take updates under the newest root.
    package var rootExpires: KioskDay

    /// Whether the content is another than before.
    package var isNewVersion: Bool
}

/// From how many earlier versions a delta leads to the newest.
private let keptVersions = KioskLimits.deltas

/// Turns what a build wrote into a signed feed that follows the one before it.
///
/// The bytes follow from the arguments alone. Sequence and version count up from the previous feed and are never below
/// the day's, so that they go on even if that feed is lost.
///
/// - Throws: `FeedFault` if the build, the previous feed, the roots or the keys are not in order.
package func signFeed(_ signing: FeedSigning) throws(FeedFault) -> SignedFeed {
    let root = try signing.usableRoot()
    let previous = try signing.previous.map { feed throws(FeedFault) in try PublishedFeed(feed, signing.roots) }
    var built = try builtVersion(signing.built, feed: root.feed)
    built.keepIndex(of: previous?.newest)

    let counters = previous?.head.map { Counters($0, role: signing.roots.root($0.root)?.release, now: root.release) }
    let version = try follow(built, previous?.newest, counters, at: signing.today)
    let older = (previous?.versions ?? []).filter { $0.manifest.version < version.manifest.version }
        .suffix(keptVersions)
    let deltas = older.map { (from: $0.manifest.version, bytes: makeDelta(from: $0, to: version)) }
    let notice = try signing.notice(previous?.notice, root)
    let today = dayCounter(signing.today)

    let head = KioskHead(
        feed: root.feed,
        root: root.version,
        sequence: counters?.next(\.sequence, first: today, today: signing.today) ?? today,
        version: version.manifest.version,
        manifest: KioskHead.Contents(of: version.manifestBytes),
        minimumReaderVersion: version.manifest.minimumReaderVersion,
        signed: signing.today,
        freshUntil: signing.today.adding(days: signing.freshDays),
        expires: signing.today.adding(days: signing.expireDays),
        noticeVersion: notice.content.version,
        deltas: deltas.map { KioskHead.Delta(from: $0.from, contents: KioskHead.Contents(of: $0.bytes)) }
    )

    var files: [String: [UInt8]] = [:]
    for root in signing.roots.roots { files["root/\(root.content.version).json"] = root.canonicalJSON() }
    files["notice.json"] = notice.canonicalJSON()
    do throws(KioskFeedError) {
        let signed = try KioskSignedFile(signing: head, with: signing.keys(of: .release, root))
        try root.check(signed, by: .release)
        files["head.json"] = signed.canonicalJSON()
        let signatures = try KioskSignatures(signing: version.manifestBytes, with: signing.keys(of: .release, root))
        files["manifest.sig"] = signatures.canonicalJSON()
    } catch {
        throw FeedFault(error.code, "给的密钥签不了这个数据包：角色 release 要 \(root.release.threshold) 把密钥。")
    }
    files["manifest.json"] = version.manifestBytes
    for file in version.manifest.files { files[file.path] = version.contents[file.sha256] }
    for kept in older + [version] {
        for (hash, contents) in kept.contents { files["files/" + hash] = contents }
    }
    for delta in deltas { files["deltas/" + sha256Hex(delta.bytes)] = delta.bytes }
    return SignedFeed(
        files: files,
        head: head,
        rootExpires: root.expires,
        isNewVersion: version.manifest != previous?.newest?.manifest
    )
}

/// The day as `YYYYMMDD` and two digits: the lowest counter of a day.
package func dayCounter(_ day: KioskDay) -> Int { (Int(day.rawValue.filter { $0 != "-" }) ?? 0) * 100 }

/// The counters of the last head, and whether they must be gone on with.
private struct Counters {
    let head: KioskHead
    let keysChanged: Bool

    init(_ head: KioskHead, role: KioskRoot.Role?, now: KioskRoot.Role) {
        self.head = head
        keysChanged = role != now
    }

    /// One more than the last, or the first of a day if that is higher.
    ///
    /// After a change of keys readers take any counter: then a number that no day up to today explains, which a stolen
    /// key may have signed, is not gone on with.
    func next(_ counter: KeyPath<KioskHead, Int>, first: Int, today: KioskDay) -> Int {
        let last = head[keyPath: counter]
        return keysChanged && last >= dayCounter(today) + 100 ? first : max(first, last + 1)
    }
}

private func follow(
    _ built: FeedVersion,
    _ previous: FeedVersion?,
    _ counters: Counters?,
    at day: KioskDay
) throws(FeedFault) -> FeedVersion {
    let guides = built.manifest.files.compactMap { file in
        guideID(path: file.path).flatMap { id in built.contents[file.sha256].map { (id: id, contents: $0) } }
    }
    let former: [String: String]
    do throws(KioskFeedError) {
        former = try successors(guides)
    } catch {
        throw FeedFault(error.code, "指南数据\(error.chinese)。")
    }
    let manifest = nextManifest(
        built: built.manifest,
        after: previous?.manifest,
        successors: former,
        version: counters?.next(\.version, first: built.manifest.version, today: day) ?? built.manifest.version
    )
    if let previous, manifest == previous.manifest { return previous }
    let bytes = manifest.canonicalJSON(reserving: 200 * (manifest.files.count + 2))
    var contents = built.contents
    contents[built.manifestHash] = nil
    contents[sha256Hex(bytes)] = bytes
    return FeedVersion(manifest: manifest, manifestBytes: bytes, contents: contents)
}

/// What a build wrote, whole.
private func builtVersion(_ feed: FeedFiles, feed name: String) throws(FeedFault) -> FeedVersion {
    guard let bytes = feed["manifest.json"] else {
        throw FeedFault(.missing, "“\(feed.place)”里没有 manifest.json；先运行 baihua build，或者用 --site 指明位置。")
    }
    let manifest: KioskManifest
    do throws(KioskFeedError) {
        manifest = try KioskManifest(contents: bytes)
    } catch {
        throw FeedFault(error.code, "“\(feed.place)/manifest.json”不对：\(error.chinese)。")
    }
    guard manifest.feed == name else {
        throw FeedFault(.wrongFeed, "“\(feed.place)”是“\(manifest.feed)”的数据，根文件却是“\(name)”的。")
    }
    var contents = [sha256Hex(bytes): bytes]
    for file in manifest.files {
        guard let found = feed[file.path], KioskFile(path: file.path, contents: found) == file else {
            throw FeedFault(.fileHash, "“\(feed.place)/\(file.path)”缺了，或者和 manifest.json 对不上；重新运行 baihua build。")
        }
        contents[file.sha256] = found
    }
    return FeedVersion(manifest: manifest, manifestBytes: bytes, contents: contents)
}

extension FeedVersion {
    /// Keeps the last version's index where only the day of the build is another, so that nothing is published anew.
    fileprivate mutating func keepIndex(of previous: FeedVersion?) {
        func index(_ version: FeedVersion) -> KioskFile? { version.manifest.files.first { $0.path == "index.json" } }
        guard let previous, let new = index(self), let old = index(previous), new != old,
            let newBytes = contents[new.sha256], let oldBytes = previous.contents[old.sha256],
            isSameIndex(newBytes, oldBytes)
        else { return }
        var contents = contents
        contents[new.sha256] = nil
        contents[old.sha256] = oldBytes
        self = FeedVersion(
            manifest: KioskManifest(
                feed: manifest.feed,
                version: manifest.version,
                published: manifest.published,
                expires: manifest.expires,
                minimumReaderVersion: manifest.minimumReaderVersion,
                files: manifest.files.map { $0.path == old.path ? old : $0 },
                withdrawn: manifest.withdrawn
            ),
            manifestBytes: manifestBytes,
            contents: contents
        )
    }
}

extension FeedSigning {
    fileprivate func usableRoot() throws(FeedFault) -> KioskRoot {
        guard let root = roots.newest else {
            throw FeedFault(.missing, "没有根文件；先用 baihua kiosk root 做一个 1.json。")
        }
        guard today <= root.expires else {
            let name = "\(root.version).json"
            throw FeedFault(.rootExpired, "根文件 \(name) 已在 \(root.expires.rawValue) 过期；先用 baihua kiosk root 换一份。")
        }
        return root
    }

    fileprivate func keys(of role: KioskRoot.RoleName, _ root: KioskRoot) -> [KioskSigningKey] {
        keys.filter { root.role(role).keys.contains($0.publicKey.id) }
    }

    /// The notice in force, or a first one that says nothing.
    fileprivate func notice(
        _ previous: KioskSignedFile<KioskNotice>?,
        _ root: KioskRoot
    ) throws(FeedFault) -> KioskSignedFile<KioskNotice> {
        do throws(KioskFeedError) {
            if let previous {
                try root.check(previous, by: .notice)
                return previous
            }
            let first = KioskNotice(feed: root.feed, version: dayCounter(today), signed: today)
            let signed = try KioskSignedFile(signing: first, with: keys(of: .notice, root))
            try root.check(signed, by: .notice)
            return signed
        } catch {
            throw FeedFault(
                error.code,
                previous == nil
                    ? "还没有通知文件 notice.json：加上角色 notice 的密钥再签一次，或者先运行 baihua kiosk notice --clear。"
                    : "现有的 notice.json 不是现在的角色 notice 签的；先用新密钥运行 baihua kiosk notice 重签。"
            )
        }
    }
}
