import GuideModel

/// The steps that count fit into the promised limit.
struct StepsExceedLimit: PathRule {
    static let about = RuleDescription(
        id: "steps-exceed-limit",
        group: .time,
        severity: .error,
        demand: "算时间的步骤加起来，不超过时限。",
        why: "一步一步加起来比答应的还久，时限就是空话。不算在里面的步骤，要写明“不计入”。",
        source: "《行政许可法》第四十五条；rules.tsv TIME-004；docs/guide-format.md：Time",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **核对**（部门内部，2 个工作日）：查您的住址。
            3. **制证**（部门内部，3 个工作日）：做好了就寄出。
            4. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：5 个工作日
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **核对**（部门内部，3 个工作日）：查您的住址。
            3. **制证**（部门内部，3 个工作日）：做好了就寄出。
            4. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：1️⃣5 个工作日
            - 结果：居民身份证（邮寄）
            """,
            """
            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 天）：做好了就寄出。〔急着用〕
            3. **制证**（部门内部，10 天）：做好了就寄出。〔不急〕
            4. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：1️⃣5 个工作日
            - 结果：居民身份证（邮寄）
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let limit = path.limit, !limit.value.promised.value.isOnTheSpot else { return }
        let promised = limit.value.promised.value
        let time = path.countedTime
        guard time.isOver(promised) else { return }
        var longest: [(step: Step, duration: Duration)] = []
        path.forEachCountedStep { step, duration in
            if duration.isInDays || !promised.isInDays { longest.append((step, duration)) }
        }
        longest.sort { ($0.duration.fifthsOfDay, $0.duration.minutes) > ($1.duration.fifthsOfDay, $1.duration.minutes) }
        let notes = longest.prefix(3).map { step, duration in
            Diagnostic.Note("“\(step.name.value)”要 \(duration.chinese)", at: step.duration?.range ?? step.name.range)
        }
        // In the editor's own unit where every step is in it.
        let isWorkingDays = longest.allSatisfy { $0.duration.unit == .workingDay } && time.fifths % 7 == 0
        let sum = isWorkingDays && time.fifths > 0 ? Duration(time.fifths / 7, .workingDay).chinese : time.chinese
        findings.report(.over(sum, promised), at: limit.value.promised.range, notes: Array(notes))
    }
}

extension Findings.Message {
    fileprivate static func over(_ sum: String, _ limit: Duration) -> Self {
        Self("时限写的是 \(limit.chinese)，步骤加起来要\(sum)", hint: "改时限，或者改步骤的时间；不算在时限里的步骤，写上“不计入”")
    }
}
