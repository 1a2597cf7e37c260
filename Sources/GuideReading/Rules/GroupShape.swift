import GuideModel

/// Alternatives stand one level below the item that says 任选.
enum GroupShape {
    static let about = RuleDescription(
        id: "group-shape",
        group: .body,
        severity: .error,
        demand: "“任选”的各项写成下一级列表，只有一级。",
        why: "“都要带”和“带一样就行”差得很远，不能让人猜。",
        source: "docs/guide-format.md：Items",
        accepts: [
            """
            ## 要带什么

            - **能证明身份的证件**（任选一样）：带一样就行。
              - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
              - **居民身份证**（原件看一眼，可用电子证照）：旧的也行。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣能证明身份的证件**：带一样就行。
              - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
              - **居民身份证**（原件看一眼，可用电子证照）：旧的也行。
            """,
            """
            ## 要带什么

            - **1️⃣能证明身份的证件**（任选一样）：带一样就行。
            """,
        ]
    )

    static func notMarked(_ mark: String) -> Wording {
        Wording(about, "下面列了几项，但没有写“\(mark)”", hint: "在括号里加上“\(mark)”")
    }

    static var nested: Wording { Wording(about, "“任选”里面不能再有“任选”", hint: "写成一级") }

    static func noAlternatives(_ mark: String) -> Wording {
        Wording(about, "写了“\(mark)”，但下面没有列出来", hint: "在下面缩进写各项")
    }
}
