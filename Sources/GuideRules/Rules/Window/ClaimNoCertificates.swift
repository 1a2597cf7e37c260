import GuideModel

/// A guide that claims 免证办 demands no licence or certificate of an office on paper.
struct ClaimNoCertificates: PathRule {
    static let about = RuleDescription(
        id: "claim-no-certificates",
        group: .window,
        severity: .error,
        demand: "标签写了“免证办”的，政府发的证件不用带纸质的。",
        why: "通过数据共享能够获得的信息，不得要求行政相对人另行提供。写了免证办，还让人带证来，就是说话不算数。",
        source: "《国务院关于在线政务服务的若干规定》第七条；rules.tsv HOLD-001",
        accepts: ["---\n标签: [免证办]\n---"],
        rejects: [
            """
            ---
            标签: [1️⃣免证办]
            ---

            ## 要带什么

            - **营业执照**（复印件 1 份）：因为系统里查不到。
            """,
            """
            ---
            标签: [1️⃣免证办]
            ---

            ## 要带什么

            - **能证明身份的证件**（任选一样）
              - **居民户口簿**（复印件 1 份）：因为要核对住址。
              - **居民身份证**（复印件 1 份）：因为要存档。
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.noCertificates) else { return }
        for document in path.paperCertificates(in: library) {
            let note = Diagnostic.Note("这里要带纸质的\(document.name.value)", at: document.name.range)
            findings.report(.demanded(document.name.value), at: claim.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func demanded(_ document: String) -> Self {
        Self("标签写了“免证办”，可是要带\(document)", hint: "写成“可用电子证照”“免带”或者“我们自己查”；做不到就去掉这个标签")
    }
}
