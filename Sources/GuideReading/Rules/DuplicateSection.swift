import GuideModel

/// A section stands once.
enum DuplicateSection {
    static let about = RuleDescription(
        id: "duplicate-section",
        group: .body,
        severity: .error,
        demand: "一节只写一次。",
        why: "同一节写了两次，办事的人不知道照哪一个办。",
        source: "docs/guide-format.md：Body",
        accepts: [
            "## 没办成怎么办\n\n打 12345，接电话的人帮您问清。"
        ],
        rejects: [
            .whole("---\nid: banzheng\n---\n\n带上户口簿。\n\n## 谁能办\n\n- 都能办。\n\n## 1️⃣办理条件\n\n- 都能办。\n")
        ]
    )

    static func wording(_ heading: String) -> Wording {
        Wording(about, "“\(clipped(heading))”这一节写了两次", hint: "合成一节")
    }
}
