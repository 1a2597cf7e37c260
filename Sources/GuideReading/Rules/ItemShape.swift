import GuideModel

/// Every item begins with its name in bold.
enum ItemShape {
    static let about = RuleDescription(
        id: "item-shape",
        group: .body,
        severity: .error,
        demand: "每一项以加粗的名称开头。",
        why: "名称要拿去对登记表、打在小票上。没有加粗，就不知道名称到哪里为止。",
        source: "docs/guide-format.md：Items",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - 1️⃣居民户口簿（原件看一眼，可用电子证照）：核对完就还给您。
            """,
            """
            ## 要带什么

            - **1️⃣居民户口簿：**核对完就还给您。
            """,
        ]
    )

    static var noName: Wording { Wording(about, "这一项没有名称", hint: "写成 **名称**（要点）：说明。") }

    static func notBold(_ name: String) -> Wording {
        Wording(about, "“\(clipped(name))”没有加粗", hint: "写成 **\(clipped(name))**")
    }

    static func brokenBold(_ name: String) -> Wording {
        Wording(about, "“\(clipped(name))”的加粗没有起作用", hint: "标点写在 ** 外面：**\(clipped(name))**：")
    }
}
