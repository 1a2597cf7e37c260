import GuideModel

/// A guide that claims 一次提交 has people fill in one form.
struct SeveralForms: OverviewRule {
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

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        // The parts of a bundle keep their own forms.
        guard !guide.isBundle, let claim = guide.claims(.oneSubmission) else { return }
        var forms: [DocumentItem] = []
        for document in guide.documents where !document.isChoice && document.isDemanded {
            guard let type = library.documentType(document.name.value), type.kind == .form,
                Self.endings.contains(where: type.name.value.hasSuffix)
            else { continue }
            // The same form twice is another mistake.
            let isKnown = forms.contains { library.canonicalDocumentName($0.name.value) == type.name.value }
            if !isKnown { forms.append(document) }
        }
        guard forms.count > 1 else { return }
        func applying(_ path: PathView) -> [DocumentItem] {
            forms.filter { $0.condition?.holds(for: path.choices) ?? true }
        }
        let most = derived.views.map { applying($0).count }.max() ?? 0
        let paths = derived.indices { applying($0).count == most }
        guard most > 1, let first = paths.min() else { return }
        let notes = applying(derived.views[first]).map { Diagnostic.Note("要填“\($0.name.value)”", at: $0.name.range) }
        findings.report(.several(most, derived.naming(paths, guide)), at: claim.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func several(_ count: Int, _ path: String) -> Self {
        Self("标签写了“一次提交”，可是\(path)要填 \(count) 张表", hint: "合成一张表，同样的内容只填一次")
    }
}
