import GuideModel

/// What `domain.mustache` may show.
struct DomainContext: PageContext {
    let group: DomainGroup
    let site: Site
    let frame: Frame

    private static let root = "../../"

    static let template = "domain"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("canonical") { Address(base: $0.site.settings.baseURL, path: "domains/\($0.group.id)/") },
        .address("home") { _ in Address(root: root, path: "index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .text("name") { $0.group.name },
        .text("introduction") { $0.group.introduction },
        .text("count") { String($0.group.guides.count) },
        .list("audiences") { $0.audiences },
    ]

    private var audiences: [AudienceContext] {
        [
            AudienceContext(id: "geren", name: "个人办事", guides: group.forPeople, site: site, root: Self.root),
            AudienceContext(
                id: "danwei",
                name: "企业和单位办事",
                guides: group.forOrganisations,
                site: site,
                root: Self.root
            ),
        ].filter { !$0.guides.isEmpty }
    }
}

/// The guides of a domain that are for one kind of people.
struct AudienceContext: TemplateContext {
    let id: String
    let name: String
    let guides: [Guide]
    let site: Site
    let root: String

    /// Up to here every guide is told in a sentence; of a longer list, the names must do.
    private static let longList = 150

    static let fields: [Field<Self>] = [
        .text("audienceID") { $0.id },
        .text("audience") { $0.name },
        .flag("isLong") { $0.guides.count > longList },
        .list("guides") { context in context.guides.map { context.site.card($0, root: context.root) } },
    ]
}
