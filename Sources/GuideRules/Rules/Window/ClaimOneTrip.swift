import GuideModel

/// A guide that claims 最多跑一次 needs one trip at most, whatever way is chosen.
struct ClaimOneTrip: PathRule {
    static let about = RuleDescription(
        id: "claim-one-trip",
        group: .window,
        severity: .error,
        demand: "标签写了“最多跑一次”的，怎么办都不超过一趟。",
        why: "交材料一趟、拿证又一趟，就是两趟。能寄的写寄，不能寄的就别写最多跑一次。",
        source: "rules.tsv TRIP-007；docs/guide-format.md：Trips",
        accepts: ["---\n标签: [最多跑一次]\n---"],
        rejects: [
            """
            ---
            标签: [1️⃣最多跑一次]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。
            3. **拿新证**（到窗口，5 分钟）：带上受理单。

            ## 一窗办理

            - 跑腿：2 趟（申请一趟，拿证一趟）
            - 时限：3 个工作日
            """,
            """
            ---
            标签: [1️⃣最多跑一次]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **拿新证**（任选一种）
               - **自助机上拿**（自助机，5 分钟）：就在窗口旁边。
               - **去人才大厅拿**（到就业窗口，5 分钟）：离您近就去那里。

            ## 一窗办理

            - 跑腿：最多 2 趟（换个大厅拿证，要多跑一趟）
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.atMostOneTrip) else { return }
        // Where 跑腿 says 0 or 1 as the claim does, the wrong number is one mistake and reported there.
        if let stated = path.visits, stated.value.count <= 1 { return }
        guard path.trips(in: library).maximum > 1, !path.lacksWhereabouts(in: library) else { return }
        let starts = path.tripStarts(in: library)
        let notes = starts.enumerated().map {
            Diagnostic.Note("第 \($0.offset + 1) 趟从“\($0.element.value)”开始", at: $0.element.range)
        }
        findings.report(.trips(starts.count), at: claim.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func trips(_ count: Int) -> Self {
        Self("标签写了“最多跑一次”，可是照着步骤要跑 \(count) 趟", hint: "把多出来的一趟改成网上办、邮寄；做不到就去掉这个标签")
    }
}
