import GuideModel

extension Site {
    /// The pages for search engines (sitemaps.org 0.9); beyond 50,000 addresses, an index and its parts.
    var sitemap: [(path: String, text: String)] {
        let base = settings.baseURL
        var entries = [entry(base, nil)]
        entries += domainGroups.map { entry("\(base)domains/\($0.id)/", nil) }
        entries += lifeEventGroups.map { entry("\(base)events/\($0.id)/", nil) }
        entries.append(entry("\(base)a-z/", nil))
        entries += guides.map { entry("\(base)guides/\($0.id)/", $0.header.checkedOn?.value) }
        let limit = 50_000
        guard entries.count > limit else { return [("sitemap.xml", urlSet(entries))] }
        let starts = Array(stride(from: 0, to: entries.count, by: limit))
        let parts = starts.enumerated().map { number, start in
            (
                path: "sitemap-\(number + 1).xml",
                text: urlSet(Array(entries[start..<min(start + limit, entries.count)]))
            )
        }
        var index = head + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for part in parts { index += "<sitemap><loc>\((base + part.path).escapedForMarkup)</loc></sitemap>\n" }
        return [("sitemap.xml", index + "</sitemapindex>\n")] + parts
    }

    var robots: String { "User-agent: *\nAllow: /\nSitemap: \(settings.baseURL)sitemap.xml\n" }
}

private let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

private func entry(_ address: String, _ day: CalendarDay?) -> String {
    "<url><loc>\(address.escapedForMarkup)</loc>\(day.map { "<lastmod>\($0)</lastmod>" } ?? "")</url>\n"
}

private func urlSet(_ entries: [String]) -> String {
    head + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + entries.joined() + "</urlset>\n"
}
