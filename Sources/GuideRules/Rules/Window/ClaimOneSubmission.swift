import GuideModel

/// A guide that claims 一次提交 takes all documents at once.
struct ClaimOneSubmission: PathRule {
    static let about = RuleDescription(
        id: "claim-one-submission",
        group: .window,
        severity: .error,
        demand: "标签写了“一次提交”的，提交写的是一次或者不用交。",
        why: "交一次就够，是对办事的人的承诺。要交两次的，就不能这么写。",
        source: "docs/guide-format.md：Front matter；rules.tsv ONCE",
        accepts: ["---\n标签: [一次提交]\n---"],
        rejects: [
            """
            ---
            标签: [1️⃣一次提交]
            ---

            ## 一窗办理

            - 提交：2 次
            """,
            """
            ---
            标签: [1️⃣一次提交]
            ---

            ## 您是哪种情况

            - **谁来办**：自己办 / 别人代办

            ## 一窗办理

            - 提交：一次〔自己办〕
            - 提交：3 次〔别人代办〕
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.oneSubmission), let stated = path.submissions, stated.value > 1 else {
            return
        }
        let note = Diagnostic.Note("提交写的是 \(stated.value) 次", at: stated.range)
        findings.report(.several(stated.value), at: claim.range, notes: [note])
    }
}

extension Findings.Message {
    fileprivate static func several(_ count: Int) -> Self {
        Self("标签写了“一次提交”，可是要交 \(count) 次", hint: "把材料合在一次交；做不到就去掉这个标签")
    }
}
