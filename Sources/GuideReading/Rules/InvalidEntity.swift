import GuideModel

/// Character references name characters that exist.
enum InvalidEntity {
    static let about = RuleDescription(
        id: "invalid-entity",
        group: .body,
        severity: .error,
        demand: "&#…; 写的是真有的字。",
        why: "没有的字只能显示成一个问号方块，看的人不知道这里原来要说什么。",
        source: "docs/guide-format.md：Text；reliability C34",
        accepts: [
            "带上户口簿，到公安综合窗口。不满 16 岁（&#60; 16）也能补。"
        ],
        rejects: [
            "带上户口簿，到1️⃣&#0;公安综合窗口。当场就能补。",
            "带上户口簿，到1️⃣&#xD800;公安综合窗口。当场就能补。",
        ]
    )

    static func wording(_ entity: String) -> Wording {
        Wording(about, "“\(clipped(entity))”不是一个字", hint: "直接写要写的字")
    }
}
