import GuideModel

/// A guide that claims 一次提交 has people fill in one form.
struct SeveralForms: PathRule {
    static let about = RuleDescription(
        id: "several-forms",
        group: .once,
        severity: .warning,
        demand: "标签写了“一次提交”的，只填一张申请表。",
        why: "申请表、登记表、审批表，同样的名字和号码要抄三遍。一套材料、一张表单，能查到的信息自动带出。",
        source: "《青岛市优化营商环境条例》第二十五条；rules.tsv ONCE-006",
        accepts: [
            """
            ---
            标签: [一次提交]
            ---

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **申请表**（窗口给表）：窗口帮您打好。
            """
        ],
        rejects: [
            Example(
                """
                ---
                标签: [1️⃣一次提交]
                ---

                ## 要带什么

                - **申请表**（窗口给表）：窗口帮您打好。
                - **审批登记表**（窗口给表）：写姓名和住址。
                """,
                files: [
                    "guides/documents.yml": """
                    - 名称: 申请表
                      种类: 申请表
                    - 名称: 审批登记表
                      种类: 申请表

                    """
                ]
            )
        ]
    )

    private static let endings = ["申请表", "申请书", "登记表", "审批表", "备案表", "申报表", "呈报表"]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // The parts of a bundle keep their own forms.
        guard !path.guide.isBundle, let claim = path.guide.claims(.oneSubmission) else { return }
        var forms: [DocumentItem] = []
        for document in path.documents where !document.isChoice && document.isDemanded {
            guard let type = library.documentType(document.name.value), type.kind == .form else { continue }
            // The same form twice is another mistake.
            let isKnown = forms.contains { library.canonicalDocumentName($0.name.value) == type.name.value }
            if !isKnown, Self.endings.contains(where: type.name.value.hasSuffix) { forms.append(document) }
        }
        guard forms.count > 1 else { return }
        let notes = forms.map { Diagnostic.Note("要填“\($0.name.value)”", at: $0.name.range) }
        findings.report(.several(forms.count), at: claim.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func several(_ count: Int) -> Self {
        Self("标签写了“一次提交”，可是要填 \(count) 张表", hint: "合成一张表，同样的内容只填一次")
    }
}
