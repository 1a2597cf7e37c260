import GuideModel

/// A guide that claims 零跑腿 needs no visit, whatever way is chosen.
struct ClaimNoTrip: PathRule {
    static let about = RuleDescription(
        id: "claim-no-trip",
        group: .window,
        severity: .error,
        demand: "标签写了“零跑腿”的，怎么办都不用出门。",
        why: "说好一趟不用跑，材料交到一半却要来窗口，比一开始就叫人来更耽误事。",
        source: "rules.tsv TRIP-001；docs/guide-format.md：Trips",
        accepts: [
            """
            ---
            标签: [零跑腿]
            ---

            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，点“补证”。
            2. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：0 趟
            - 结果：居民身份证（邮寄）
            - 网办：“示范区办事”小程序
            """
        ],
        rejects: [
            "---\n标签: [1️⃣零跑腿]\n---",
            """
            ---
            标签: [1️⃣零跑腿]
            ---

            ## 怎么办

            1. **申请**（任选一种）
               - **手机上申请**（手机，10 分钟）：打开“示范区办事”小程序。
               - **到窗口申请**（到窗口，10 分钟）：不会用手机的来。

            ## 一窗办理

            - 跑腿：最多 1 趟（不用手机的才要来）
            - 网办：“示范区办事”小程序
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.noTrip) else { return }
        // Where 跑腿 says 0 as the claim does, the wrong number is one mistake and reported there.
        if let stated = path.visits, stated.value.count == 0 { return }
        guard !path.places.isDisjoint(with: .visits), let first = path.tripStarts(in: library).first else { return }
        findings.report(.trip(first.value), at: claim.range, notes: [Diagnostic.Note("这一步要出门", at: first.range)])
    }
}

extension Findings.Message {
    fileprivate static func trip(_ step: String) -> Self {
        Self("标签写了“零跑腿”，可是“\(step)”要出门", hint: "改成网上办、邮寄或者上门；做不到就去掉这个标签")
    }
}
