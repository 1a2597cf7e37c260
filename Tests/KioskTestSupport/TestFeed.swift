package import KioskFormat

/// A small feed with keys of its own: what a publisher would put on a server, version by version.
package struct TestFeed: Sendable {
    /// The keys of one root.
    package struct Keys: Sendable {
        package var root: [KioskSigningKey]
        package var release: [KioskSigningKey]
        package var notice: [KioskSigningKey]
        package var rootThreshold = 2
        package var releaseThreshold = 1

        package init(
            root: [KioskSigningKey],
            release: [KioskSigningKey],
            notice: [KioskSigningKey],
            rootThreshold: Int = 2,
            releaseThreshold: Int = 1
        ) {
            self.root = root
            self.release = release
            self.notice = notice
            self.rootThreshold = rootThreshold
            self.releaseThreshold = releaseThreshold
        }
    }

    /// Keys that every run has.
    package static func key(_ number: UInt8) -> KioskSigningKey {
        KioskSigningKey(seed: [UInt8](repeating: number, count: 32)) ?? KioskSigningKey()
    }

    package static let firstKeys = Keys(root: [key(1), key(2), key(3)], release: [key(11)], notice: [key(21)])

    package var name = "shifan"
    package var keys = TestFeed.firstKeys
    package private(set) var rootVersion = 0
    package private(set) var sequence = 0
    package private(set) var noticeVersion = 0
    package private(set) var version = 0
    private var manifest: KioskManifest?

    /// What lies on the server, by path below `kiosk/v1/`.
    package private(set) var files: [String: [UInt8]] = [:]

    /// The root file that devices are delivered with.
    package private(set) var delivered: [UInt8] = []

    /// The versions published so far.
    package private(set) var published: [Published] = []

    package struct Published: Sendable {
        package var version: Int
        package var content: String
    }

    /// A feed with a root and an empty notice.
    package init(_ name: String = "shifan", keys: Keys = TestFeed.firstKeys) throws {
        self.name = name
        self.keys = keys
        try rotate(to: keys)
        try notify([])
    }

    package func root(_ version: Int, _ keys: Keys, expires: KioskDay = KioskDay(rawValue: "2030-01-01")) -> KioskRoot {
        KioskRoot(
            feed: name,
            version: version,
            expires: expires,
            root: (keys.root.map(\.publicKey), keys.rootThreshold),
            release: (keys.release.map(\.publicKey), keys.releaseThreshold),
            notice: (keys.notice.map(\.publicKey), 1)
        )
    }

    /// The next root, signed by the keys before it and its own.
    package mutating func rotate(to new: Keys, expires: KioskDay = KioskDay(rawValue: "2030-01-01")) throws {
        rootVersion += 1
        let signers = rootVersion == 1 ? new.root : keys.root + new.root
        let bytes = try KioskSignedFile(signing: root(rootVersion, new, expires: expires), with: signers)
            .canonicalJSON()
        put("root/\(rootVersion).json", bytes)
        if rootVersion == 1 { delivered = bytes }
        keys = new
    }

    package mutating func notify(_ items: [KioskNotice.Item], signed: String = "2026-11-20") throws {
        noticeVersion += 1
        let notice = KioskNotice(feed: name, version: noticeVersion, signed: KioskDay(rawValue: signed), items: items)
        put("notice.json", try KioskSignedFile(signing: notice, with: keys.notice).canonicalJSON())
    }

    /// A new version of the content, with a delta from the one before.
    package mutating func publish(
        _ content: [String: String],
        withdrawn: [KioskManifest.Withdrawn] = [],
        signed: String = "2026-11-20"
    ) throws {
        version += 1
        let contents = content.mapValues { Array($0.utf8) }
        for bytes in contents.values { put("files/\(sha256Hex(bytes))", bytes) }
        let new = KioskManifest(
            feed: name,
            version: version,
            published: KioskDay(rawValue: signed),
            expires: KioskDay(rawValue: "2026-12-25"),
            files: contents.map { KioskFile(path: $0.key, contents: $0.value) },
            withdrawn: withdrawn
        )
        let bytes = new.canonicalJSON()
        put("files/\(sha256Hex(bytes))", bytes)
        put("manifest.json", bytes)
        let deltas = try manifest.map { try [delta(from: $0, to: new, contents)] } ?? []
        manifest = new
        let lines = new.files.map { file in "\(file.sha256) \(file.path)\n" }
        published.append(Published(version: version, content: sha256Hex(Array(lines.joined().utf8))))
        try sign(signed, deltas: deltas)
    }

    /// A new head for the version there is.
    package mutating func sign(_ day: String = "2026-11-20", deltas: [KioskHead.Delta] = []) throws {
        sequence += 1
        try putHead(head(day, deltas: deltas))
    }

    package func head(_ day: String = "2026-11-20", deltas: [KioskHead.Delta] = []) -> KioskHead {
        let bytes = manifest?.canonicalJSON() ?? []
        let day = KioskDay(rawValue: day)
        return KioskHead(
            feed: name,
            root: rootVersion,
            sequence: sequence,
            version: version,
            manifest: KioskHead.Contents(of: bytes),
            signed: day,
            freshUntil: day.adding(days: 7),
            expires: day.adding(days: 35),
            noticeVersion: noticeVersion,
            deltas: deltas
        )
    }

    package mutating func putHead(_ head: KioskHead, with keys: [KioskSigningKey]? = nil) throws {
        put("head.json", try KioskSignedFile(signing: head, with: keys ?? self.keys.release).canonicalJSON())
    }

    package mutating func put(_ path: String, _ bytes: [UInt8]?) { files[path] = bytes }

    /// Copies what both begin with, and carries the rest.
    private mutating func delta(
        from old: KioskManifest,
        to new: KioskManifest,
        _ contents: [String: [UInt8]]
    ) throws -> KioskHead.Delta {
        let oldBytes = old.canonicalJSON()
        let held = Set(old.files.map(\.sha256))
        var results = [("manifest", new.canonicalJSON(), sha256Hex(oldBytes))]
        for file in new.files where !held.contains(file.sha256) {
            results.append(
                (file.path, contents[file.path] ?? [], old.files.first { $0.path == file.path }?.sha256 ?? "")
            )
        }
        var payloads: [String: [UInt8]] = [:]
        let entries = results.map { _, bytes, base -> KioskDelta.File in
            let before = base == sha256Hex(oldBytes) ? oldBytes : files["files/\(base)"] ?? []
            let common = zip(before, bytes).prefix { $0 == $1 }.count
            var parts: [KioskDelta.Part] = common > 0 ? [KioskDelta.Part(offset: 0, length: common)] : []
            if bytes.count > common { parts.append(KioskDelta.Part(length: bytes.count - common)) }
            let measured = KioskHead.Contents(of: bytes)
            payloads[measured.sha256] = Array(bytes.dropFirst(common))
            return KioskDelta.File(contents: measured, base: common > 0 ? base : nil, parts: parts)
        }
        let delta = KioskDelta(from: old.version, to: new.version, files: entries)
        let bytes = delta.canonicalJSON() + delta.files.flatMap { payloads[$0.contents.sha256] ?? [] }
        put("deltas/\(sha256Hex(bytes))", bytes)
        return KioskHead.Delta(from: old.version, contents: KioskHead.Contents(of: bytes))
    }
}
