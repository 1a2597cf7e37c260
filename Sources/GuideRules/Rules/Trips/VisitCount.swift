import GuideModel

/// The number of trips a guide states is the number its steps need.
struct VisitCount: PathRule {
    static let about = RuleDescription(
        id: "visit-count",
        group: .trips,
        severity: .error,
        demand: "写的跑几趟，等于照着步骤真要跑的趟数。",
        why: "照着指南请了一天假，到了才知道还要再来一趟，比不写还伤人。",
        source: "rules.tsv TRIP-002；docs/guide-format.md：Trips",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交身份证，窗口给您受理单。
            2. **审核**（部门内部，3 个工作日）：办好了发短信告诉您。
            3. **拿结果**（到窗口，5 分钟）：带上受理单。

            ## 一窗办理

            - 跑腿：2 趟（要当面核对，还要来拿证）
            - 时限：5 个工作日（法定 20 个工作日）
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交身份证，等着就行。
            2. **审核**（部门内部，1 小时）：您在大厅坐一会儿。
            3. **拿结果**（到窗口，5 分钟）：叫到号就去。
            """,
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交身份证，窗口给您受理单。
            2. **审核**（部门内部，3 个工作日）：办好了发短信告诉您。
            3. **拿结果**（到窗口，5 分钟）：带上受理单。

            ## 一窗办理

            - 跑腿：1️⃣1 趟（要当面核对）
            - 时限：5 个工作日（法定 20 个工作日）
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **去人才大厅盖章**（到示范区人才大厅，10 分钟）：走过去 5 分钟。

            ## 一窗办理

            - 跑腿：1️⃣1 趟（要按指纹）
            """,
            """
            ## 一窗办理

            - 跑腿：1️⃣2 趟（要按指纹）
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let stated = path.visits, !path.steps.isEmpty else { return }
        let needed = path.trips(in: library)
        let said = stated.value
        // An unconditional 跑腿 states the largest number over all paths, so a single path may need fewer.
        let isTooMany = !said.isMaximum && needed.minimum < said.count
        guard needed.maximum > said.count || isTooMany, !path.lacksWhereabouts(in: library) else { return }
        guard needed.maximum > said.count else {
            return findings.report(.tooMany(said.count, needed: needed), at: stated.range)
        }
        // The trips that were not counted, so that paths which differ in the others still say the same.
        let notes = path.tripStarts(in: library).enumerated().dropFirst(said.count).map {
            Diagnostic.Note("第 \($0.offset + 1) 趟从“\($0.element.value)”开始", at: $0.element.range)
        }
        findings.report(.tooFew(said, needed: needed.maximum), at: stated.range, notes: notes)
    }
}

extension Findings.Message {
    fileprivate static func tooFew(_ said: Visits, needed: Int) -> Self {
        let most = said.isMaximum ? "最多 " : " "
        return Self(
            "写的是\(said.isMaximum ? "最多" : "跑") \(said.count) 趟，照着步骤\(said.isMaximum ? "最多" : "")要跑 \(needed) 趟",
            hint: "写成\(most)\(needed) 趟，或者把多出来的一趟改成网上办、邮寄"
        )
    }

    fileprivate static func tooMany(_ said: Int, needed: TripRange) -> Self {
        let range = needed.minimum == needed.maximum ? "\(needed.maximum)" : "\(needed.minimum) 到 \(needed.maximum)"
        return Self("写的是跑 \(said) 趟，照着步骤只要跑 \(range) 趟", hint: "写成\(needed.stated)；各种情形不一样的，写“最多几趟”，或者分情形写")
    }
}

extension TripRange {
    /// As 跑腿 states it: `1 趟`, `最多 2 趟`.
    fileprivate var stated: String { minimum == maximum ? "“\(maximum) 趟”" : "“最多 \(maximum) 趟”" }
}
