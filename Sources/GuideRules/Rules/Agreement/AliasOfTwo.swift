import GuideModel

/// What people call a matter leads to that matter.
struct AliasOfTwo: LibraryRule {
    static let about = RuleDescription(
        id: "alias-of-two",
        group: .agreement,
        severity: .warning,
        demand: "一个别名，只给一件事用；别的指南的标题也不当别名。",
        why: "搜同一句话，出来两件不同的事，人就会办错。",
        source: "outputs.md：Search；docs/guide-format.md：Front matter",
        accepts: [other("[换身份证]", item: "居民身份证换领"), other("[补身份证]", item: "居民身份证补领")],
        rejects: [other("[换身份证, 1️⃣补身份证]", item: "居民身份证换领"), other("[1️⃣身份证丢了怎么补]", item: "居民身份证换领")]
    )

    private static func other(_ aliases: String, item: String) -> Example {
        Example(files: [
            "guides/huji-chuxing/huanling.md": "---\nid: huanling\n标题: 身份证到期了怎么换\n事项: \(item)\n别名: \(aliases)\n---"
        ])
    }

    func check(_ library: Library, _ findings: inout Findings) {
        var owners: [String: (guide: Int, name: SourceRange)] = [:]
        owners.reserveCapacity(library.guides.count * 4)
        for (index, guide) in library.guides.enumerated() where library.isRendered(guide) {
            if let title = guide.header.title, owners[title.value] == nil { owners[title.value] = (index, title.range) }
        }
        for (index, guide) in library.guides.enumerated() where library.isRendered(guide) {
            for alias in guide.header.aliases {
                guard let owner = owners[alias.value] else {
                    owners[alias.value] = (index, alias.range)
                    continue
                }
                let other = library.guides[owner.guide]
                guard owner.guide != index, areTwoMatters(guide, other) else { continue }
                findings.report(
                    .taken(alias.value, other.header.title?.value ?? other.name),
                    at: alias.range,
                    notes: [.init("那一篇在这里用了", at: owner.name)]
                )
            }
        }
    }

    /// Whether the guides are about different items, and neither is a part of the other.
    private func areTwoMatters(_ a: Guide, _ b: Guide) -> Bool {
        guard let first = a.header.officialName, let second = b.header.officialName, first.value != second.value else {
            return false
        }
        func includes(_ bundle: Guide, _ part: Guide) -> Bool {
            bundle.header.parts?.contains { $0.value == part.id } ?? false
        }
        return !includes(a, b) && !includes(b, a)
    }
}

extension Findings.Message {
    fileprivate static func taken(_ alias: String, _ other: String) -> Self {
        Self("“\(alias)”已经是“\(other)”的叫法", hint: "留给更常这么叫的那一篇，另一篇换个说法")
    }
}
