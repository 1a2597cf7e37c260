import GuideModel

/// Who hands something in later gets a slip that says what and until when.
struct GapSlip: GuideRule {
    static let about = RuleDescription(
        id: "gap-slip",
        group: .gaps,
        severity: .advice,
        demand: "标签写了“容缺受理”的，说清窗口给一张单子，写着补什么、哪天前补。",
        why: "口头说一声，人记不住，窗口换了人也说不清。",
        source: "rules.tsv GAP-008",
        accepts: [
            .later("- **房屋租赁合同**（复印件 1 份，可后补 3 个工作日）：到期没补，材料退给您。", header: "标签: [容缺受理]")
        ],
        rejects: [
            .later(
                "- **房屋租赁合同**（复印件 1 份，可后补 3 个工作日）：到期没补，材料退给您。",
                step: "按指纹。",
                header: "标签: [1️⃣容缺受理]"
            )
        ]
    )

    private static let words: WordSet = ["单", "承诺书", "短信", "通知", "回执", "凭", "条子", "告知书", "提醒"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.gapsAllowed), !guide.isBundle, !guide.steps.isEmpty else { return }
        var isLater = false
        guide.forEachDocument { if $0.isLater { isLater = true } }
        guard isLater, !guide.says(Self.words) else { return }
        findings.report(.missing, at: claim.range)
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("没说要补的东西写在哪张单子上", hint: "在交材料那一步写上“窗口给您容缺单，写着补什么、哪天前补”")
    }
}
