import GuideModel

/// There are no facts but the format’s own.
enum UnknownFact {
    static let about = RuleDescription(
        id: "unknown-fact",
        group: .body,
        severity: .error,
        demand: "一窗办理只用格式里有的键。",
        why: "多出来的一项没有人读，多半是打错了字。别的话可以写进常见问题。",
        source: "docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 进度：打 12345，报受理号
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 1️⃣咨洵：12345
            """,
            """
            ## 一窗办理

            - 1️⃣交通：坐 1 路车到政务中心站
            """,
        ]
    )

    static func wording(_ key: String, nearest: String?) -> Wording {
        Wording(
            about,
            "一窗办理里没有“\(clipped(key))”这一项",
            hint: nearest.map { "是不是“\($0)”？" } ?? "能用的见 docs/guide-format.md"
        )
    }
}
