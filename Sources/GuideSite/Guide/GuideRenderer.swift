import GuideModel

/// Renders the parts of one guide's page; each part is finished HTML in its own file beside this one.
struct GuideRenderer: Sendable {
    let guide: Guide
    let site: Site

    /// From a guide's page to the site's root.
    static let root = "../../"

    /// The page's public address.
    var canonical: Address { Address(base: site.settings.baseURL, path: "guides/\(guide.id)/") }

    var markup: MarkupRenderer { MarkupRenderer(site: site, root: Self.root) }

    func blocks(_ blocks: [Block]) -> HTML {
        var html = HTML(capacity: 512)
        markup.append(blocks, to: &html)
        return html
    }

    /// The promises that hold, in plain words beside the official one.
    var badges: HTML? { badgeList(site.badges[guide.id] ?? []) }

    /// In a bundle, its parts, linked where they have a page.
    var parts: HTML {
        var html = HTML(capacity: 512)
        html.markup("<ul class=\"parts\">\n")
        for part in guide.header.parts ?? [] {
            html.markup("<li>")
            let title = site.title(of: part.value)
            if site.hasPage(part.value) {
                html.markup("<a")
                html.attribute("href", "../\(part.value)/index.html")
                html.markup(">")
                html.text(title)
                html.markup("</a>")
            } else {
                html.text(title)
            }
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
        return html
    }

    /// Links to the parts of the page that people look for.
    var contents: HTML {
        var html = HTML(capacity: 400)
        if guide.isBundle { html.markup("<li><a href=\"#parts\">包含几件事</a></li>\n") }
        html.markup(
            """
            <li><a href="#documents">要带什么</a></li>
            <li><a href="#steps">怎么办</a></li>
            <li><a href="#oneWindow">去哪、找谁</a></li>

            """
        )
        for kind in [SectionKind.eligibility, .questions] where shows(kind) {
            html.markup("<li><a")
            html.attribute("href", "#" + kind.rawValue)
            html.markup(">")
            html.text(kind.preferredHeading)
            html.markup("</a></li>\n")
        }
        if !guide.header.changes.isEmpty { html.markup("<li><a href=\"#changes\">改了什么</a></li>\n") }
        return html
    }
}

/// Promises as a list, or nil when there is none.
func badgeList(_ claims: [Claim]) -> HTML? {
    guard !claims.isEmpty else { return nil }
    var html = HTML(capacity: 80 * claims.count)
    html.markup("<ul class=\"badges\">\n")
    for claim in claims {
        html.markup("<li><strong>")
        html.text(claim.plain)
        html.markup("</strong> <span>")
        html.text(claim.rawValue)
        html.markup("</span></li>\n")
    }
    html.markup("</ul>\n")
    return html
}

extension HTML {
    /// Appends a short list of marks: `原件 1 份` `可用电子证照`.
    mutating func marks(_ marks: [String]) {
        guard !marks.isEmpty else { return }
        markup(" <span class=\"marks\">")
        for (index, mark) in marks.enumerated() {
            markup(index == 0 ? "<span>" : " <span>")
            text(mark)
            markup("</span>")
        }
        markup("</span>")
    }

    /// Appends a telephone number, as a link if a phone can call it.
    mutating func telephone(_ number: String) {
        guard let address = Address(telephone: number) else {
            text(number)
            return
        }
        markup("<a class=\"tel\"")
        attribute("href", address.text)
        markup(">")
        text(number)
        markup("</a>")
    }
}
