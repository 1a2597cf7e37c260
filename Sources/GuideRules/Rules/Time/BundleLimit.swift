import GuideModel

/// A bundle takes no longer than its longest part.
struct BundleLimit: PathRule {
    static let about = RuleDescription(
        id: "bundle-limit",
        group: .time,
        severity: .error,
        demand: "“一件事”的时限，不超过里面最久的那一件。",
        why: "几件事同时办，最久的一件办好，就都好了。合起来反而更久，不如分开办。",
        source: "《行政许可法》第二十六条；rules.tsv BUND-004；docs/guide-format.md：Details, Bundles",
        accepts: [bundle("3 个工作日")],
        rejects: [bundle("1️⃣5 个工作日")]
    )

    private static func bundle(_ limit: String) -> Example {
        Example(
            """
            ---
            标题: 两件事一次办
            事项: 证件一件事
            别名: [两证一起办]
            包含: [banka, huanzheng]
            ---

            ## 一窗办理

            - 时限：\(limit)
            - 结果：居民身份证、社会保障卡（邮寄）
            - 联办：公安局、人力资源和社会保障局
            - 牵头：公安局
            """,
            removing: ["谁能办", "要带什么", "怎么办"],
            files: [
                "guides/shebao-jiuye/banka.md": """
                ---
                id: banka
                标题: 社保卡坏了怎么换
                事项: 社会保障卡换发
                别名: [换社保卡]
                ---

                ## 怎么办

                1. **到窗口申请**（到窗口，10 分钟）：说“换社保卡”，窗口给您受理单。
                2. **制卡**（部门内部，3 个工作日）：做好了就寄出。
                3. **收新卡**（邮寄，3 天，不计入）：邮费我们出。

                ## 一窗办理

                - 时限：3 个工作日
                - 结果：社会保障卡（邮寄）
                """,
                "guides/huji-chuxing/huanzheng.md": """
                ---
                id: huanzheng
                标题: 身份证到期怎么换
                事项: 居民身份证换领
                别名: [换身份证]
                ---
                """,
            ]
        )
    }

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard path.guide.isBundle, let parts = path.guide.header.parts, let stated = path.limit?.value.promised else {
            return
        }
        var longest: (time: ElapsedTime, limit: Located<Duration>)?
        for part in parts {
            // Without one part's limit the longest is not known.
            guard let guide = library.guide(part.value), let questions = PartQuestions(of: guide, in: path.guide) else {
                return
            }
            let choices = questions.choices(for: path.choices)
            let fact = guide.facts.limits.first { $0.condition?.holds(for: choices) ?? true }
            guard let limit = fact?.value.stated?.promised else { return }
            let time = ElapsedTime(limit.value)
            if let known = longest?.time, ElapsedTime.longest(known, time) == known { continue }
            longest = (time, limit)
        }
        guard let longest, ElapsedTime(stated.value).isOver(longest.limit.value) else { return }
        let note = Diagnostic.Note("最久的一件是 \(longest.limit.value.chinese)", at: longest.limit.range)
        findings.report(.longer(stated.value, longest.limit.value), at: stated.range, notes: [note])
    }
}

extension Findings.Message {
    fileprivate static func longer(_ limit: Duration, _ longest: Duration) -> Self {
        Self("合起来要 \(limit.chinese)，里面最久的一件只要 \(longest.chinese)", hint: "改到 \(longest.chinese)以内")
    }
}
