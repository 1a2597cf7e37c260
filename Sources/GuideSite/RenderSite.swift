import GuideModel

/// Every file of the site but the search index and the kiosk feed, sorted by path.
///
/// The same input gives the same bytes, whatever `jobs` is.
package func renderSite(
    _ input: SiteInput,
    templates: Templates,
    jobs: Int
) async -> [(path: String, bytes: [UInt8])] {
    let assets = Assets(input.assets)
    let site = Site(input, assets: assets)
    let groups = site.domainGroups
    let events = site.lifeEventGroups
    let letters = site.letterGroups

    var files = assets.files
    func add(_ path: String, _ text: String) { files.append((path, Array(text.utf8))) }

    let deep = site.frame(root: "../../", templates: templates)
    let top = site.frame(root: "", templates: templates)
    let lost = site.frame(
        root: "",
        home: Address(base: site.settings.baseURL, path: "index.html"),
        templates: templates
    )
    let searching = site.frame(root: "../", templates: templates)
    let home = HomeContext(
        site: site,
        groups: groups,
        events: events,
        letters: letters,
        hasReport: input.report != nil,
        frame: top
    )
    add("index.html", templates.render(home).text)
    add("404.html", templates.render(NotFoundContext(site: site, frame: lost)).text)
    add(
        "search/index.html",
        templates.render(SearchContext(site: site, groups: groups, frame: searching)).text
    )
    if let states = input.report {
        add("report/index.html", templates.render(ReportContext(states: states, site: site, frame: searching)).text)
    }
    for event in events {
        let page = LifeEventContext(event: event, site: site, frame: deep)
        add("events/\(event.id)/index.html", templates.render(page).text)
    }
    add("a-z/index.html", templates.render(LettersContext(groups: letters, site: site, frame: searching)).text)
    for letter in letters where site.hasLetterPages {
        let page = LettersContext(groups: letters, letter: letter, site: site, frame: deep)
        add("a-z/\(letter.id)/index.html", templates.render(page).text)
    }
    for former in site.formerIDs {
        let page = MovedContext(guide: former.guide, site: site, frame: deep)
        add("guides/\(former.id)/index.html", templates.render(page).text)
    }
    add("feed.xml", site.feed)
    add("robots.txt", site.robots)
    for part in site.sitemap { add(part.path, part.text) }

    let frame = site.frame(root: GuideRenderer.root, isGuide: true, templates: templates)
    files += await renderEach(groups, jobs: jobs) { group in
        let page = DomainContext(group: group, site: site, frame: deep)
        return ("domains/\(group.id)/index.html", Array(templates.render(page).text.utf8))
    }
    files += await renderEach(site.guides, jobs: jobs) { guide in
        let page = GuideContext(guide, site: site, frame: frame)
        return ("guides/\(guide.id)/index.html", Array(templates.render(page).text.utf8))
    }
    return files.sorted { $0.path < $1.path }
}

extension Site {
    /// The former ids that need a page, each with its guide, sorted; an id in use keeps its own page.
    fileprivate var formerIDs: [(id: String, guide: Guide)] {
        var taken: Set<String> = []
        var former: [(id: String, guide: Guide)] = []
        for guide in guides {
            for id in guide.header.formerIDs.map(\.value)
            where isPathName(id) && !hasPage(id) && taken.insert(id).inserted {
                former.append((id, guide))
            }
        }
        return former.sorted { $0.id < $1.id }
    }
}

/// Renders the elements on up to `jobs` tasks, and keeps their order.
private func renderEach<Element: Sendable>(
    _ elements: [Element],
    jobs: Int,
    _ render: @escaping @Sendable (Element) -> (path: String, bytes: [UInt8])
) async -> [(path: String, bytes: [UInt8])] {
    let share = max(1, (elements.count + max(1, jobs) - 1) / max(1, jobs))
    return await withTaskGroup(of: (Int, [(path: String, bytes: [UInt8])]).self) { group in
        for start in stride(from: 0, to: elements.count, by: share) {
            group.addTask { (start, elements[start..<min(start + share, elements.count)].map(render)) }
        }
        var shares: [(Int, [(path: String, bytes: [UInt8])])] = []
        for await share in group { shares.append(share) }
        return shares.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
