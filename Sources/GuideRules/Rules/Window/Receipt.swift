import GuideModel

/// A guide that claims 一窗受理 and takes time hands out something to show for it.
struct Receipt: OverviewRule {
    static let about = RuleDescription(
        id: "receipt",
        group: .window,
        severity: .warning,
        demand: "标签写了“一窗受理”、又不是当场办结的，说清给什么凭据。",
        why: "材料交了，手里什么都没有，出了岔子说不清。受理申请，应当出具加盖印章、注明日期的书面凭证。",
        source: "《行政许可法》第三十二条；rules.tsv WIN-004",
        accepts: [
            """
            ---
            标签: [一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：3 个工作日
            - 结果：居民身份证（邮寄）
            """,
            """
            ---
            标签: [一窗受理]
            ---
            """,
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **制证**（部门内部，3 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：3 个工作日
            - 结果：居民身份证（邮寄）
            """
        ]
    )

    private static let receipts: WordSet = [
        "受理单", "受理凭", "受理通知", "受理号", "回执", "回单", "凭证", "凭条", "凭据", "收件单", "收据", "收条", "收到条", "取件码", "取件单", "取证单",
        "查询码", "短信", "单子", "编号", "领证单", "小票", "通知单", "告知单", "业务单",
    ]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.oneWindow), let limit = derived.views.lazy.compactMap(waitAfterVisit).first
        else { return }
        var isNamed = guide.facts.written.contains { Self.receipts.isIn($0.text.value) }
        func look(_ text: Located<String>) { if !isNamed { isNamed = Self.receipts.isIn(text.value) } }
        guide.forEachStep { $0.forEachWording(look) }
        for section in guide.sections where !isNamed && section.kind != .steps {
            for block in section.blocks { block.forEachInlines { $0.forEachText(look) } }
        }
        guard !isNamed else { return }
        findings.report(.missing, at: claim.range, notes: [Diagnostic.Note("要等这么久", at: limit.range)])
    }

    /// The limit of a path on which the person comes to a window and then waits for longer than the visit.
    private func waitAfterVisit(_ path: PathView) -> Located<Duration>? {
        // Who waits for hours in the hall, or hands nothing in, needs nothing to show for it.
        guard let limit = path.limit?.value.promised, limit.value.isInDays, path.submissions?.value != 0 else {
            return nil
        }
        return path.places.isDisjoint(with: .visits) ? nil : limit
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("标签写了“一窗受理”，可是没写交了材料给什么凭据", hint: "在交材料那一步写上“窗口给您受理单”，或者办好发短信")
    }
}
