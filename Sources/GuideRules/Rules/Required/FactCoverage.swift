import GuideModel

/// On every path each required fact holds exactly once, and no fact twice.
struct FactCoverage: PathRule {
    static let about = RuleDescription(
        id: "fact-coverage",
        group: .required,
        severity: .error,
        demand: "不管选哪种情况，一窗办理的每一项都只有一个值，必写的也不落空。",
        why: "带〔…〕的几行要是漏了一种情况，选那种情况的人就看不到时限、收费；要是重叠了，又不知道听哪一行的。",
        source: "rules.tsv CASE-005；docs/guide-format.md：Conditions",
        accepts: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 一窗办理

            - 结果：居民身份证（自己取）〔自己来拿〕
            - 结果：居民身份证（邮寄）〔寄到家〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 一窗办理

            - 1️⃣结果：居民身份证（自己取）〔自己来拿〕
            """,
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 一窗办理

            - 结果：居民身份证（自己取）
            - 1️⃣结果：居民身份证（邮寄）〔寄到家〕
            """,
            """
            ## 一窗办理

            - 时限：当场办结
            - 1️⃣时限：当场
            """,
        ]
    )

    private static let required = FactKey.alwaysRequired.reduce(UInt16(0)) { $0 | $1.bit }

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        let facts = path.guide.facts.written
        var written: UInt16 = 0
        var holding: UInt16 = 0
        var doubled: UInt16 = 0
        var unclear: UInt16 = 0
        for index in facts.indices {
            let bit = facts[index].key.value.bit
            written |= bit
            if let condition = facts[index].condition {
                if !condition.isResolved { unclear |= bit }
                if !condition.holds(for: path.choices) { continue }
            }
            if holding & bit != 0 { doubled |= bit }
            holding |= bit
        }
        // What names an unknown option was reported; nobody knows when it holds.
        let gaps = Self.required & written & ~holding & ~unclear
        doubled &= ~unclear
        if gaps | doubled == 0 { return }
        for key in FactKey.allCases {
            if gaps & key.bit != 0, let fact = facts.first(where: { $0.key.value == key }) {
                findings.report(.gap(key), at: fact.key.range)
            }
            if doubled & key.bit != 0 { reportDoubled(key, facts, path.choices, &findings) }
        }
    }

    private func reportDoubled(_ key: FactKey, _ facts: [WrittenFact], _ choices: [Int], _ findings: inout Findings) {
        var first: WrittenFact?
        var count = 0
        for fact in facts where fact.key.value == key && fact.condition?.holds(for: choices) ?? true {
            if let first {
                count += 1
                // A fact that is written a hundred times needs no hundred findings on every path.
                if count > 5 { return }
                findings.report(.twice(key), at: fact.key.range, notes: [.init("已经写过一个", at: first.key.range)])
            } else {
                first = fact
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func gap(_ key: FactKey) -> Self {
        Self("没有写“\(key.rawValue)”", hint: "加一行带〔…〕的“\(key.rawValue)”，或者去掉这一行的〔…〕")
    }

    fileprivate static func twice(_ key: FactKey) -> Self {
        Self("“\(key.rawValue)”有两个值", hint: "只留一个；分情形的，每行写上不一样的〔…〕")
    }
}
