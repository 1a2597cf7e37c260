import GuideModel

/// A waiting time that a law prescribes is in the limit, in a step, or explained.
struct NoticePeriod: PathRule {
    static let about = RuleDescription(
        id: "notice-period",
        group: .time,
        severity: .error,
        demand: "法律规定要公告、要等的天数，时限里有，步骤里有，或者说清楚。",
        why: "通过简易程序注销公司登记，公告期限不少于二十日。只写“1 个工作日办完”，会让人以为今天交、明天就好。",
        source: "《中华人民共和国公司法》第二百四十条；《中华人民共和国民法典》第一千零七十七条；rules.tsv TIME-009",
        accepts: [
            """
            ---
            事项: 公司简易注销登记
            ---

            ## 怎么办

            1. **发公告**（部门内部，20 天，不计入）：登在网上，不收钱。
            2. **到窗口申请**（到窗口，10 分钟）：没人反对就来办。
            """
        ],
        rejects: [
            """
            ---
            事项: 公司简易注销登记
            ---

            ## 一窗办理

            - 时限：1️⃣当场办结
            """,
            """
            ---
            事项: 内地居民离婚登记
            ---

            ## 一窗办理

            - 时限：1️⃣20 天
            """,
        ]
    )

    /// Official names with the days that must pass.
    private static let periods = [
        ("简易注销登记", 20, "公告", "《中华人民共和国公司法》第二百四十条"),
        ("离婚登记", 30, "冷静期", "《中华人民共和国民法典》第一千零七十七条"),
    ]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let name = path.guide.header.officialName, name.value.hasSuffix("登记"), let limit = path.limit,
            !path.steps.isEmpty,
            let period = Self.periods.first(where: { name.value.hasSuffix($0.0) })
        else { return }
        let needed = Duration(period.1, .day)
        guard limit.value.promised.value.fifthsOfDay < needed.fifthsOfDay else { return }
        var isTold = false
        func look(_ text: Located<String>) { if !isTold { isTold = says(text.value, period.1) } }
        path.forEachStep { step in
            if let duration = step.duration?.value, duration.fifthsOfDay >= needed.fifthsOfDay { isTold = true }
            step.forEachWording(look)
        }
        path.guide.forEachShortAnswerText(look)
        guard !isTold else { return }
        let note = Diagnostic.Note("\(name.value)要先等 \(needed.chinese)：\(period.3)", at: name.range)
        findings.report(.tooShort(period.2, needed), at: limit.value.promised.range, notes: [note])
    }

    /// Whether the text speaks of that many days.
    private func says(_ text: String, _ days: Int) -> Bool {
        let dense = text.filter { $0 != " " }
        let numbers = days == 30 ? ["30", "三十"] : ["\(days)", "二十"]
        if days == 30, dense.contains("1个月") || dense.contains("一个月") { return true }
        return numbers.contains { dense.contains($0 + "天") || dense.contains($0 + "日") }
    }
}

extension Findings.Message {
    fileprivate static func tooShort(_ name: String, _ needed: Duration) -> Self {
        Self("这件事法律规定\(name)不少于 \(needed.chinese)，时限和步骤里都没有", hint: "加一步写明 \(needed.chinese)，不算在时限里的写“不计入”")
    }
}
