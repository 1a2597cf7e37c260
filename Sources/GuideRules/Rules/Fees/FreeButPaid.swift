import GuideModel

/// A guide that costs nothing has no step in which one pays.
struct FreeButPaid: PathRule {
    static let about = RuleDescription(
        id: "free-but-paid",
        group: .fees,
        severity: .error,
        demand: "写了不收费的，没有交费的步骤。",
        why: "一处说不收费，一处让人交钱，来的人会觉得上当。行政许可不得收取费用，法律、行政法规另有规定的除外。",
        source: "《中华人民共和国行政许可法》第五十八条；rules.tsv FEE-002；docs/guide-format.md：One window",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，不用交费。
            2. **交工本费**（到窗口，2 分钟）：10 元，可以扫码。

            ## 一窗办理

            - 收费：工本费 10 元（《示范区收费目录》）
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **交工本费**（到窗口，2 分钟）：可以扫码。

            ## 一窗办理

            - 收费：1️⃣不收费
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **缴费**（到窗口，2 分钟）：可以扫码。

            ## 一窗办理

            - 收费：1️⃣不收费
            """,
        ]
    )

    private static let paying: WordSet = ["交", "缴", "付"]
    /// What is paid to the office; 税 and 保险费 are no fee for the service.
    private static let fees: WordSet = [
        "工本费", "手续费", "登记费", "办证费", "制证费", "证照费", "服务费", "审核费", "报名费", "考试费", "照相费", "公告费", "材料费", "代办费", "办理费",
    ]
    private static let bare: WordSet = ["交费", "缴费", "付费", "交钱", "付钱", "交款", "缴款", "付款", "缴纳费用"]
    /// Matters that are about paying something else.
    private static let otherMoney: WordSet = [
        "保险", "参保", "缴存", "税", "公积金", "社保", "医保", "养老", "贷款", "罚", "水", "电", "燃气", "补贴", "报销", "购买", "拍卖",
        "党费", "会费",
    ]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // What the parts of a bundle charge is added up and reported as that.
        guard let fee = path.fee, fee.value.isFree, !path.guide.isBundle else { return }
        path.forEachStep { step in
            guard Self.isPayment(step, of: path.guide) else { return }
            let note = Diagnostic.Note("这一步要交钱", at: step.name.range)
            findings.report(.paid(step.name.value), at: fee.range, notes: [note])
        }
    }

    /// Whether a step's name says that one pays the office.
    static func isPayment(_ step: Step, of guide: Guide) -> Bool {
        let name = step.name.value
        guard paying.isIn(name), !negations.isIn(name) else { return false }
        if fees.isIn(name) { return true }
        guard bare.isIn(name) else { return false }
        let matter = (guide.header.officialName?.value ?? "") + (guide.header.title?.value ?? "")
        return !otherMoney.isIn(matter) && !otherMoney.isIn(name)
    }
}

extension Findings.Message {
    fileprivate static func paid(_ step: String) -> Self {
        Self("写了不收费，可是“\(step)”要交钱", hint: "真要收的，收费写上多少钱、凭什么收；不收的，删掉这一步")
    }
}
