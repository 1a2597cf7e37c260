import GuideModel

/// Announcements, tests and hearings say how long they take.
struct SpecialProcedure: GuideRule {
    static let about = RuleDescription(
        id: "special-procedure",
        group: .time,
        severity: .error,
        demand: "公示、公告、检验、鉴定、听证、现场核查、评审这样的步骤，写明要多久。",
        why: "听证、检验、鉴定、专家评审的时间不算在期限里，但应当把所需时间书面告知申请人。不写，等的人心里没数。",
        source: "《行政许可法》第四十五条；rules.tsv TIME-007",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **公示**（部门内部，7 天，不计入）：没人反对就寄给您。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **1️⃣网上公示**（部门内部，不计入）：没人反对就寄给您。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 结果：居民身份证（邮寄）
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **1️⃣现场核查**（上门）：看房子在不在。
            """,
        ]
    )

    private static let procedures: WordSet = [
        "公示", "公告", "检验", "鉴定", "听证", "现场核查", "现场勘查", "现场勘验", "现场踏勘", "现场检查", "实地核查", "实地查看", "专家评审", "评审", "检疫", "检测",
        "招标",
        "拍卖",
    ]

    /// What the person or a result is called, not what the office does.
    private static let others: WordSet = ["查看", "看公", "结果", "报告", "意见书", "合格", "证书", "结论", "标志", "下载"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's steps are reported in the part they come from.
        guard !guide.isBundle else { return }
        for step in guide.steps { check(step, isTimed: false, &findings) }
    }

    private func check(_ step: Step, isTimed: Bool, _ findings: inout Findings) {
        var isTimed = isTimed
        step.forEach { if $0.duration != nil { isTimed = true } }
        let isOfficeWork =
            switch step.place?.value {
            case .backOffice, .homeVisit, nil: true
            default: false
            }
        if !isTimed, isOfficeWork, let found = Self.procedures.first(in: step.name.value),
            !Self.others.isIn(step.name.value)
        {
            return findings.report(.untimed(found.word), at: step.name.range)
        }
        for nested in step.alternatives + step.substeps { check(nested, isTimed: isTimed, &findings) }
    }
}

extension Findings.Message {
    fileprivate static func untimed(_ word: String) -> Self {
        Self("没写\(word)要多久", hint: "在括号里加上时间；不算在时限里的，再加“不计入”，比如（部门内部，7 天，不计入）")
    }
}
