import GuideModel

/// What `search.mustache` may show.
struct SearchContext: PageContext {
    let site: Site
    let groups: [DomainGroup]
    let frame: Frame

    private static let root = "../"

    /// Up to here the page lists every guide for those without scripts; a longer list would be a burden to all others.
    private static let listedGuides = 400

    static let template = "search"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("canonical") { Address(base: $0.site.settings.baseURL, path: "search/") },
        .address("root") { _ in Address(root: root, path: "") },
        .address("index") { Address(root: root, path: $0.site.searchScript) },
        .address("engine") { $0.site.assets.address("search.js", root: root) },
        .address("interface") { $0.site.assets.address("search-ui.js", root: root) },
        .text("siteTitle") { $0.site.settings.title },
        .text("hotline") { $0.site.settings.hotline },
        .flag("listsGuides") { $0.site.guides.count <= listedGuides },
        .list("domains") {
            $0.groups.map { DomainCardContext(group: $0, count: $0.guides.count, root: root) }
        },
    ]
}
