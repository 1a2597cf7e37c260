import GuideModel

/// A bundle has at least two different parts.
struct BundleOfOne: GuideRule {
    static let about = RuleDescription(
        id: "bundle-of-one",
        group: .references,
        severity: .error,
        demand: "一件事至少包含两篇不同的指南。",
        why: "只有一件的不叫“一件事”。同一篇写两遍，步骤就会重复一遍。",
        source: "rules.tsv BUND-001；docs/guide-format.md：Front matter",
        accepts: [BundleExample.whole],
        rejects: [
            Example(
                """
                ---
                标题: 丢了证件一次补齐
                事项: 证件补办“一件事”
                1️⃣包含: [buka]
                ---
                """,
                removing: BundleExample.removed,
                files: BundleExample.parts
            ),
            Example(
                BundleExample.fragment(parts: "buka, canbao, 1️⃣buka"),
                removing: BundleExample.removed,
                files: BundleExample.parts
            ),
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let parts = guide.header.parts else { return }
        guard parts.count > 1 else { return findings.report(.tooFew(parts.count), at: guide.place(ofKey: "包含")) }
        var first: [String: SourceRange] = [:]
        for part in parts {
            if let earlier = first[part.value] {
                findings.report(.twice(part.value), at: part.range, notes: [.init("已经写过一次", at: earlier)])
            } else {
                first[part.value] = part.range
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func tooFew(_ count: Int) -> Self {
        Self("“包含”里只有 \(count) 篇指南", hint: "至少写两篇；只有一件的，删掉“包含”，写成普通的指南")
    }

    fileprivate static func twice(_ id: String) -> Self { Self("“\(id)”包含了两次", hint: "删掉一个") }
}
