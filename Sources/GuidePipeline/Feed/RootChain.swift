package import KioskFormat

/// All roots of a feed from the first, each accepted by the one before it.
package struct RootChain: Sendable {
    package private(set) var roots: [KioskSignedFile<KioskRoot>] = []

    package var newest: KioskRoot? { roots.last?.content }

    /// Takes the roots `root/1.json`, `root/2.json` … of a feed.
    ///
    /// - Throws: `FeedFault` naming the file that is wrong.
    package init(_ feed: FeedFiles) throws(FeedFault) {
        while let contents = feed["root/\(roots.count + 1).json"] {
            let place = "\(feed.place)/root/\(roots.count + 1).json"
            do throws(KioskFeedError) {
                try add(KioskSignedFile(contents: contents, atMost: KioskLimits.rootLength))
            } catch {
                throw FeedFault(error.code, "“\(place)”不对：\(error.chinese)。")
            }
        }
    }

    /// Takes a root that follows the last; the first must be signed by itself.
    package mutating func add(_ root: KioskSignedFile<KioskRoot>) throws(KioskFeedError) {
        if let newest {
            try newest.accept(root)
        } else {
            try root.content.check(root, by: .root)
            guard root.content.version == 1 else {
                throw KioskFeedError(.rootVersion, "root \(root.content.version) cannot be the first")
            }
        }
        roots.append(root)
    }

    package func root(_ version: Int) -> KioskRoot? {
        roots.indices.contains(version - 1) ? roots[version - 1].content : nil
    }

    /// This chain or the other, whichever is longer; they must agree as far as both go.
    package func joined(with other: RootChain) throws(FeedFault) -> RootChain {
        for (a, b) in zip(roots, other.roots) where a.message != b.message {
            throw FeedFault(
                .equivocation,
                "有两个不同的 root/\(a.content.version).json：密钥文件夹里的和上一期里的不一样，请查清用哪一个。"
            )
        }
        return roots.count >= other.roots.count ? self : other
    }
}
