import GuideModel

/// The page for touch screens, and what it loads of the site's own files.
package struct KioskPage: Sendable {
    package var path: String
    package var bytes: [UInt8]

    /// The paths of the assets that it names, from the site's root.
    package var assets: [String]
}

/// Renders the page for touch screens in halls.
///
/// `data` is the script that holds the catalogue, from the page's folder. `release` names the files that belong
/// together; the page compares it with what the server has.
package func renderKioskPage(
    _ input: SiteInput,
    data: String,
    release: String,
    templates: Templates
) -> KioskPage {
    let site = Site(input, assets: Assets(input.assets))
    let page = KioskContext(site: site, groups: site.domainGroups, data: data, release: release)
    return KioskPage(
        path: "kiosk/index.html",
        bytes: Array(templates.render(page).text.utf8),
        assets: KioskContext.assets.compactMap(site.assets.path).sorted()
    )
}

/// What `kiosk.mustache` may show.
struct KioskContext: PageContext {
    let site: Site
    let groups: [DomainGroup]
    let data: String
    let release: String

    private static let root = "../"
    private static let icon = "icon.svg"
    private static let stylesheet = "kiosk.css"
    private static let slipStylesheet = "kiosk-slip.css"

    /// Hides the plain list before it is seen, so it is not put off.
    private static let start = "kiosk-start.js"

    /// In the order in which they run.
    private static let scripts = [
        "kiosk-data.js", "kiosk-dom.js", "kiosk-words.js", "kiosk-find.js", "kiosk-screens.js", "kiosk-search.js",
        "kiosk-guide.js", "kiosk-sections.js", "kiosk-slip.js", "kiosk-phone.js", "kiosk-speech.js", "kiosk-notice.js",
        "kiosk-idle.js", "kiosk-update.js", "kiosk.js",
    ]
    private static let engines = ["search.js", "qrcode.js"]

    static let assets = [icon, stylesheet, slipStylesheet, start] + engines + scripts

    /// Up to here the page lists every guide for those without scripts; beyond it, the domains.
    private static let listedGuides = 400

    static let template = "kiosk"
    static let fields: [Field<Self>] = [
        .address("icon") { $0.site.assets.address(icon, root: root) },
        .address("stylesheet") { $0.site.assets.address(stylesheet, root: root) },
        .address("slipStylesheet") { $0.site.assets.address(slipStylesheet, root: root) },
        .address("start") { $0.site.assets.address(start, root: root) },
        .list("scripts") { context in
            (engines + scripts).map { KioskScriptContext(address: context.site.assets.address($0, root: root)) }
        },
        .address("data") { Address(root: "", path: $0.data) },
        .address("index") { Address(root: root, path: $0.site.searchScript) },
        .address("base") { Address(base: $0.site.settings.baseURL, path: "") },
        .text("release") { $0.release },
        .text("siteTitle") { $0.site.settings.title },
        .text("seal") { String($0.site.settings.title.prefix(2)) },
        .text("region") { $0.site.settings.region },
        .text("hotline") { $0.site.settings.hotline },
        .flag("listsGuides") { $0.site.guides.count <= listedGuides },
        .list("domains") {
            $0.groups.map { DomainCardContext(group: $0, count: $0.guides.count, root: root) }
        },
    ]
}

/// A script that the page runs.
struct KioskScriptContext: TemplateContext {
    let address: Address

    static let fields: [Field<Self>] = [.address("script") { $0.address }]
}
