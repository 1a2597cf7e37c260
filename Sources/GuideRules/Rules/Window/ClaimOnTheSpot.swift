import GuideModel

/// A guide that claims 即来即办 is done while the person waits.
struct ClaimOnTheSpot: PathRule {
    static let about = RuleDescription(
        id: "claim-on-the-spot",
        group: .window,
        severity: .error,
        demand: "标签写了“即来即办”的，时限写的是当场办结。",
        why: "即办件就是来了就办、办了就走。还要等的，是承诺件。",
        source: "《优化营商环境条例》第三十六条；rules.tsv TIME-002",
        accepts: ["---\n标签: [即来即办]\n---"],
        rejects: [
            """
            ---
            标签: [1️⃣即来即办]
            ---

            ## 一窗办理

            - 时限：1 个工作日
            """,
            """
            ---
            标签: [1️⃣即来即办]
            ---

            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 一窗办理

            - 时限：当场办结〔急着用〕
            - 时限：2 小时〔不急〕
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.onTheSpot), let limit = path.limit else { return }
        let promised = limit.value.promised
        guard !promised.value.isOnTheSpot else { return }
        let note = Diagnostic.Note("时限写的是 \(promised.value.chinese)", at: promised.range)
        findings.report(.later(promised.value), at: claim.range, notes: [note])
    }
}

extension Findings.Message {
    fileprivate static func later(_ limit: Duration) -> Self {
        Self("标签写了“即来即办”，可是时限是 \(limit.chinese)", hint: "真能当场办的，时限写“当场办结”；不能的，去掉这个标签")
    }
}
