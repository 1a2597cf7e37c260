import GuideModel

/// A step's name begins with what to do.
struct StepStartsWithAction: ProseRule {
    static let about = RuleDescription(
        id: "step-starts-with-action",
        group: .plain,
        severity: .warning,
        demand: "步骤的名字先说做什么：“填申请表”，不写“材料准备齐全”“窗口受理”。",
        why: "步骤是一张动作清单，照着一条一条做。“窗口受理”是窗口的事，办事的人看了不知道自己要做什么。",
        source: "rules.tsv TEXT-009；docs/guide-format.md：Plain language",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **窗口做证**（部门内部，10 分钟）：做好了叫您。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **1️⃣材料准备齐全**（到窗口，10 分钟）：带上户口簿，按指纹。
            2. **2️⃣居民身份证领取**（到窗口，5 分钟）：看看名字对不对。
            """
        ]
    )

    static let cues = CueWords(
        .thing,
        [
            "材料", "资料", "证件", "证明", "证书", "表格", "费用", "信息", "窗口受理", "窗口审", "窗口核", "窗口收", "窗口发证", "窗口出证", "窗口办结", "工作人员",
            "申请人", "结果", "手续", "流程", "照片", "相片", "文件",
            "数据",
            "部门", "单位", "后台", "条件", "要求", "时限", "税费", "保证金", "工本费", "合同", "指纹", "人脸", "账户", "身份",
        ],
        never: ["证明白", "要求助", "结果断", "要求购", "要求租"]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for run in prose.runs where run.kind == .stepName && !run.isByOffice {
            let start = run.units.lowerBound
            // A name stands there: 居民身份证领取. In quotes it is a button or what one says.
            let isName = prose.isClosed[start] && !prose.has(oneOf: "《“「『\"\u{FFFC}", at: start)
            let isThing = prose.firstHit(of: .thing, in: start..<start + 1) != nil
            if isName || isThing { findings.report(.noAction(prose.quote(run.units)), at: prose.range(run.units)) }
        }
    }
}

extension Findings.Message {
    fileprivate static func noAction(_ name: String) -> Self {
        Self("步骤“\(name)”没先说做什么", hint: "动词放在最前面，写办事的人要做的，比如“交材料”“填申请表”“拿新证”")
    }
}
