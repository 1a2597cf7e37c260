import GuideModel

/// A guide tells how to do a thing, not how good the office is.
struct Slogan: ProseRule {
    static let about = RuleDescription(
        id: "slogan",
        group: .plain,
        severity: .warning,
        demand: "不写口号和自夸，比如“大力提升”“便民利企”“竭诚为您服务”。",
        why: "口号占地方，不帮人办事。真方便，看几趟、几天、几样材料就知道。",
        source: "rules.tsv TEXT-013",
        accepts: [
            """
            ## 常见问题

            ### 有人帮忙填表吗

            有。窗口的人会帮您。志愿服务的人周末也在。不满意，打 12345。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 有人帮忙填表吗

            有。我们1️⃣竭诚为您服务，让数据多跑路、群众少跑腿。
            """
        ]
    )

    static let cues = CueWords(
        .slogan,
        [
            "大力提升", "大力推进", "大力推动", "大力加强", "着力提升", "着力打造", "全力打造", "全面提升", "持续优化", "不断提升", "不断优化", "不断增强", "便民利企",
            "利企便民",
            "便民利民", "优化营商环境", "获得感", "幸福感", "优质高效的服务", "优质高效服务", "优质服务", "高效便捷的服务", "便捷高效的服务", "高效便捷服务", "竭诚为您服务", "竭诚",
            "全心全意", "数据多跑路", "信息多跑路", "群众少跑腿", "企业少跑腿", "暖心服务", "贴心服务", "温馨服务", "一流服务", "保姆式服务", "管家式服务", "店小二",
            "以人民为中心",
            "为人民服务", "服务为民", "用心用情", "深入贯彻", "认真贯彻", "贯彻落实", "再上新台阶", "新台阶", "跑出加速度", "有温度的服务", "政务服务新模式", "新高度", "赋能",
            "真抓实干", "广大市民", "广大群众", "广大企业", "宝贵意见", "饱满的热情", "一站式服务", "金牌服务", "五星级服务", "擦亮", "急难愁盼", "办实事", "最后一公里",
            "零距离服务", "零障碍", "金字招牌",
        ],
        never: ["为人民服务中心", "优质服务奖", "擦亮双眼", "擦亮眼"]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        // “数据多跑路、群众少跑腿” is one slogan.
        var sentence = -1
        prose.forEachHit(of: .slogan) { hit in
            let own = prose.clauses[hit.clause].sentence
            if own == sentence { return }
            sentence = own
            findings.report(.slogan(prose.quote(hit.units)), at: prose.range(hit.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func slogan(_ words: String) -> Self {
        Self("“\(words)”是口号，帮不上办事的人", hint: "删掉；或者换成能数的：跑几趟、等几天、带几样")
    }
}
