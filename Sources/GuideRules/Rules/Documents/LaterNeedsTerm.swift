import GuideModel

/// What may be handed in later has a term.
struct LaterNeedsTerm: GuideRule {
    static let about = RuleDescription(
        id: "later-needs-term",
        group: .documents,
        severity: .error,
        demand: "可后补的材料，写明几天内补。",
        why: "没有期限，人不知道哪天前补，窗口也不知道等到哪天算。",
        source: "rules.tsv GAP-002；docs/guide-format.md：Documents",
        accepts: [
            """
            ## 要带什么

            - **收入证明**（原件 1 份，可后补 3 个工作日）：上班的单位开。到期没补，当作您收回申请。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹，窗口给您受理单。
            2. **审核**（部门内部，3 个工作日）：办好了，寄给您。
            3. **收证**（邮寄，3 天，不计入）：申请时填好地址。

            ## 一窗办理

            - 时限：5 个工作日（法定 20 个工作日）
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **收入证明**（原件 1 份，1️⃣可后补）：上班的单位开。
            """
        ]
    )

    /// The length of 可后补; a term that could not be read is longer, and was reported.
    private static let bare = "可后补".utf8.count

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        guide.forEachDocument { document in
            for strictness in document.strictness where strictness.value == .later(nil) {
                if strictness.range.bytes.count <= Self.bare {
                    findings.report(.noTerm(document.name.value), at: strictness.range)
                }
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func noTerm(_ name: String) -> Self {
        Self("“\(name)”可以后补，却没写几天内补", hint: "写成 可后补 5 个工作日")
    }
}
