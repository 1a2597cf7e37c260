import GuideModel

/// A guide that claims 容缺受理 lets some document be handed in later.
struct ClaimGaps: GuideRule {
    static let about = RuleDescription(
        id: "claim-gaps",
        group: .window,
        severity: .error,
        demand: "标签写了“容缺受理”的，至少有一样材料可后补。",
        why: "容缺受理的，应当明确并公布必要申请材料目录和可容缺的申请材料目录。",
        source: "《青岛市优化营商环境条例》第二十四条；rules.tsv GAP-001",
        accepts: [
            """
            ---
            标签: [容缺受理]
            ---

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **房屋租赁合同**（复印件 1 份，可后补 2 个工作日）：到期没补，材料退给您。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您容缺单。
            2. **制证**（部门内部，3 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：3 个工作日
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: ["---\n标签: [1️⃣容缺受理]\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.gapsAllowed), !guide.documents.isEmpty || guide.saysNoDocuments else { return }
        var isOffered = false
        guide.forEachDocument { document in
            for item in document.strictness { if case .later = item.value { isOffered = true } }
        }
        if !isOffered { findings.report(.nothing, at: claim.range) }
    }
}

extension Findings.Message {
    fileprivate static var nothing: Self {
        Self("标签写了“容缺受理”，可是没有一样材料可以后补", hint: "能后补的材料写上“可后补 3 个工作日”；没有就去掉这个标签")
    }
}
