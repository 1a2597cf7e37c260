import GuideModel

extension GuideRenderer {
    /// What changed for the people who come, newest first; nil where the guide tells of nothing.
    var changes: HTML? {
        guard !guide.header.changes.isEmpty else { return nil }
        var html = HTML(capacity: 200 * guide.header.changes.count)
        html.markup("<ul class=\"changes\">\n")
        for change in guide.header.changes {
            html.markup("<li")
            html.attribute("id", changeAnchor(change))
            html.markup("><strong>")
            html.day(change.day.value)
            html.markup("起</strong> ")
            html.text(change.text.value)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
        return html
    }

    /// The bundles that do this together with other things, or nil.
    var bundles: HTML? { links(to: site.surroundings.bundles(of: guide.id)) }

    /// Guides that this one's text leads to or that lead to it, or nil.
    var related: HTML? { links(to: site.surroundings.related(to: guide, limit: 8)) }

    private func links(to ids: [String]) -> HTML? {
        guard !ids.isEmpty else { return nil }
        var html = HTML(capacity: 100 * ids.count)
        html.markup("<ul class=\"parts\">\n")
        for id in ids {
            html.markup("<li><a")
            html.attribute("href", "../\(id)/index.html")
            html.markup(">")
            html.text(site.title(of: id))
            html.markup("</a></li>\n")
        }
        html.markup("</ul>\n")
        return html
    }

    /// Where to say that something was not understood; the address carries the guide's id and nothing of the person.
    var feedback: HTML {
        var html = HTML(capacity: 300)
        if let written = site.settings.feedback, let address = feedbackAddress(written) {
            html.markup("<a class=\"feedback\"")
            html.attribute("href", address.text)
            html.markup(">哪里没看懂？告诉我们</a>")
        } else {
            html.markup("<strong>哪里没看懂？</strong>打 ")
            html.telephone(site.settings.hotline)
            html.text(" 问，就说看的是“\(guide.displayTitle)”（编号 ")
            html.markup("<span class=\"guide-id\">")
            html.text(guide.id)
            html.markup("</span>）。")
        }
        return html
    }

    private func feedbackAddress(_ written: String) -> Address? {
        let key = written.hasPrefix("mailto:") ? "?subject=" + percentEncoded("没看懂：") : "?guide="
        return Address(external: written + key + guide.id)
    }
}

/// The `id` of a change on its guide's page.
func changeAnchor(_ change: Change) -> String { "change-\(change.day.value)" }
