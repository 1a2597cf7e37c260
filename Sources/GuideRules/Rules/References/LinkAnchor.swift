import GuideModel

/// A link to a section leads to a section that exists.
struct LinkAnchor: GuideRule {
    static let about = RuleDescription(
        id: "link-anchor",
        group: .references,
        severity: .error,
        demand: "链接里 # 后面的标题，那一篇里真的有。",
        why: "指到哪一节，人就该看到哪一节。标题改了、链接没改，人就落在页面顶上，还得自己找。",
        source: "docs/guide-format.md：Links；reliability D13",
        accepts: [
            """
            ## 没办成怎么办

            先看[要带什么](#要带什么)，再看[可以让家里人代办吗](banzheng.md#可以让家里人代办吗)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            先看[材料](1️⃣#带什么东西)，再看[问题](2️⃣banzheng.md#能代办吗)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        var tables = AnchorTables()
        for link in guide.links where link.mayHaveAnchor {
            switch LinkDestination(link, in: guide) {
            case .anchor(let anchor): check(anchor, link, guide, &tables, &findings)
            case .guide(let path, let anchor?):
                if let target = library.guideIndex(atPath: path) {
                    check(anchor, link, library.guides[target], &tables, &findings)
                }
            default: break
            }
        }
    }

    private func check(
        _ anchor: String,
        _ link: Link,
        _ target: Guide,
        _ tables: inout AnchorTables,
        _ findings: inout Findings
    ) {
        if tables.has(anchor, in: target) { return }
        let nearest = findings.maySuggest ? nearestName(to: anchor, in: target.anchors) : nil
        findings.report(
            .unknown(anchor, target.header.title?.value ?? target.name, nearest),
            at: link.destination.range
        )
    }
}

extension Link {
    fileprivate var mayHaveAnchor: Bool { destination.value.utf8.contains(0x23) }
}

/// The anchors of the guides that one guide links to, made when they are first needed.
private struct AnchorTables {
    private var tables: [FileID: Set<String>] = [:]

    mutating func has(_ anchor: String, in guide: Guide) -> Bool {
        if anchor.isEmpty || (guide.anchors.count <= 64 && guide.anchors.contains(anchor)) { return true }
        switch SectionKind(heading: anchor) {
        // Sections that every guide has; a bundle shows its parts', and a missing one is reported as that.
        case .eligibility, .documents, .steps, .oneWindow: return true
        case .situations, .commitment, .questions, .remedy:
            if SectionKind(heading: anchor).flatMap({ guide.section($0) }) != nil { return true }
        case nil: break
        }
        let known = table(of: guide)
        if known.contains(anchor) { return true }
        // Git pages number headings of the same name: `#提醒-1`.
        guard let dash = anchor.lastIndex(of: "-") else { return false }
        return anchor[anchor.index(after: dash)...].allSatisfy(\.isNumber) && known.contains(String(anchor[..<dash]))
    }

    private mutating func table(of guide: Guide) -> Set<String> {
        if let table = tables[guide.file] { return table }
        var table = Set(guide.anchors)
        for section in guide.sections {
            for case .heading(_, let inlines, _) in section.blocks { table.insert(headingAnchor(inlines.plainText)) }
        }
        tables[guide.file] = table
        return table
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ anchor: String, _ title: String, _ nearest: String?) -> Self {
        Self("“\(title)”里没有“\(anchor)”这个标题", hint: nearest.map { "是不是“#\($0)”？" } ?? "照那一篇的标题写，去掉标点，空格换成 -")
    }
}
