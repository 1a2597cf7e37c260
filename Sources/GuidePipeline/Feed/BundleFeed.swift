import KioskFormat

/// The whole feed as one file for a USB stick: its name and its bytes.
///
/// Holds the roots, the notice, the head and the newest version, and neither deltas nor earlier versions.
package func bundleFeed(_ feed: FeedFiles) throws(FeedFault) -> (name: String, bytes: [UInt8]) {
    let published = try PublishedFeed(feed, RootChain(feed))
    guard let head = published.head, let newest = published.newest, let notice = feed["notice.json"],
        let signed = feed["head.json"]
    else { throw FeedFault(.missing, "“\(feed.place)”还没有签名；先运行 baihua kiosk sign。") }
    var files: [(path: String, contents: [UInt8])] = []
    var number = 1
    while let root = feed["root/\(number).json"] {
        files.append(("root/\(number).json", root))
        number += 1
    }
    files.append(("notice.json", notice))
    files.append(("head.json", signed))
    files.append(("files/" + head.manifest.sha256, newest.manifestBytes))
    let others = newest.contents.filter { $0.key != head.manifest.sha256 }.sorted { $0.key < $1.key }
    files += others.map { ("files/" + $0.key, $0.value) }
    return ("\(head.feed)-\(head.version).tar", KioskArchive.bytes(of: files))
}
