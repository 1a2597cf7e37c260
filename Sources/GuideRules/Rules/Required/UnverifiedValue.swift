import GuideModel

/// Only a draft says 待核实.
struct UnverifiedValue: GuideRule {
    static let about = RuleDescription(
        id: "unverified-value",
        group: .required,
        severity: .error,
        demand: "“待核实”只出现在草稿里。",
        why: "发布出去的每一项，人都会照着做。没问清的，先留在草稿里。",
        source: "docs/guide-format.md：One window",
        accepts: [
            """
            ---
            状态: 草稿
            ---

            ## 一窗办理

            - 收费：待核实
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 收费：1️⃣待核实
            """,
            """
            ## 一窗办理

            - 通办：1️⃣待核实
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isDraft else { return }
        for fact in guide.facts.written where fact.state == .unknown {
            findings.report(.unverified(fact.key.value), at: fact.text.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func unverified(_ key: FactKey) -> Self {
        Self("“\(key.rawValue)”还是“待核实”，不能发布", hint: "问清楚再写上；没问清的，状态先改成 草稿")
    }
}
