package import KioskFormat

/// What the next root is to say; what is nil stays as it was.
package struct RootChange: Sendable {
    package struct RoleChange: Sendable {
        package var keys: [KioskPublicKey]?
        package var threshold: Int?

        package init(keys: [KioskPublicKey]? = nil, threshold: Int? = nil) {
            self.keys = keys
            self.threshold = threshold
        }
    }

    package var feed: String?
    package var expires: KioskDay
    package var root: RoleChange
    package var release: RoleChange
    package var notice: RoleChange

    package init(
        feed: String? = nil,
        expires: KioskDay,
        root: RoleChange = RoleChange(),
        release: RoleChange = RoleChange(),
        notice: RoleChange = RoleChange()
    ) {
        self.feed = feed
        self.expires = expires
        self.root = root
        self.release = release
        self.notice = notice
    }
}

/// The root that follows another, or the first one.
///
/// - Throws: `FeedFault` where a key is missing, a threshold cannot be reached, or a root's key has a second role.
package func nextRoot(after previous: KioskRoot?, _ change: RootChange) throws(FeedFault) -> KioskRoot {
    guard let feed = previous?.feed ?? change.feed else {
        throw FeedFault(nil, "第一份根文件要用 --feed 写明站点的名字（site/kiosk/v1/manifest.json 里的 feed）。")
    }
    guard isFeedName(feed), change.feed ?? feed == feed else {
        throw FeedFault(.wrongFeed, "站点的名字“\(change.feed ?? feed)”不对，或者和上一份根文件的“\(feed)”不一样。")
    }
    let root = try role(change.root, .root, previous, fewest: 2)
    let release = try role(change.release, .release, previous, fewest: 1)
    let notice = try role(change.notice, .notice, previous, fewest: 1)
    guard Set(root.keys).isDisjoint(with: release.keys + notice.keys) else {
        throw FeedFault(nil, "根密钥要离线保管，不能同时用来签数据包或通知；请另做一把。")
    }
    return KioskRoot(
        feed: feed,
        version: (previous?.version ?? 0) + 1,
        expires: change.expires,
        root: root,
        release: release,
        notice: notice
    )
}

private func role(
    _ change: RootChange.RoleChange,
    _ name: KioskRoot.RoleName,
    _ previous: KioskRoot?,
    fewest: Int
) throws(FeedFault) -> (keys: [KioskPublicKey], threshold: Int) {
    let old = previous.map { root in
        root.keys.filter { root.role(name).keys.contains($0.id) }.map(\.publicKey)
    }
    guard let keys = change.keys ?? old, !keys.isEmpty else {
        throw FeedFault(nil, "角色 \(name.rawValue) 还没有密钥；用 --\(name.rawValue)-key 写明公钥文件。")
    }
    let count = Set(keys).count
    // New keys do not bring the old threshold with them if there are fewer of them.
    let threshold = change.threshold ?? previous.map { min($0.role(name).threshold, count) } ?? min(fewest, count)
    guard 1...count ~= threshold else {
        throw FeedFault(nil, "角色 \(name.rawValue) 有 \(count) 把密钥，至少几把签名只能是 1 到 \(count)。")
    }
    return (keys, threshold)
}

/// How many signatures of which root a new root still lacks; empty when it may be published.
package func missingSignatures(
    _ root: KioskSignedFile<KioskRoot>,
    after previous: KioskRoot?
) -> [(root: Int, has: Int, needs: Int)] {
    [previous, root.content].compactMap { judge in
        guard let judge else { return nil }
        let has = judge.signers(root.signatures, of: root.message, role: .root).count
        return has < judge.root.threshold ? (judge.version, has, judge.root.threshold) : nil
    }
}
