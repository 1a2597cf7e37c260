package import GuideModel

/// Everything the pages are made from.
package struct SiteInput: Sendable {
    package var library: Library

    /// The guides to render, in library order.
    package var guides: [Guide]

    /// The claims that hold, as computed, by guide id.
    package var badges: [String: [Claim]]

    /// The path of the search entry script from the site's root.
    package var searchScript: String

    /// The syllables of the guides' titles without tones, one space between, by guide id; lists by letter follow them.
    package var pinyin: [String: String]

    /// The files of `templates/assets`, and of `guides/media` under names that start with `media/`.
    ///
    /// Media keep their address, because people link to them; the rest is fingerprinted.
    package var assets: [(name: String, bytes: [UInt8])]

    /// Where every guide stands; nil leaves the page about it out.
    package var report: [GuideState]?

    package init(
        library: Library,
        guides: [Guide],
        badges: [String: [Claim]],
        searchScript: String,
        pinyin: [String: String] = [:],
        assets: [(name: String, bytes: [UInt8])],
        report: [GuideState]? = nil
    ) {
        self.report = report
        self.library = library
        self.guides = guides
        self.badges = badges
        self.searchScript = searchScript
        self.pinyin = pinyin
        self.assets = assets
    }
}
