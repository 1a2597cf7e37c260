import GuideModel

/// What depends on something says on what.
struct VagueWords: ProseRule {
    static let about = RuleDescription(
        id: "vague-words",
        group: .plain,
        severity: .warning,
        demand: "不写“有关规定、相关部门、必要时、视情况、原则上、另行通知、尽快”，说清是哪条、谁、什么时候。",
        why: "看的人不知道“必要时”是什么时候，只能再打电话问。含糊的话还给了随意的余地，办事指南不得有模糊性兜底要求。",
        source: "《北京市优化营商环境条例》第三十一条；rules.tsv TEXT-007",
        accepts: [
            """
            ## 常见问题

            ### 会上门看吗

            卖熟食的，上门看一次。和这件事有关的人在家就行。看情况再说，您先别着急。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 会上门看吗

            1️⃣必要时上门看一次，时间2️⃣另行通知。请3️⃣尽快补齐。
            """
        ]
    )

    static let cues = CueWords(
        .vague,
        [
            "有关规定", "相关规定", "有关部门", "相关部门", "有关单位", "相关单位", "有关政策", "相关政策", "有关要求", "相关要求", "有关人员", "相关人员", "有关机构",
            "相关机构", "有关条件", "相关条件", "有关事宜", "相关事宜", "有关事项", "相关事项", "其他有关情况", "必要时", "必要情况下", "视情况", "视情", "视具体情况",
            "根据实际情况", "根据情况", "酌情", "酌减", "原则上", "另行通知", "另行安排", "另行规定", "另行告知", "尽快", "尽早", "适时", "合理期限", "一定期限",
            "合理时间内", "适当收取", "适当减免", "适当延长", "适当放宽", "适当补贴", "适当补助", "适当提高", "适当降低", "适当调整", "适当奖励", "适当照顾", "特殊情况",
            "等有关情况", "不定期", "若干天", "一段时间内",
        ],
        never: [
            "尽快乐", "电视情况", "重视情况", "监视情况", "近视情况", "忽视情况", "歧视情况", "巡视情况", "透视情况",
            "视情节", "舒适时", "合适时", "不适时", "适时间", "重视情", "近视情", "特殊情况说明",
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        prose.forEachHit(of: .vague) { hit in
            findings.report(.vague(prose.text(hit.units)), at: prose.range(hit.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func vague(_ words: String) -> Self {
        let hint =
            switch words.suffix(2) {
            case "规定", "政策", "要求": "写明是哪一条、怎么规定的"
            case "部门", "单位", "机构", "人员": "写出名字，比如“住建局”“银行”"
            case "通知", "安排", "告知": "写明什么时候、怎么通知，比如“提前 2 天发短信”"
            case "尽快", "尽早", "期限", "适时", "间内", "干天": "写明几天内、哪一天前"
            default: "写明什么情况下才这样，一种情况写一句"
            }
        return Self("“\(words)”没说清楚，看的人还得再问", hint: hint)
    }
}
