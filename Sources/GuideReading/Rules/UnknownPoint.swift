import GuideModel

/// A 要点 is one of those the format has.
enum UnknownPoint {
    static let about = RuleDescription(
        id: "unknown-point",
        group: .body,
        severity: .error,
        demand: "括号里的要点是格式里有的写法。",
        why: "要点是给程序看的：跑几趟、多久、带不带原件，都从这里算。写成别的话，就算不出来了。",
        source: "docs/guide-format.md：Items",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，半小时，本人）：说“补身份证”，按指纹。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（1️⃣去窗口，10 分钟）：说“补身份证”，按指纹。
            """,
            """
            ## 要带什么

            - **居民户口簿**（1️⃣正本，可用电子证照）：核对完就还给您。
            """,
            """
            ## 要带什么

            - **房屋租赁合同**（原件 1 份，1️⃣可后补 几天）：签好的。
            """,
        ]
    )

    static func wording(_ point: String, nearest: String?) -> Wording {
        Wording(about, "“\(clipped(point))”不是能用的要点", hint: nearest.map { "是不是“\($0)”？" } ?? "挪到冒号后面的说明里")
    }

    static func duration(_ point: String) -> Wording {
        Wording(about, "“\(clipped(point))”没写清期限", hint: "写成 可后补 5 个工作日")
    }

    static func inQuestion(_ point: String) -> Wording {
        Wording(about, "问题后面不写要点，“\(clipped(point))”不起作用", hint: "要说明的话，写进问题里")
    }
}
