import GuideModel

/// A link to a section leads to a section that exists.
struct LinkAnchor: GuideRule {
    static let about = RuleDescription(
        id: "link-anchor",
        group: .references,
        severity: .error,
        demand: "链接里 # 后面的标题，那一篇里真的有。",
        why: "指到哪一节，人就该看到哪一节。标题改了、链接没改，人就落在页面顶上，还得自己找。",
        source: "docs/guide-format.md：Body；reliability D13",
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
        for link in guide.links {
            switch LinkDestination(link, in: guide) {
            case .anchor(let anchor): check(anchor, link, guide, &findings)
            case .guide(let path, let anchor?):
                if let target = library.guide(atPath: path) { check(anchor, link, target, &findings) }
            default: break
            }
        }
    }

    private func check(_ anchor: String, _ link: Link, _ target: Guide, _ findings: inout Findings) {
        if target.hasAnchor(anchor) { return }
        let nearest = nearestName(to: anchor, in: target.anchors)
        findings.report(
            .unknown(anchor, target.header.title?.value ?? target.name, nearest),
            at: link.destination.range
        )
    }
}

extension Guide {
    fileprivate func hasAnchor(_ anchor: String) -> Bool {
        if anchor.isEmpty || anchors.contains(anchor) { return true }
        if let kind = SectionKind(heading: anchor) {
            switch kind {
            // Sections that every guide has; a bundle shows its parts', and a missing one is reported as that.
            case .eligibility, .documents, .steps, .oneWindow: return true
            default: if section(kind) != nil { return true }
            }
        }
        // Git pages number headings of the same name: `#提醒-1`.
        if let dash = anchor.lastIndex(of: "-"), anchor[anchor.index(after: dash)...].allSatisfy(\.isNumber),
            anchors.contains(String(anchor[..<dash]))
        {
            return true
        }
        return sections.contains { section in
            section.kind != .questions && section.blocks.contains { $0.hasHeading(anchor) }
        }
    }
}

extension Block {
    /// Whether it is a heading of lower level that a Git page gives this anchor.
    fileprivate func hasHeading(_ anchor: String) -> Bool {
        guard case .heading(_, let inlines, _) = self else { return false }
        var made = ""
        for scalar in inlines.plainText.unicodeScalars {
            if scalar == " " {
                made += "-"
            } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
            {
                made += scalar.properties.lowercaseMapping
            }
        }
        return made == anchor
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ anchor: String, _ title: String, _ nearest: String?) -> Self {
        Self("“\(title)”里没有“\(anchor)”这个标题", hint: nearest.map { "是不是“#\($0)”？" } ?? "照那一篇的标题写，去掉标点，空格换成 -")
    }
}
