import GuideModel

/// A guide that says 不用交 has nothing to hand in.
struct SubmissionCount: PathRule {
    static let about = RuleDescription(
        id: "submission-count",
        group: .once,
        severity: .error,
        demand: "提交写了“不用交”的，清单里没有要交的材料。",
        why: "一处说不用交，一处又要原件，来的人不知道听哪一处。",
        source: "docs/guide-format.md：One window；rules.tsv ONCE",
        accepts: [
            """
            ## 一窗办理

            - 提交：不用交
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **房屋租赁合同**（复印件 1 份）：看您住在哪里。

            ## 一窗办理

            - 提交：1️⃣不用交
            """,
            """
            ## 您是哪种情况

            - **谁来办**：自己办 / 别人代办

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **授权委托书**（原件 1 份）：写清请谁来。〔别人代办〕

            ## 一窗办理

            - 提交：1️⃣不用交
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let stated = path.submissions, stated.value == 0 else { return }
        let handedIn = path.unavoidable(where: \.isHandedIn)
        guard let first = handedIn.first else { return }
        let notes = handedIn.map { Diagnostic.Note("“\($0.name.value)”要交", at: $0.name.range) }
        findings.report(.handedIn(first.name.value), at: stated.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func handedIn(_ document: String) -> Self {
        Self("写了“不用交”，可是清单里要交“\(document)”", hint: "提交改成“一次”；不用交的材料，写“免带”或者“原件看一眼”")
    }
}
