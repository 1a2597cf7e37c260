import KioskFormat

/// A signed feed that was published earlier, checked before anything new is built on it.
struct PublishedFeed {
    let head: KioskHead?
    let notice: KioskSignedFile<KioskNotice>?

    /// The versions that are there whole, in their order; the last is the head's.
    let versions: [FeedVersion]

    var newest: FeedVersion? { versions.last }

    /// Takes a feed whose head was signed under one of the roots; one that has only a notice yet is no fault.
    init(_ feed: FeedFiles, _ roots: RootChain) throws(FeedFault) {
        var reached = "notice.json"
        do throws(KioskFeedError) {
            notice = try feed["notice.json"].map { bytes throws(KioskFeedError) in
                try KioskSignedFile(contents: bytes, atMost: KioskLimits.noticeLength)
            }
            guard let bytes = feed["head.json"] else {
                head = nil
                versions = []
                return
            }
            reached = "head.json"
            let signed = try KioskSignedFile<KioskHead>(contents: bytes, atMost: KioskLimits.headLength)
            let head = signed.content
            guard let root = roots.root(head.root) else {
                throw KioskFeedError(.missing, "root \(head.root) is not at hand")
            }
            try root.check(signed, by: .release)
            self.head = head
            reached = "files/" + head.manifest.sha256
            guard let manifest = feed.blob(head.manifest.sha256), KioskHead.Contents(of: manifest) == head.manifest,
                let newest = FeedVersion(manifestBytes: manifest, in: feed), newest.manifest.version == head.version
            else { throw KioskFeedError(.manifestMismatch, "the version is not there whole") }
            versions = earlierVersions(feed, head) + [newest]
        } catch {
            throw FeedFault(error.code, "上一期“\(feed.place)/\(reached)”不能用：\(error.chinese)。")
        }
    }
}

/// The versions that the head's deltas begin with, as far as all their files are there.
///
/// What is among `files/` a manifest is known by how it begins; the head vouches for its version.
private func earlierVersions(_ feed: FeedFiles, _ head: KioskHead) -> [FeedVersion] {
    let wanted = Set(head.deltas.map(\.from))
    var found: [Int: FeedVersion] = [:]
    for (path, bytes) in feed.files where path.hasPrefix("files/") && bytes.starts(with: #"{"expires":""#.utf8) {
        guard path == "files/" + sha256Hex(bytes), let version = FeedVersion(manifestBytes: bytes, in: feed),
            version.manifest.feed == head.feed, wanted.contains(version.manifest.version)
        else { continue }
        found[version.manifest.version] = version
    }
    return found.values.sorted { $0.manifest.version < $1.manifest.version }
}
