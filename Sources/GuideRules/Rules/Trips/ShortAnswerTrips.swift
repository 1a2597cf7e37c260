import GuideModel

/// The short answer promises no fewer trips than the steps need.
struct ShortAnswerTrips: OverviewRule {
    static let about = RuleDescription(
        id: "short-answer-trips",
        group: .trips,
        severity: .warning,
        demand: "短回答说不用跑、只跑一趟的，真有一种办法做得到。",
        why: "多数人只看第一句。第一句说不用跑，后面每条路都要来，人就不信后面的了。",
        source: "rules.tsv TIME-010、TRIP-001；docs/guide-format.md：Trips",
        accepts: ["带上户口簿来一趟就办好，不用再跑。"],
        rejects: [
            "在网上填好，1️⃣一趟都不用跑。",
            """
            1️⃣只跑一趟，当场就能补。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **制证**（部门内部，3 个工作日）：做好了发短信告诉您。
            3. **拿新证**（到窗口，5 分钟）：带上户口本。

            ## 一窗办理

            - 跑腿：2 趟（申请一趟，拿证一趟）
            - 时限：3 个工作日
            """,
        ]
    )

    private static let none: WordSet = ["一趟都不用跑", "一趟不用跑", "一次都不用跑", "一次不用跑", "零跑腿", "全程不用跑"]
    private static let once: WordSet = ["只跑一趟", "只用跑一趟", "最多跑一趟", "只来一趟", "跑一趟就", "来一趟就", "只跑一次", "最多跑一次"]
    private static let conditions: WordSet = ["的，", "的话", "如果", "要是", "可以", "也能"]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.steps.isEmpty else { return }
        guide.forEachShortAnswerText { text in
            let found =
                Self.none.first(in: text.value).map { ($0, 1) } ?? Self.once.first(in: text.value).map { ($0, 2) }
            guard let (found, tooMany) = found else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            // What is said of some people only may well be true of them.
            guard !prose.isQuoted(index), !Self.conditions.isIn(prose.text(prose.sentence(around: index))) else {
                return
            }
            let views = derived.views
            guard views.allSatisfy({ !$0.lacksWhereabouts(in: library) && $0.trips(in: library).minimum >= tooMany })
            else { return }
            let notes = views[0].tripStarts(in: library).prefix(tooMany).map { Diagnostic.Note("这一步要出门", at: $0.range) }
            findings.report(.fewer(found.word), at: prose.range(index..<index + found.word.count), notes: Array(notes))
        }
    }
}

extension Findings.Message {
    fileprivate static func fewer(_ words: String) -> Self {
        Self("短回答说“\(words)”，照着步骤怎么走都不止", hint: "改成和跑腿写的一样")
    }
}
