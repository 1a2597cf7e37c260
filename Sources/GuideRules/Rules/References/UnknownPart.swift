import GuideModel

/// The parts of a bundle exist.
struct UnknownPart: GuideRule {
    static let about = RuleDescription(
        id: "unknown-part",
        group: .references,
        severity: .error,
        demand: "“包含”里的每个 id 都有这篇指南，而且读得了。",
        why: "少一篇，合出来的材料和步骤就不全，人会少带东西。",
        source: "rules.tsv BUND-001；docs/guide-format.md：Bundles",
        accepts: [BundleExample.whole],
        rejects: [
            Example(
                BundleExample.fragment(parts: "buka, 1️⃣canbaa"),
                removing: BundleExample.removed,
                files: BundleExample.parts
            )
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for part in guide.header.parts ?? [] where library.guideIndex[part.value] == nil {
            if library.unreadable.contains(part.value) {
                findings.report(.unreadable(part.value), at: part.range)
            } else if let live = library.formerIDs[part.value] {
                findings.report(.renamed(part.value, live), at: part.range)
            } else {
                let known = library.guides.lazy.map(\.id)
                let nearest = findings.maySuggest ? nearestName(to: part.value, in: known) : nil
                findings.report(.unknown(part.value, nearest), at: part.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ id: String, _ nearest: String?) -> Self {
        Self("没有 id 是“\(id)”的指南", hint: askWhether(nearest, else: "先写好那一篇，或者从“包含”里删掉"))
    }

    fileprivate static func renamed(_ id: String, _ live: String) -> Self {
        Self("“\(id)”已经改名", hint: "写成 \(live)")
    }

    fileprivate static func unreadable(_ id: String) -> Self {
        Self("包含的“\(id)”读不了，这一件事也就合不起来", hint: "先把那一篇改好")
    }
}
