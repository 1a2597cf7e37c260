import GuideModel

/// What is done on the spot has no step that takes a day.
struct OnTheSpotStep: PathRule {
    static let about = RuleDescription(
        id: "on-the-spot-step",
        group: .time,
        severity: .error,
        demand: "时限写“当场办结”的，没有一天以上的步骤，部门内部也不超过一小时。",
        why: "当场办结，就是坐着等就能办完。要回家等的，是承诺件，要写几个工作日。",
        source: "《优化营商环境条例》第三十六条；rules.tsv TIME-002；docs/guide-format.md：Time",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **制证**（部门内部，1 小时）：您坐着等一会儿。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **制证**（部门内部，2 小时）：做好了发短信告诉您。

            ## 一窗办理

            - 时限：1️⃣当场办结
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **上门看看**（上门，2 天）：看房子在不在。

            ## 一窗办理

            - 时限：1️⃣当场办结（法定 20 个工作日）
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let limit = path.limit, limit.value.promised.value.isOnTheSpot else { return }
        // Most have nothing that could be too long.
        guard path.countedTime.fifths > 0 || path.countedTime.minutes > Step.longestWaitInHall else { return }
        var notes: [Diagnostic.Note] = []
        var first: (name: String, duration: Duration)?
        path.forEachCountedStep { step, duration in
            let isLong = step.place?.value == .backOffice && duration.minutes > Step.longestWaitInHall
            guard duration.isInDays || isLong else { return }
            if first == nil { first = (step.name.value, duration) }
            notes.append(
                Diagnostic.Note(
                    "“\(step.name.value)”要 \(duration.chinese)",
                    at: step.duration?.range ?? step.name.range
                )
            )
        }
        guard let first else { return }
        findings.report(.longStep(first.name, first.duration), at: limit.value.promised.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func longStep(_ step: String, _ duration: Duration) -> Self {
        Self("时限写的是当场办结，可是“\(step)”要 \(duration.chinese)", hint: "时限改成“\(duration.chinese)”；这一步不算在时限里的，写上“不计入”")
    }
}
