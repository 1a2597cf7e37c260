import GuideModel

/// Links and bundles lead to guides that people can see.
struct LinkToUnpublished: GuideRule {
    static let about = RuleDescription(
        id: "link-to-unpublished",
        group: .references,
        severity: .warning,
        demand: "链接到的指南正在显示，不是草稿，没有停用，也没有过期。",
        why: "看不到的指南没有网页，人点了就是“找不到页面”。",
        source: "docs/guide-format.md：Stages",
        accepts: [
            """
            ## 没办成怎么办

            再从头看一遍[身份证丢了怎么补](banzheng.md)。
            """
        ],
        rejects: [
            Example(
                """
                ## 没办成怎么办

                社保卡也丢了，看[社保卡丢了怎么补](1️⃣../shebao-jiuye/buka.md)。
                """,
                files: ["guides/shebao-jiuye/buka.md": "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n状态: 草稿\n---"]
            ),
            Example(
                """
                ## 没办成怎么办

                社保卡也丢了，看[社保卡丢了怎么补](1️⃣../shebao-jiuye/buka.md)。
                """,
                files: ["guides/shebao-jiuye/buka.md": "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n生效: 2027-01-01\n---"]
            ),
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isShown(on: library.today) else { return }
        for link in guide.links {
            guard case .guide(let path, _) = LinkDestination(link, in: guide),
                let target = library.guideIndex(atPath: path),
                let reason = library.guides[target].header.hiddenBecause(on: library.today)
            else { continue }
            report(library.guides[target], reason, at: link.destination.range, &findings)
        }
        for part in guide.header.parts ?? [] {
            guard let target = library.guide(part.value), let reason = target.header.hiddenBecause(on: library.today)
            else {
                continue
            }
            // A part that is a draft or retired is an error of its own.
            if target.header.status?.value == .draft || target.header.status?.value == .retired { continue }
            report(target, reason, at: part.range, &findings)
        }
    }

    private func report(
        _ target: Guide,
        _ reason: Located<String>,
        at range: SourceRange,
        _ findings: inout Findings
    ) {
        let title = target.header.title?.value ?? target.name
        findings.report(.hidden(title, reason.value), at: range, notes: [.init("那一篇写在这里", at: reason.range)])
    }
}

extension Header {
    /// Why the guide is not shown on that day, with the key that says so; nil when it is, or when its status is unknown.
    fileprivate func hiddenBecause(on day: CalendarDay) -> Located<String>? {
        guard let status else { return nil }
        switch status.value {
        case .draft: return Located("是草稿", at: status.range)
        case .retired: return Located("已经停用", at: status.range)
        case .demonstration, .published: break
        }
        if let from = effectiveFrom, day < from.value { return Located("\(from.value) 才生效", at: from.range) }
        if let until = effectiveUntil, day > until.value {
            return Located("\(until.value) 已经失效", at: until.range)
        }
        return nil
    }
}

extension Findings.Message {
    fileprivate static func hidden(_ title: String, _ reason: String) -> Self {
        Self("“\(title)”\(reason)，点了打不开", hint: "等那一篇能看了再链接，或者换一篇")
    }
}
