import GuideSearch
public import KioskFormat

/// A guide that a search found.
public struct KioskHit: Hashable, Sendable {
    /// Of the guide: `guides/<id>.json`.
    public var id: String

    public var title: String

    /// The beginning of the short answer, at most 80 characters.
    public var summary: String

    /// The id of the field of life.
    public var domain: String

    /// Whether the guide holds everything that was asked for; the others come behind.
    public var isWhole: Bool
}

extension KioskRelease {
    /// The guides for what a visitor typed, the best first, as the site finds them.
    ///
    /// Guides that cannot be shown today are left out. Engine and index are those of the site (`docs/search.md`).
    ///
    /// - Parameters:
    ///   - text: characters, pinyin, initials, or a mixture; nothing finds nothing.
    ///   - limit: the most guides, or nil for all.
    /// - Returns: the guides in order.
    /// - Throws: `sync-missing` where the feed carries no index, `sync-format` where it is one of a later form.
    public func search(_ text: String, limit: Int? = nil) throws(KioskFeedError) -> [KioskHit] {
        guard contents["search/index.js"] != nil else {
            throw KioskFeedError(.missing, "the feed has no search/index.js")
        }
        var hits: [KioskHit] = []
        do throws(SearchIndexDamage) {
            let engine = try SearchEngine(entryName: "index.js") { [contents] name in
                contents["search/" + (name.split(separator: "/").last ?? "")]
            }
            for hit in try engine.search(text) {
                if let limit, hits.count >= limit { break }
                guard case .shown = availability(of: hit.id) else { continue }
                hits.append(
                    KioskHit(
                        id: hit.id,
                        title: hit.title,
                        summary: hit.summary,
                        domain: hit.domain,
                        isWhole: hit.isWhole
                    )
                )
            }
        } catch {
            throw KioskFeedError(.format, "the search index cannot be read: \(error)")
        }
        return hits
    }
}
