import GuideModel

/// What every page of one folder depth begins and ends with, rendered once.
struct Frame: Sendable {
    /// The end of the head: policy, style sheet, script.
    let head: HTML
    let header: HTML
    let footer: HTML
}

/// What `head.mustache` may show.
struct HeadContext: PageContext {
    let stylesheet: Address
    let script: Address
    let icon: Address
    let feed: Address
    let siteTitle: String

    static let template = "head"
    static let fields: [Field<Self>] = [
        .address("stylesheet") { $0.stylesheet },
        .address("script") { $0.script },
        .address("icon") { $0.icon },
        .address("feed") { $0.feed },
        .text("siteTitle") { $0.siteTitle },
    ]
}

/// What `header.mustache` may show.
struct HeaderContext: PageContext {
    let home: Address
    let search: Address
    let siteTitle: String
    let region: String

    static let template = "header"
    static let fields: [Field<Self>] = [
        .address("home") { $0.home },
        .address("search") { $0.search },
        .text("siteTitle") { $0.siteTitle },
        .text("seal") { String($0.siteTitle.prefix(2)) },
        .text("region") { $0.region },
    ]
}

/// What `footer.mustache` may show.
struct FooterContext: PageContext {
    let home: Address
    let search: Address
    let siteTitle: String
    let region: String
    let hotline: HTML

    /// When the newest guide was confirmed; missing on guides, which tell their own day.
    let checkedOn: HTML?
    let hasDemonstrations: Bool

    static let template = "footer"
    static let fields: [Field<Self>] = [
        .address("home") { $0.home },
        .address("search") { $0.search },
        .text("siteTitle") { $0.siteTitle },
        .text("region") { $0.region },
        .html("hotline") { $0.hotline },
        .optionalHTML("checkedOn") { $0.checkedOn },
        .flag("hasDemonstrations") { $0.hasDemonstrations },
    ]
}

extension Site {
    /// The frame of pages that lie at that prefix from the root.
    ///
    /// `home` is for pages from which `root` does not lead home, as from a 404 page.
    func frame(root: String, home: Address? = nil, isGuide: Bool = false, templates: Templates) -> Frame {
        let home = home ?? Address(root: root, path: "index.html")
        let search = Address(root: root, path: "search/index.html")
        var hotline = HTML()
        hotline.telephone(settings.hotline)
        var day: HTML?
        if !isGuide, let checkedOn {
            var html = HTML()
            html.day(checkedOn)
            day = html
        }
        return Frame(
            head: templates.html(
                HeadContext(
                    stylesheet: assets.address("site.css", root: root),
                    script: assets.address("site.js", root: root),
                    icon: assets.address("icon.svg", root: root),
                    feed: Address(root: root, path: "feed.xml"),
                    siteTitle: settings.title
                )
            ),
            header: templates.html(
                HeaderContext(home: home, search: search, siteTitle: settings.title, region: settings.region)
            ),
            footer: templates.html(
                FooterContext(
                    home: home,
                    search: search,
                    siteTitle: settings.title,
                    region: settings.region,
                    hotline: hotline,
                    checkedOn: day,
                    hasDemonstrations: !isGuide && guides.contains { $0.header.status?.value == .demonstration }
                )
            )
        )
    }
}

extension Templates {
    /// Renders a part of a page.
    fileprivate func html<Part: PageContext>(_ part: Part) -> HTML {
        var html = HTML()
        html.append(rendered: render(part))
        return html
    }
}
