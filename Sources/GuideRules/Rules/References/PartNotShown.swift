import GuideModel

/// No part of a bundle is a draft or retired.
struct PartNotShown: GuideRule {
    static let about = RuleDescription(
        id: "part-not-shown",
        group: .references,
        severity: .error,
        demand: "“包含”的指南都发布了，不是草稿，也没有停用。",
        why: "草稿没核对过，停用的已经不办了。合进一件事里，人会照着跑。",
        source: "docs/guide-format.md：Bundles",
        accepts: [BundleExample.whole],
        rejects: [
            Example(
                BundleExample.fragment(parts: "buka, 1️⃣canbao"),
                removing: BundleExample.removed,
                files: BundleExample.parts.merging([
                    "guides/shebao-jiuye/canbao.md": """
                    ---
                    id: canbao
                    标题: 没有单位怎么上社保
                    事项: 个人参加社会保险登记
                    状态: 停用
                    ---
                    """
                ]) { $1 }
            )
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let parts = guide.header.parts, !guide.isDraft, guide.header.status?.value != .retired else { return }
        for part in parts {
            guard let found = library.guide(part.value), let status = found.header.status else { continue }
            switch status.value {
            case .draft, .retired:
                findings.report(
                    .notShown(part.value, status.value),
                    at: part.range,
                    notes: [.init("那一篇的状态", at: status.range)]
                )
            case .demonstration, .published: break
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func notShown(_ id: String, _ status: Status) -> Self {
        let hint = status == .draft ? "先把那一篇核对好、发布，或者从“包含”里删掉" : "从“包含”里删掉"
        return Self("包含的“\(id)”是\(status.rawValue)", hint: hint)
    }
}
