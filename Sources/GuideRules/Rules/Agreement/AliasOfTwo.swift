import GuideModel

/// What people call a matter leads to that matter.
struct AliasOfTwo: LibraryRule {
    static let about = RuleDescription(
        id: "alias-of-two",
        group: .agreement,
        severity: .warning,
        demand: "一个别名，只给一件事用；别的指南的标题也不当别名。",
        why: "搜同一句话，出来两件不同的事，人就会办错。",
        source: "outputs.md：Search；docs/guide-format.md：Guides beside each other",
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
        for index in library.guides.indices where library.isShownAlone(index) {
            guard let title = library.guides[index].header.title, owners[title.value] == nil else { continue }
            owners[title.value] = (index, title.range)
        }
        var reported: Set<String> = []
        for index in library.guides.indices where library.isShownAlone(index) {
            for alias in library.guides[index].header.aliases {
                guard let owner = owners[alias.value] else {
                    owners[alias.value] = (index, alias.range)
                    continue
                }
                guard owner.guide != index, areTwoMatters(index, owner.guide, library) else { continue }
                // The first of many says enough: it may be the other one that is wrong.
                guard reported.insert(alias.value).inserted else { continue }
                let other = library.guides[owner.guide]
                findings.report(
                    .taken(alias.value, other.header.title?.value ?? other.name),
                    at: alias.range,
                    notes: [.init("那一篇在这里用了", at: owner.name)]
                )
            }
        }
    }

    /// Whether the guides are about different items, and neither is a part of the other.
    private func areTwoMatters(_ a: Int, _ b: Int, _ library: Library) -> Bool {
        guard let first = library.guides[a].header.officialName, let second = library.guides[b].header.officialName,
            first.value != second.value
        else { return false }
        // One id twice is reported as that.
        if library.guides[a].id == library.guides[b].id { return false }
        func includes(_ bundle: Int, _ part: Int) -> Bool {
            library.guides[bundle].header.parts?.contains { $0.value == library.guides[part].id } ?? false
        }
        return !includes(a, b) && !includes(b, a)
    }
}

extension Findings.Message {
    fileprivate static func taken(_ alias: String, _ other: String) -> Self {
        Self("“\(alias)”已经是“\(other)”的叫法", hint: "留给更常这么叫的那一篇，另一篇换个说法")
    }
}
