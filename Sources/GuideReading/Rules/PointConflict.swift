import GuideModel

/// An item says each thing once.
enum PointConflict {
    static let about = RuleDescription(
        id: "point-conflict",
        group: .body,
        severity: .error,
        demand: "一项里同一种要点只写一个。",
        why: "一步写了两个地方，办事的人不知道去哪个。",
        source: "docs/guide-format.md：Items",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **申请**（到窗口，1️⃣网上，10 分钟）：说“补身份证”，按指纹。
            """,
            """
            ## 怎么办

            1. **申请**（到窗口，10 分钟，1️⃣3 天）：说“补身份证”，按指纹。
            """,
            """
            ## 要带什么

            - **居民户口簿**（原件 1 份，1️⃣原件 2 份，可用电子证照）：核对完就还给您。
            """,
        ]
    )

    static func twice(_ point: String) -> Wording {
        Wording(about, "“\(clipped(point))”和前面的要点重复", hint: "只留一个")
    }

    static var twoPlaces: Wording { Wording(about, "一步只能有一个地点", hint: "拆成两步，或者写成“任选一种”") }

    static var twoDurations: Wording { Wording(about, "一步只能有一个时间", hint: "只留一个") }
}
