import GuideModel

/// 一窗办理 states every required fact.
///
/// 窗口 is the business of `WindowNeeded`, since it depends on the steps.
struct RequiredFact: GuideRule {
    static let about = RuleDescription(
        id: "required-fact",
        group: .required,
        severity: .error,
        demand: "一窗办理里写明提交、跑腿、时限、收费、结果和咨询。",
        why: "交几次、跑几趟、等多久、花多少钱、拿到什么、问谁，是人出门前一定要知道的六件事。“没有”说不清是不收钱，还是没写，所以要写“不收费”。",
        source: "《国务院关于在线政务服务的若干规定》第六条；rules.tsv REQ-001；docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 收费：不收费
            """
        ],
        rejects: [
            Example("## 1️⃣一窗办理", removing: ["时限"]),
            Example("## 1️⃣一窗办理", removing: ["咨询"]),
            """
            ## 一窗办理

            - 收费：1️⃣没有
            """,
            """
            ## 一窗办理

            - 咨询：1️⃣不适用（看网站）
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // Without a readable line the section itself was reported.
        guard guide.section(.oneWindow) != nil, !guide.facts.written.isEmpty else { return }
        let written = guide.facts.writtenBits
        for key in FactKey.alwaysRequired where written & key.bit == 0 {
            if !guide.hasUnreadLine(like: key) { findings.report(.missing(key), at: guide.factsPlace) }
        }
        for fact in guide.facts.written {
            switch (fact.key.value, fact.state) {
            case (.submission, .none), (.visits, .none), (.limit, .none), (.fee, .none), (.enquiry, .none),
                (.enquiry, .notApplicable):
                findings.report(.saysNothing(fact.key.value, fact.text.value), at: fact.text.range)
            default: break
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func missing(_ key: FactKey) -> Self {
        Self("一窗办理里缺“\(key.rawValue)”", hint: "加一行 - \(key.rawValue)：\(example(key))")
    }

    fileprivate static func saysNothing(_ key: FactKey, _ value: String) -> Self {
        let meaning =
            switch key {
            case .submission: "看不出要不要交材料"
            case .visits: "看不出要不要跑"
            case .limit: "看不出要等多久"
            case .fee: "看不出收不收钱"
            default: "办的人不知道问谁"
            }
        return Self("“\(key.rawValue)”写的是“\(value)”，\(meaning)", hint: "写成 \(example(key))")
    }

    private static func example(_ key: FactKey) -> String {
        switch key {
        case .submission: "一次，或者 不用交"
        case .visits: "1 趟，或者 0 趟"
        case .limit: "当场办结，或者 5 个工作日"
        case .fee: "不收费，或者 40 元（《依据》）"
        case .result: "证件名称（自己取、邮寄）"
        default: "能打通的电话，例如 12345"
        }
    }
}
