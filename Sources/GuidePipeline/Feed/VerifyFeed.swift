package import KioskFormat

/// Checks everything a reader would, and the plain files beside, deltas and all.
///
/// `trust` is the root that a reader would begin with; without one the feed's own first root is taken at its word.
package func verifyFeed(_ feed: FeedFiles, trust: KioskRoot? = nil, today: KioskDay) -> FeedReport {
    var verifier = FeedVerifier(feed: feed, today: today)
    verifier.verify(trust: trust)
    return verifier.report
}

private let signAgain = "重新运行 baihua kiosk sign"
private let copyAgain = "从发布的地方重新拷一份，或者重新运行 baihua kiosk sign"

private struct FeedVerifier {
    let feed: FeedFiles
    let today: KioskDay
    var report: FeedReport

    init(feed: FeedFiles, today: KioskDay) {
        self.feed = feed
        self.today = today
        report = FeedReport(place: feed.place)
    }

    mutating func verify(trust: KioskRoot?) {
        report.hasTrust = trust != nil
        verifyNames()
        let root = verifyRoots(trust)
        let notice = verifyNotice(root)
        guard let head = verifyHead(root, notice) else {
            verifyPlainFiles(of: plainManifest())
            return
        }
        guard let bytes = contents("files/" + head.manifest.sha256, are: head.manifest, .manifestMismatch),
            let manifest = manifest(bytes, at: "files/" + head.manifest.sha256)
        else {
            verifyPlainFiles(of: plainManifest())
            return
        }
        if (manifest.feed, manifest.version, manifest.minimumReaderVersion)
            != (head.feed, head.version, head.minimumReaderVersion)
        {
            add("files/" + head.manifest.sha256, .manifestMismatch, "站点、版本或阅读器版本和 head.json 说的不一样", signAgain)
        }
        for file in manifest.files {
            _ = contents("files/" + file.sha256, are: .init(length: file.length, sha256: file.sha256), .fileHash)
        }
        verifyPlain(manifest, bytes, root)
        verifyDeltas(head, bytes)
        if let notice { verifyGuides(of: notice, in: manifest) }
    }

    private mutating func add(_ path: String, _ code: KioskFeedError.Code, _ sentence: String, _ hint: String) {
        report.problems.append(FeedProblem(path: path, code: code, sentence: sentence, hint: hint))
    }

    private mutating func add(_ path: String, _ error: KioskFeedError, _ hint: String = signAgain) {
        add(path, error.code, error.chinese, hint)
    }
}

extension FeedVerifier {
    /// What has its hash for a name must have that hash, also what only readers of earlier versions need.
    private mutating func verifyNames() {
        for (path, bytes) in feed.files.sorted(by: { $0.key < $1.key }) {
            guard path.hasPrefix("files/") || path.hasPrefix("deltas/") else { continue }
            guard path.split(separator: "/").last.map({ $0 == sha256Hex(bytes) }) != true else { continue }
            add(path, .fileHash, "内容和名字里的哈希对不上，被改过或者坏了", copyAgain)
        }
    }

    /// The newest root, even if it has expired.
    private mutating func verifyRoots(_ trust: KioskRoot?) -> KioskRoot? {
        var newest: KioskRoot?
        var number = 1
        while let bytes = feed["root/\(number).json"] {
            let path = "root/\(number).json"
            do throws(KioskFeedError) {
                let root = try KioskSignedFile<KioskRoot>(contents: bytes, atMost: KioskLimits.rootLength)
                if let newest { try newest.accept(root) } else { try root.content.check(root, by: .root) }
                if let trust, number == trust.version, root.content != trust {
                    add(path, .equivocation, "不是终端信任的那一份根文件", copyAgain)
                    return trust
                }
                newest = root.content
            } catch {
                add(path, error, "换回上一份好的，用 baihua kiosk root 重做这一份")
                return newest ?? trust
            }
            number += 1
        }
        if let trust, (newest?.version ?? 0) < trust.version {
            add("root/\(number).json", .missing, "缺了", copyAgain)
            return trust
        }
        guard let newest else {
            add("root/1.json", .missing, "没有根文件，终端不知道该信谁的签名", "用 baihua kiosk root 做一份，再签名")
            return nil
        }
        if newest.expires < today {
            let sentence = "根文件在 \(newest.expires.rawValue) 过期了，终端不再接受更新"
            add("root/\(newest.version).json", .rootExpired, sentence, "用 baihua kiosk root 换一份，再签名")
        }
        return newest
    }

    private mutating func verifyNotice(_ root: KioskRoot?) -> KioskNotice? {
        guard let bytes = feed["notice.json"] else {
            add("notice.json", .missing, "缺了", "运行 baihua kiosk notice --clear")
            return nil
        }
        do throws(KioskFeedError) {
            let notice = try KioskSignedFile<KioskNotice>(contents: bytes, atMost: KioskLimits.noticeLength)
            if let root { try root.check(notice, by: .notice) }
            return notice.content
        } catch {
            add("notice.json", error, "用现在的通知密钥重新运行 baihua kiosk notice")
            return nil
        }
    }

    private mutating func verifyHead(_ root: KioskRoot?, _ notice: KioskNotice?) -> KioskHead? {
        guard let bytes = feed["head.json"] else {
            add("head.json", .missing, "这个数据包还没有签名", "运行 baihua kiosk sign")
            return nil
        }
        do throws(KioskFeedError) {
            let signed = try KioskSignedFile<KioskHead>(contents: bytes, atMost: KioskLimits.headLength)
            let head = signed.content
            if let root {
                try root.check(signed, by: .release)
                if head.root > root.version {
                    add("root/\(head.root).json", .missing, "head.json 说有这份根文件", copyAgain)
                }
            }
            (report.feed, report.version) = (head.feed, head.version)
            report.state = today <= head.freshUntil ? "fresh" : today <= head.expires ? "ageing" : "expired"
            if today > head.expires {
                add("head.json", .feedExpired, "在 \(head.expires.rawValue) 过期了，终端会显示“已过期”", signAgain)
            }
            if let notice, notice.version < head.noticeVersion {
                let versions = "\(notice.version) < \(head.noticeVersion)"
                add("notice.json", .noticeRollback, "比 head.json 签名时的通知旧（\(versions)）", copyAgain)
            }
            return head
        } catch {
            add("head.json", error)
            return nil
        }
    }

    /// A file by its hash; reports what is wrong with it.
    private mutating func contents(
        _ path: String,
        are expected: KioskHead.Contents,
        _ code: KioskFeedError.Code
    ) -> [UInt8]? {
        guard let bytes = feed[path] else {
            add(path, .missing, "缺了", copyAgain)
            return nil
        }
        // What is named by its hash has been looked at already.
        let isNamed = path.hasPrefix("files/") || path.hasPrefix("deltas/")
        guard bytes.count == expected.length else {
            let isFile = code == .fileHash
            let sentence = "长 \(bytes.count) 字节，应该是 \(expected.length) 字节"
            if !isNamed || sha256Hex(bytes) == expected.sha256 {
                add(path, isFile ? .fileLength : code, sentence, copyAgain)
            }
            return nil
        }
        guard sha256Hex(bytes) == expected.sha256 else {
            if !isNamed { add(path, code, "内容和清单里的哈希对不上，被改过或者坏了", copyAgain) }
            return nil
        }
        return bytes
    }

    private mutating func manifest(_ bytes: [UInt8], at path: String) -> KioskManifest? {
        do throws(KioskFeedError) {
            return try KioskManifest(contents: bytes)
        } catch {
            add(path, error)
            return nil
        }
    }
}

extension FeedVerifier {
    /// The manifest under its plain name, for a feed without a usable head.
    private mutating func plainManifest() -> KioskManifest? {
        guard let bytes = feed["manifest.json"] else {
            add("manifest.json", .missing, "缺了", "先运行 baihua build")
            return nil
        }
        return manifest(bytes, at: "manifest.json")
    }

    private mutating func verifyPlain(_ manifest: KioskManifest, _ bytes: [UInt8], _ root: KioskRoot?) {
        // A bundle has none of the plain names.
        guard feed["manifest.json"] != nil || feed["index.json"] != nil else {
            report.files = manifest.files.count
            return
        }
        if feed["manifest.json"] != bytes {
            add("manifest.json", .manifestMismatch, "缺了，或者不是 head.json 签的那一份", signAgain)
        }
        do throws(KioskFeedError) {
            guard let signatures = feed["manifest.sig"] else {
                throw KioskFeedError(.missing, "there is none")
            }
            try root?.check(KioskSignatures(canonicalJSON: signatures).list, of: bytes, by: .release)
        } catch {
            add("manifest.sig", error)
        }
        verifyPlainFiles(of: manifest)
    }

    /// Holds the plain files to the manifest, and each to the canonical form.
    private mutating func verifyPlainFiles(of manifest: KioskManifest?) {
        guard let manifest else { return }
        report.feed = report.feed ?? manifest.feed
        report.version = report.version ?? manifest.version
        report.files = manifest.files.count
        for file in manifest.files {
            let expected = KioskHead.Contents(length: file.length, sha256: file.sha256)
            guard let bytes = contents(file.path, are: expected, .fileHash) else { continue }
            if file.path.hasPrefix("schema/") || file.path.hasPrefix("search/") { continue }
            do throws(KioskFeedError) {
                _ = try CanonicalJSONReader(bytes)
            } catch {
                add(file.path, error, "重新运行 baihua build")
            }
        }
    }

    /// Each delta must be there and give the very files of the version.
    private mutating func verifyDeltas(_ head: KioskHead, _ manifest: [UInt8]) {
        // A bundle has none.
        let isBundle = feed["manifest.json"] == nil && !feed.files.keys.contains { $0.hasPrefix("deltas/") }
        guard !isBundle else { return }
        report.deltas = head.deltas.count
        for delta in head.deltas {
            let path = "deltas/" + delta.contents.sha256
            guard let bytes = contents(path, are: delta.contents, .delta) else { continue }
            do throws(KioskFeedError) {
                let read = try KioskDelta.read(bytes).delta
                guard read.from == delta.from, read.to == head.version else {
                    throw KioskFeedError(.delta, "leads from \(read.from) to \(read.to)")
                }
                var makesManifest = false
                try KioskDelta.apply(bytes, base: { feed.blob($0) }) { hash, result throws(KioskFeedError) in
                    makesManifest = makesManifest || hash == head.manifest.sha256
                    guard feed.blob(hash) == result else {
                        throw KioskFeedError(.delta, "makes a file that is not there")
                    }
                }
                guard makesManifest else { throw KioskFeedError(.delta, "does not make the manifest") }
            } catch {
                add(path, error)
            }
        }
    }

    private mutating func verifyGuides(of notice: KioskNotice, in manifest: KioskManifest) {
        let ids = Set(manifest.files.compactMap { guideID(path: $0.path) })
        for item in notice.items where item.holds(on: today) {
            guard let id = item.guide, !ids.contains(id) else { continue }
            let hint = "用 baihua kiosk notice --lift \(id) 撤掉这一条"
            add("notice.json", .feedUnknownGuide, "通知说到的指南“\(id)”这一版没有", hint)
        }
    }
}
