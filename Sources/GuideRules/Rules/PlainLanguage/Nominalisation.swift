import GuideModel

/// A verb is written as a verb: 审核, not 进行审核.
struct Nominalisation: ProseRule {
    static let about = RuleDescription(
        id: "nominalisation",
        group: .plain,
        severity: .warning,
        demand: "不用“进行、予以、给予、作出”来带动词，直接写动词。",
        why: "“对材料进行审核”和“看材料对不对”说的是一件事，后面一句少一半字，谁做什么也看得见。",
        source: "rules.tsv TEXT-005；docs/guide-format.md：Plain language",
        accepts: [
            """
            ## 常见问题

            ### 办到哪一步了

            您的申请正在进行中。医院每年开展活动。做出贡献的人优先。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 办到哪一步了

            我们对照片1️⃣进行核对。没问题就2️⃣予以登记，3 天内3️⃣作出决定。
            """
        ]
    )

    static let cues = CueWords(
        .nominal,
        ["进行", "予以", "加以", "给予", "作出", "做出", "开展"],
        never: ["进行中", "进行曲", "进行到", "进行下去", "进行时", "进行不", "授予以", "赋予以", "寄予以", "准予以", "参加以", "增加以", "添加以"]
    )

    static let actions = CueWords(
        .action,
        [
            "审核", "审查", "审批", "审定", "核查", "核实", "核验", "核对", "查验", "检查", "检验", "检测", "调查", "登记", "备案", "公示", "公告",
            "公开", "认定", "确认", "鉴定", "评估", "评定", "评审", "办理", "处理", "处置", "处罚", "受理", "批准", "决定", "答复", "回复", "说明",
            "解释", "修改", "更正", "变更", "注销", "补正", "补充", "完善", "申报", "申请", "填报", "填写", "提交", "上传", "缴费", "缴纳", "支付",
            "退还", "补助", "补贴", "补偿", "支持", "帮助", "协助", "配合", "照顾", "奖励", "表彰", "减免", "救助", "优惠", "资助", "保障", "保护",
            "管理", "监督", "监管", "指导", "培训", "咨询", "预约", "查询", "比对", "采集", "录入", "识别", "验证", "认证", "签字", "签署", "签约",
            "盖章", "拍照", "扫描", "复印", "整改", "安排", "裁决", "调解", "仲裁", "通知", "告知", "记录", "分析", "判断", "结算", "报销", "测算",
            "抽查", "走访", "归档", "移交", "转移", "过户", "评价", "打分", "摇号", "面试", "维修", "改造", "装修", "消毒", "安装", "拆除", "延长",
            "解决", "落实", "批复", "许可", "收费", "回访", "复查", "复核", "备份", "更新", "调整", "核销", "公证", "评比", "处分", "警告", "撤销", "吊销",
            "规定", "承诺",
        ]
    )

    /// How far behind the empty verb the real one may stand: 进行网上信息核对.
    private static let reach = 8

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        prose.forEachHit(of: .nominal) { hit in
            // A pair of the site's own glossary says it better.
            let start = hit.units.lowerBound
            if prose.firstHit(of: .lexicon, in: start..<start + 1) != nil { return }
            let end = prose.clauses[hit.clause].units.upperBound
            let near = hit.units.upperBound..<min(hit.units.upperBound + Self.reach, end)
            let verb = prose.firstHit(of: .action, in: near)
            switch Self.cues.words[hit.word ?? 0] {
            case "予以": break
            case "开展": if verb?.units.upperBound != end { return }
            case "给予": if verb == nil && !prose.has(oneOf: "以适一相", at: hit.units.upperBound) { return }
            default: if verb == nil { return }
            }
            let words = prose.quote(hit.units.lowerBound..<(verb?.units.upperBound ?? hit.units.upperBound))
            findings.report(
                .empty(words, verb.map { prose.quote($0.units) }),
                at: prose.range(hit.units),
                fix: fix(hit, verb, prose)
            )
        }
    }

    /// 进行 and the like can go wherever the verb follows at once; 给予 and 作出 carry a little meaning of their own.
    private func fix(_ hit: ReadableProse.Hit, _ verb: ReadableProse.Hit?, _ prose: ReadableProse) -> Diagnostic.Fix? {
        let run = prose.run(of: hit)
        // The verb is of the same piece: “**进行**登记” would leave marks around nothing.
        guard let verb, verb.units.lowerBound == hit.units.upperBound, (hit.word ?? 9) < 3,
            prose.replaceableRange(hit.units.lowerBound..<verb.units.upperBound, in: run) != nil,
            let range = prose.replaceableRange(hit.units, in: run)
        else { return nil }
        return Diagnostic.Fix(range, with: "")
    }
}

extension Findings.Message {
    fileprivate static func empty(_ words: String, _ verb: String?) -> Self {
        Self("“\(words)”绕了个弯", hint: verb.map { "直接写动词，比如“\($0)”，能用白话更好" } ?? "直接写做什么，前面的词删掉")
    }
}
