import GuideModel

/// A turn in life with the guides that have a page.
struct LifeEventGroup: Sendable {
    let id: String
    let name: String
    let introduction: String?
    let guides: [Guide]
}

extension Site {
    /// The life events that lead somewhere, in the registry's order, each id once.
    var lifeEventGroups: [LifeEventGroup] {
        var taken: Set<String> = []
        return library.registries.lifeEvents.compactMap { event in
            let guides = event.guides.compactMap { guide($0.value) }
            guard isPathName(event.id.value), !guides.isEmpty, taken.insert(event.id.value).inserted else { return nil }
            return LifeEventGroup(
                id: event.id.value,
                name: event.name.value,
                introduction: event.introduction?.value,
                guides: guides
            )
        }
    }
}

/// What `life-event.mustache` may show.
struct LifeEventContext: PageContext {
    let event: LifeEventGroup
    let site: Site
    let frame: Frame

    private static let root = "../../"

    static let template = "life-event"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("canonical") { Address(base: $0.site.settings.baseURL, path: "events/\($0.event.id)/") },
        .address("home") { _ in Address(root: root, path: "index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .text("name") { $0.event.name },
        .text("introduction") { $0.event.introduction ?? "" },
        .text("count") { String($0.event.guides.count) },
        .list("guides") { context in context.event.guides.map { context.site.card($0, root: root) } },
    ]
}

/// A life event on the home page.
struct LifeEventLinkContext: TemplateContext {
    let event: LifeEventGroup

    static let fields: [Field<Self>] = [
        .address("eventAddress") { Address(root: "", path: "events/\($0.event.id)/index.html") },
        .text("eventName") { $0.event.name },
        .text("eventCount") { String($0.event.guides.count) },
    ]
}
