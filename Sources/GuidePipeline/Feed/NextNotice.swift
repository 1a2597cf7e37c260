package import KioskFormat

/// What is to change in the notice.
package struct NoticeChange: Sendable {
    /// Put in the place of what there was for the same guide, or for all screens.
    package var items: [KioskNotice.Item]

    /// Ids of guides whose items go.
    package var lifted: [String]

    /// Whether everything goes first.
    package var clears: Bool

    package init(items: [KioskNotice.Item] = [], lifted: [String] = [], clears: Bool = false) {
        self.items = items
        self.lifted = lifted
        self.clears = clears
    }
}

/// The notice that follows another: as it was but for the change, with the next number.
///
/// `known` are the ids of the guides that are published, if that is known: a withdrawal with a misspelt id would
/// withdraw nothing, and nobody would notice.
package func nextNotice(
    after previous: KioskSignedFile<KioskNotice>?,
    _ change: NoticeChange,
    root: KioskRoot,
    known: Set<String>?,
    today: KioskDay
) throws(FeedFault) -> KioskNotice {
    for id in change.items.compactMap(\.guide) {
        guard known?.contains(id) ?? isGuideID(id) else { throw FeedFault(nil, "没有发布过编号是“\(id)”的指南。") }
    }
    let old = change.clears ? [] : previous?.content.items ?? []
    for id in change.lifted where !old.contains(where: { $0.guide == id }) {
        throw FeedFault(nil, "通知里没有“\(id)”这一条，不用撤。")
    }
    let replaced = Set(change.items.map { $0.guide ?? "" }).union(change.lifted)
    let kept = old.filter { !replaced.contains($0.guide ?? "") && $0.holds(on: today) }

    let first = dayCounter(today)
    var version = max(first, (previous?.content.version ?? 0) + 1)
    // A number that no day explains, signed by a key that is no longer trusted, is not gone on with.
    if let previous, (try? root.check(previous, by: .notice)) == nil, previous.content.version >= first + 100 {
        version = first
    }
    let notice = KioskNotice(feed: root.feed, version: version, signed: today, items: kept + change.items)
    guard notice.items.count <= KioskLimits.noticeItems else {
        throw FeedFault(.tooLarge, "通知最多 \(KioskLimits.noticeItems) 条。")
    }
    return notice
}
