import GuideModel

/// A guide in a list of guides.
struct GuideCardContext: TemplateContext {
    let address: Address
    let title: String
    let summary: String
    let badges: HTML?
    let checkedOn: CalendarDay?
    let isDemonstration: Bool

    static let fields: [Field<Self>] = [
        .address("address") { $0.address },
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .optionalHTML("badges") { $0.badges },
        .optionalText("day") { $0.checkedOn?.chinese },
        .flag("isDemonstration") { $0.isDemonstration },
    ]
}

extension Site {
    /// The guide's card on a page with that prefix to the root.
    func card(_ guide: Guide, root: String) -> GuideCardContext {
        GuideCardContext(
            address: Address(root: root, path: "guides/\(guide.id)/index.html"),
            title: guide.displayTitle,
            summary: guide.summary,
            badges: badgeList(badges[guide.id] ?? []),
            checkedOn: guide.header.checkedOn?.value,
            isDemonstration: guide.header.status?.value == .demonstration
        )
    }
}
