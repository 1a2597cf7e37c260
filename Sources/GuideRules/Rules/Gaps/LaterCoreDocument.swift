import GuideModel

/// Who one is, and the application itself, cannot come later.
struct LaterCoreDocument: GuideRule {
    static let about = RuleDescription(
        id: "later-core-document",
        group: .gaps,
        severity: .error,
        demand: "身份材料和申请表，不写可后补。",
        why: "容缺缺的是次要材料。连谁来办、办什么都没有，窗口没法受理，后补就成了白跑。",
        source: "《青岛市优化营商环境条例》第二十四条；rules.tsv GAP-004",
        accepts: [
            .later(
                """
                - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
                - **房屋租赁合同**（复印件 1 份，可后补 3 个工作日）：到期没补，当作您收回申请。
                """
            )
        ],
        rejects: [
            .later("- **居民户口簿**（原件 1 份，1️⃣可后补 3 个工作日）：因为要核对住址。到期没补，当作您收回申请。"),
            .later("- **申请表**（窗口给表，1️⃣可后补 3 个工作日）：到期没补，当作您收回申请。"),
        ]
    )

    private static let applications = ["申请表", "申请书", "登记表", "申报表", "审批表", "备案表"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        guide.forEachDocument { document in
            for strictness in document.strictness {
                guard case .later = strictness.value, let type = library.documentType(document.name.value) else {
                    continue
                }
                // A list or a plan is a form too, but not the application itself.
                let isCore =
                    type.kind == .identity
                    || (type.kind == .form && Self.applications.contains(where: type.name.value.hasSuffix))
                if isCore { findings.report(.core(document.name.value), at: strictness.range) }
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func core(_ name: String) -> Self {
        Self("“\(name)”不能后补，没有它窗口收不下", hint: "去掉可后补；身份材料可以写“可用电子证照”，申请表可以写“现场填”")
    }
}
