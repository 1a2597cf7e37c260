import GuideModel

/// The parts of a bundle are single matters.
struct BundleInBundle: GuideRule {
    static let about = RuleDescription(
        id: "bundle-in-bundle",
        group: .references,
        severity: .error,
        demand: "一件事里不包含自己，也不包含别的一件事。",
        why: "一件套一件，材料和步骤就绕着圈合不完，人也看不出到底办了几件。",
        source: "rules.tsv BUND-008；docs/guide-format.md：Bundles",
        accepts: [BundleExample.whole],
        rejects: [
            Example(
                BundleExample.fragment(parts: "buka, canbao, 1️⃣banzheng"),
                removing: BundleExample.removed,
                files: BundleExample.parts
            ),
            Example(
                BundleExample.fragment(parts: "buka, 1️⃣canbao"),
                removing: BundleExample.removed,
                files: BundleExample.parts.merging([
                    "guides/shebao-jiuye/canbao.md": """
                    ---
                    id: canbao
                    标题: 没有单位怎么上社保
                    事项: 个人参加社会保险登记
                    包含: [buka]
                    ---
                    """
                ]) { $1 }
            ),
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for part in guide.header.parts ?? [] {
            if part.value == guide.id {
                findings.report(.itself, at: part.range)
            } else if let found = library.guide(part.value), found.isBundle {
                findings.report(
                    .nested(part.value),
                    at: part.range,
                    notes: [.init("那一篇也写了“包含”", at: found.place(ofKey: "包含"))]
                )
            }
        }
    }
}

extension Findings.Message {
    fileprivate static var itself: Self { Self("“包含”里有自己", hint: "从“包含”里删掉") }

    fileprivate static func nested(_ id: String) -> Self {
        Self("“\(id)”自己也是一件事", hint: "把它包含的几篇直接写进来")
    }
}
