import GuideModel

/// A guide does not force people to one online channel.
struct SingleChannel: GuideRule {
    static let about = RuleDescription(
        id: "single-channel",
        group: .trips,
        severity: .warning,
        demand: "不写“只能在手机上办”，除非说明理由，或者还有窗口、电话可走。",
        why: "市场主体有权自主选择办理渠道，不得限定。不会用手机的老人，也得有地方去。",
        source: "《优化营商环境条例》第三十七条；rules.tsv TRIP-008",
        accepts: [
            """
            ## 常见问题

            ### 只能在手机上办吗

            不是，到窗口也能办。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **申请**（手机，10 分钟）：这件事1️⃣只能在手机上办。
            2. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：0 趟
            - 结果：居民身份证（邮寄）
            - 网办：“示范区办事”小程序
            """
        ]
    )

    private static let only: WordSet = ["只能", "只可以", "必须", "只接受", "只支持", "仅限", "仅支持"]
    private static let channels: WordSet = [
        "在手机", "用手机", "手机上", "手机办", "在网上", "网上办", "网上申请", "上网", "从网上", "通过网上", "小程序办", "线上",
    ]
    private static let reasons: WordSet = ["因为", "由于", "法律", "国家", "规定"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, !guide.steps.isEmpty else { return }
        var isOpen = guide.facts.helps.contains { $0.value.stated != nil }
        guide.forEachStep { step in
            switch step.place?.value {
            case .ownWindow, .named, .kiosk, .telephone, .homeVisit: isOpen = true
            case .online, .phoneApp, .post, .backOffice, nil: break
            }
        }
        if isOpen { return }
        guide.forEachShortAnswerText { look(at: $0, &findings) }
        guide.forEachText(of: .eligibility) { look(at: $0, &findings) }
        guide.forEachStep { step in step.forEachWording { look(at: $0, &findings) } }
        for question in guide.frequentQuestions {
            for block in question.answer { block.forEachInlines { $0.forEachText { look(at: $0, &findings) } } }
        }
    }

    private func look(at text: Located<String>, _ findings: inout Findings) {
        guard let found = Self.only.first(in: text.value) else { return }
        let prose = Prose(text)
        let start = prose.index(ofByte: found.bytes.lowerBound)
        let clause = prose.clause(around: start)
        let after = prose.text(start..<clause.upperBound)
        guard let channel = Self.channels.first(in: after), !prose.isQuoted(start) else { return }
        // “只能在手机上” limits the channel; “必须本人在手机上刷脸” limits something else.
        guard channel.bytes.lowerBound == found.word.utf8.count else { return }
        if negations.isIn(prose.text(clause)) || Self.reasons.isIn(prose.text(prose.sentence(around: start))) { return }
        findings.report(.only(after), at: prose.range(start..<clause.upperBound))
    }
}

extension Findings.Message {
    fileprivate static func only(_ words: String) -> Self {
        Self("“\(words)”只给了一条路", hint: "写上不会用手机的人怎么办：哪个窗口，或者打哪个电话；真有规定的，写出是什么规定")
    }
}
