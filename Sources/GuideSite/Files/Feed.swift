import GuideModel

extension Site {
    /// What changed last for people, and the guides confirmed last, as an Atom feed (RFC 4287).
    ///
    /// Its dates are days of 变更 and 核对, never the clock; 50 of each at most, newest first.
    var feed: String {
        let base = settings.baseURL
        var xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
            <id>\(base.escapedForMarkup)</id>
            <title>\(settings.title.escapedForMarkup)</title>
            <updated>\(timestamp(checkedOn ?? library.today))</updated>
            <author><name>\(settings.title.escapedForMarkup)</name></author>
            <link rel="self" type="application/atom+xml" href="\((base + "feed.xml").escapedForMarkup)"/>
            <link rel="alternate" type="text/html" href="\(base.escapedForMarkup)"/>

            """
        var entries: [FeedEntry] = changes.map { guide, change in
            FeedEntry(
                guide: guide,
                title: "\(guide.displayTitle)：有变化",
                day: change.day.value,
                summary: change.text.value,
                anchor: "#" + changeAnchor(change)
            )
        }
        entries += newest.compactMap { guide in
            guard let day = guide.header.checkedOn?.value else { return nil }
            return FeedEntry(guide: guide, title: guide.displayTitle, day: day, summary: guide.summary, anchor: "")
        }
        // A change and a confirmation of one day: the change first, as it stood before.
        for (_, entry) in entries.enumerated().sorted(by: {
            $0.element.day == $1.element.day ? $0.offset < $1.offset : $0.element.day > $1.element.day
        }) {
            let address = "\(base)guides/\(entry.guide.id)/\(entry.anchor)".escapedForMarkup
            let domain = entry.guide.domain
            xml += """
                <entry>
                <id>\(address)</id>
                <title>\(entry.title.escapedForMarkup)</title>
                <updated>\(timestamp(entry.day))</updated>
                <link rel="alternate" type="text/html" href="\(address)"/>
                <category term="\(domain.escapedForMarkup)" label="\(domainName(domain).escapedForMarkup)"/>
                <summary>\(entry.summary.escapedForMarkup)</summary>
                </entry>

                """
        }
        return xml + "</feed>\n"
    }
}

/// One piece of news.
private struct FeedEntry {
    let guide: Guide
    let title: String
    let day: CalendarDay
    let summary: String

    /// Where on the guide's page it stands, with `#`; empty for the whole page.
    let anchor: String
}

/// The start of the day in China (RFC 3339).
private func timestamp(_ day: CalendarDay) -> String { "\(day)T00:00:00+08:00" }
