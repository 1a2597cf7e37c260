import GuideModel

/// What `letters.mustache` may show: every guide by the first letter of its title.
///
/// Up to `Site.listedByLetter` guides stand on one page; beyond, each letter has a page of its own.
struct LettersContext: PageContext {
    let groups: [LetterGroup]

    /// The letter that the page is about; nil on the page of all letters.
    var letter: LetterGroup?
    let site: Site
    let frame: Frame

    private var root: String { letter == nil ? "../" : "../../" }

    static let template = "letters"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("canonical") { context in
            Address(base: context.site.settings.baseURL, path: "a-z/" + (context.letter.map { $0.id + "/" } ?? ""))
        },
        .address("home") { Address(root: $0.root, path: "index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .text("count") { String($0.letter?.guides.count ?? $0.site.guides.count) },
        .optionalText("onlyLetter") { $0.letter?.name },
        .list("letters") { context in
            context.groups.map { LetterContext(group: $0, address: context.site.address(of: $0, root: context.root)) }
        },
        .list("listed") { context in
            (context.letter.map { [$0] } ?? (context.site.hasLetterPages ? [] : context.groups))
                .map { LetterListContext(group: $0, root: context.root) }
        },
    ]
}

/// A link to the guides of one letter.
struct LetterContext: TemplateContext {
    let group: LetterGroup
    let address: Address

    static let fields: [Field<Self>] = [
        .address("letterAddress") { $0.address },
        .text("letter") { $0.group.name },
    ]
}

/// The guides of one letter.
struct LetterListContext: TemplateContext {
    let group: LetterGroup
    let root: String

    static let fields: [Field<Self>] = [
        .text("letter") { $0.group.name },
        .text("letterID") { "letter-" + $0.group.id },
        .list("guides") { context in context.group.guides.map { GuideLinkContext(guide: $0, root: context.root) } },
    ]
}

extension Site {
    /// A longer list on one page would be a burden to a telephone.
    private static let listedByLetter = 2_500

    /// Whether every letter has a page of its own.
    var hasLetterPages: Bool { guides.count > Self.listedByLetter }

    /// Where the guides of a letter are listed.
    func address(of group: LetterGroup, root: String) -> Address {
        Address(root: root, path: hasLetterPages ? "a-z/\(group.id)/index.html" : "a-z/index.html#letter-\(group.id)")
    }
}
