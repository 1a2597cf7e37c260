import GuideModel

extension Site {
    /// The 50 guides confirmed last, as an Atom feed (RFC 4287); its dates are days of 核对, never the clock.
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
        for guide in newest {
            guard let day = guide.header.checkedOn?.value else { continue }
            let address = "\(base)guides/\(guide.id)/".escapedForMarkup
            xml += """
                <entry>
                <id>\(address)</id>
                <title>\(guide.displayTitle.escapedForMarkup)</title>
                <updated>\(timestamp(day))</updated>
                <link rel="alternate" type="text/html" href="\(address)"/>
                <category term="\(guide.domain.escapedForMarkup)" label="\(domainName(guide.domain).escapedForMarkup)"/>
                <summary>\(guide.summary.escapedForMarkup)</summary>
                </entry>

                """
        }
        return xml + "</feed>\n"
    }
}

/// The start of the day in China (RFC 3339).
private func timestamp(_ day: CalendarDay) -> String { "\(day)T00:00:00+08:00" }
