import GuideModel

/// Who may hand something in later reads what happens if it never comes.
struct LaterConsequence: GuideRule {
    static let about = RuleDescription(
        id: "later-consequence",
        group: .gaps,
        severity: .advice,
        demand: "标签写了“容缺受理”的，写清到期没补会怎样。",
        why: "到期没补，有的地方当作收回申请，有的退回材料。事先说清，人才不会以为办着呢。",
        source: "《安阳市政务服务条例》第二十四条；rules.tsv GAP-006",
        accepts: [
            .later("- **房屋租赁合同**（复印件 1 份，可后补 3 个工作日）：到期没补，材料退给您。", header: "标签: [容缺受理]")
        ],
        rejects: [
            .later("- **房屋租赁合同**（复印件 1 份，可后补 3 个工作日）：先办，再补。", header: "标签: [1️⃣容缺受理]")
        ]
    )

    private static let words: WordSet = [
        "没补", "不补", "逾期", "到期", "过期", "过了", "超过", "收回", "退回", "退给", "退还", "没交", "不交", "作废", "撤", "停办", "不再办", "不给办",
        "没补齐",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.gapsAllowed), !guide.isBundle else { return }
        var later: Located<String>?
        guide.forEachDocument { if later == nil, $0.isLater { later = $0.name } }
        guard let later, !guide.says(Self.words) else { return }
        findings.report(.silent, at: claim.range, notes: [.init("这一样可以后补", at: later.range)])
    }
}

extension Findings.Message {
    fileprivate static var silent: Self {
        Self("没写到期没补会怎样", hint: "在这份材料的说明里加一句，比如“到期没补，当作您收回申请，材料退给您”")
    }
}
