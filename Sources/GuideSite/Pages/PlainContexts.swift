import GuideModel

/// What `not-found.mustache` may show.
struct NotFoundContext: PageContext {
    let site: Site
    let frame: Frame

    static let template = "not-found"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        // The server shows this page at any address, so only a full one leads home.
        .address("home") { Address(base: $0.site.settings.baseURL, path: "index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .html("hotline") { context in
            var html = HTML()
            html.telephone(context.site.settings.hotline)
            return html
        },
    ]
}

/// What `moved.mustache` may show: the page that a former id leaves behind.
struct MovedContext: PageContext {
    let guide: Guide
    let site: Site
    let frame: Frame

    static let template = "moved"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("target") { Address(root: "../", path: "\($0.guide.id)/index.html") },
        .address("canonical") { Address(base: $0.site.settings.baseURL, path: "guides/\($0.guide.id)/") },
        .text("siteTitle") { $0.site.settings.title },
        .text("title") { $0.guide.displayTitle },
    ]
}

/// Every template that the site needs, with what it may show.
let pageContexts: [any PageContext.Type] = [
    HomeContext.self, DomainContext.self, GuideContext.self, SearchContext.self, NotFoundContext.self,
    MovedContext.self, ReportContext.self, KioskContext.self, LifeEventContext.self, LettersContext.self,
    HeadContext.self, HeaderContext.self, FooterContext.self,
]
