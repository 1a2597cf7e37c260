import GuideModel

/// What `home.mustache` may show.
struct HomeContext: PageContext {
    let site: Site
    let groups: [DomainGroup]
    let events: [LifeEventGroup]
    let letters: [LetterGroup]
    let hasReport: Bool
    let frame: Frame

    static let template = "home"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("canonical") { Address(base: $0.site.settings.baseURL, path: "") },
        .address("search") { _ in Address(root: "", path: "search/index.html") },
        .flag("hasReport") { $0.hasReport },
        .address("report") { _ in Address(root: "", path: "report/index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .text("region") { $0.site.settings.region },
        .text("count") { String($0.site.guides.count) },
        .list("domains") { $0.groups.map { DomainCardContext(group: $0, count: $0.guides.count) } },
        .list("audiences") { $0.audiences },
        .flag("hasEvents") { !$0.events.isEmpty },
        .list("events") { $0.events.map { LifeEventLinkContext(event: $0) } },
        .flag("hasLetters") { !$0.letters.isEmpty },
        .list("letters") { context in
            context.letters.map { LetterContext(group: $0, address: context.site.address(of: $0, root: "")) }
        },
        .flag("hasChanges") { !$0.site.changes.isEmpty },
        .list("changes") { $0.site.changes.prefix(8).map { ChangeContext(guide: $0.guide, change: $0.change) } },
        .list("recent") { context in context.site.newest.prefix(8).map { context.site.card($0, root: "") } },
    ]

    private var audiences: [HomeAudienceContext] {
        let people = groups.map { DomainCardContext(group: $0, count: $0.forPeople.count, anchor: "#geren") }
        let others = groups.map { DomainCardContext(group: $0, count: $0.forOrganisations.count, anchor: "#danwei") }
        return [
            HomeAudienceContext(id: "geren", name: "个人办事", isForPeople: true, domains: people.filter { $0.count > 0 }),
            HomeAudienceContext(id: "danwei", name: "企业和单位办事", domains: others.filter { $0.count > 0 }),
        ].filter { !$0.domains.isEmpty }
    }
}

/// The domains that have something for one kind of people.
struct HomeAudienceContext: TemplateContext {
    let id: String
    let name: String
    var isForPeople = false
    let domains: [DomainCardContext]

    static let fields: [Field<Self>] = [
        .text("audienceID") { $0.id },
        .text("audience") { $0.name },
        .flag("isForPeople") { $0.isForPeople },
        .list("audienceDomains") { $0.domains },
    ]
}

/// A domain in a list of domains.
struct DomainCardContext: TemplateContext {
    let group: DomainGroup
    let count: Int
    var root = ""
    var anchor = ""

    static let fields: [Field<Self>] = [
        .address("domainAddress") {
            Address(root: $0.root, path: "domains/\($0.group.id)/index.html\($0.anchor)")
        },
        .text("domainName") { $0.group.name },
        .text("domainStamp") { String($0.group.name.prefix(1)) },
        .text("introduction") { $0.group.introduction },
        .text("domainCount") { String($0.count) },
        .list("domainGuides") { context in
            context.group.guides.map { GuideLinkContext(guide: $0, root: context.root) }
        },
    ]
}

/// A guide as nothing but its title.
struct GuideLinkContext: TemplateContext {
    let guide: Guide
    let root: String

    static let fields: [Field<Self>] = [
        .address("guideAddress") { Address(root: $0.root, path: "guides/\($0.guide.id)/index.html") },
        .text("guideTitle") { $0.guide.displayTitle },
    ]
}

/// A change in a list of changes.
struct ChangeContext: TemplateContext {
    let guide: Guide
    let change: Change

    static let fields: [Field<Self>] = [
        .address("guideAddress") { Address(root: "", path: "guides/\($0.guide.id)/index.html") },
        .text("guideTitle") { $0.guide.displayTitle },
        .html("day") { context in
            var html = HTML()
            html.day(context.change.day.value)
            return html
        },
        .text("change") { $0.change.text.value },
    ]
}
