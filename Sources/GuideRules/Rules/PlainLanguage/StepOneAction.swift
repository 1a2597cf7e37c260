import GuideModel

/// A step is one action.
struct StepOneAction: ProseRule {
    static let about = RuleDescription(
        id: "step-one-action",
        group: .plain,
        severity: .warning,
        demand: "一步只写一件事；“填表并提交”分成两步。",
        why: "做完一步勾一步，才不会漏。几件事写在一步里，最容易忘的就是后面那件。",
        source: "rules.tsv TEXT-009",
        accepts: [
            """
            ## 怎么办

            1. **合并户口**（到窗口，10 分钟）：拍照、按指纹。
            2. **一并拿走**（到窗口，5 分钟）：户口簿和新证都看一眼。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **填表1️⃣并交表**（到窗口，10 分钟）：按指纹。
            2. **看新证2️⃣，签字**（到窗口，5 分钟）：名字别看错。
            """
        ]
    )

    static let cues = CueWords(
        .joiner,
        ["并", "并且", "然后", "后再", "后到", "后去", "后交", "后填", "后签", "再到", "再去", "再交", "再填", "再签", "再拿", "再领"],
        never: ["合并", "一并", "并联", "并列", "并发", "吞并", "兼并", "并网", "并案", "并购", "归并", "并入", "并户", "并成", "先后到", "前后去"]
    )

    /// What people do with their hands and feet at a window, by the first character.
    private static let verbs: CharacterSet16 = "填交签盖拍按拿领取刷扫选点看打去到办选传缴查写申提登核等说报存"

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        var joiners: [Int] = []
        prose.forEachHit(of: .joiner) { hit in
            let run = prose.run(of: hit)
            if run.kind == .stepName, hit.units.lowerBound > run.units.lowerBound {
                joiners.append(hit.units.lowerBound)
            }
        }
        var next = 0
        for run in prose.runs where run.kind == .stepName {
            while next < joiners.count, joiners[next] < run.units.lowerBound { next += 1 }
            let joiner = next < joiners.count && joiners[next] < run.units.upperBound ? joiners[next] : nil
            guard !run.isByOffice, let place = joiner ?? secondAction(in: run.units, prose) else { continue }
            findings.report(.several(prose.quote(run.units)), at: prose.range(place..<run.units.upperBound))
        }
    }

    /// Where the second action of a name begins without a joining word: at a comma, or the first of two 、.
    private func secondAction(in name: Range<Int>, _ prose: ReadableProse) -> Int? {
        var enumerated: [Int] = []
        for index in name.dropFirst() where !prose.isClosed[index] && prose.has(oneOf: Self.verbs, at: index + 1) {
            if prose.has(oneOf: "，,；", at: index) { return index }
            if prose.has(oneOf: "、", at: index) { enumerated.append(index) }
        }
        guard enumerated.count > 1, prose.has(oneOf: Self.verbs, at: name.lowerBound) else { return nil }
        return enumerated[0]
    }
}

extension Findings.Message {
    fileprivate static func several(_ name: String) -> Self {
        Self("“\(name)”一步里有好几件事", hint: "一件事写一步；要是一起做的小事，名字只写最要紧的，别的写进说明")
    }
}
