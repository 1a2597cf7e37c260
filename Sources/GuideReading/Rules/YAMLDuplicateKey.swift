import GuideModel

/// A key stands once.
enum YAMLDuplicateKey {
    static let about = RuleDescription(
        id: "yaml-duplicate-key",
        group: .header,
        severity: .error,
        demand: "一个键只写一次。",
        why: "写了两次，有的工具用前一个，有的用后一个，改了一处还是老样子。",
        source: "docs/guide-format.md：Front matter；reliability B06、B07",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n\"1️⃣标题\": 身份证掉了怎么办\n---"
        ]
    )

    static func wording(_ key: String) -> Wording {
        Wording(about, "“\(clipped(key))”写了两次", hint: "只留一个")
    }
}
