import GuideModel

/// Whether 60 岁以上 has 60 in it is said.
struct InclusiveBounds: ProseRule {
    static let about = RuleDescription(
        id: "inclusive-bounds",
        group: .plain,
        severity: .warning,
        demand: "数目后面的“以上、以下”，写清含不含那个数。",
        why: "法律上“以上、以下”都含本数，可是多数人不知道。刚好 60 岁的人，不该靠猜。",
        source: "《民法典》第一千二百五十九条；rules.tsv TEXT-015",
        accepts: [
            """
            ## 谁能办

            - 满 60 岁（含 60 岁）的人。
            - 140 平方米以上（不含）的，带以上材料。三楼以上有电梯。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 60 岁1️⃣以上的人。
            - 收入 3000 元2️⃣以下的人。
            """
        ]
    )

    static let cues = CueWords(.bound, ["以上", "以下"])

    private static let measures = [
        "岁", "周岁", "元", "天", "日", "年", "月", "个月", "人", "名", "平方米", "平米", "级", "公里", "斤", "小时", "个工作日", "度", "吨", "米",
    ].map { Array($0.utf16) }
    private static let numerals: CharacterSet16 = "一二两三四五六七八九十百千万"

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        prose.forEachHit(of: .bound) { hit in
            guard let number = numberEnd(before: hit.units.lowerBound, prose), !saysWhich(behind: hit, prose) else {
                return
            }
            let words = prose.quote(number..<hit.units.upperBound)
            findings.report(.unclear(words, isUp: hit.word == 0), at: prose.range(hit.units))
        }
    }

    /// Where the number in front of a measure begins, if there is one.
    private func numberEnd(before end: Int, _ prose: ReadableProse) -> Int? {
        for measure in Self.measures where prose.has(measure, at: end - measure.count) {
            var index = end - measure.count
            while prose.has(oneOf: " ", at: index - 1) { index -= 1 }
            let past = index
            while prose.isDigit(index - 1) || prose.has(oneOf: Self.numerals, at: index - 1) { index -= 1 }
            if index < past { return index }
        }
        return nil
    }

    /// Whether a bracket behind it speaks of 含.
    private func saysWhich(behind hit: ReadableProse.Hit, _ prose: ReadableProse) -> Bool {
        guard prose.has(oneOf: "（(", at: hit.units.upperBound) else { return false }
        let near = hit.units.upperBound + 1..<hit.units.upperBound + 4
        return near.contains { prose.has(oneOf: "含包", at: $0) }
    }
}

extension Findings.Message {
    fileprivate static func unclear(_ words: String, isUp: Bool) -> Self {
        Self("“\(words)”没说含不含这个数", hint: isUp ? "写成“满 60 岁（含 60 岁）”这样" : "写成“不到 3000 元”或者“不超过 3000 元”")
    }
}
