import GuideModel

/// Brackets come in pairs.
enum UnclosedBracket {
    static let about = RuleDescription(
        id: "unclosed-bracket",
        group: .body,
        severity: .error,
        demand: "括号成对。",
        why: "少了半边括号，后面的说明都成了要点，程序只能瞎猜。",
        source: "docs/guide-format.md：Items",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**(原件看一眼,可用电子证照):核对完就还给您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **居民户口簿**1️⃣（原件看一眼，可用电子证照：核对完就还给您。
            """,
            """
            ## 一窗办理

            - 跑腿：1 趟1️⃣（要按指纹
            """,
        ]
    )

    static var round: Wording { Wording(about, "这个括号没有另一半", hint: "补上“）”") }

    static var condition: Wording { Wording(about, "〔 〕没有成对", hint: "写成 〔选项〕") }
}
