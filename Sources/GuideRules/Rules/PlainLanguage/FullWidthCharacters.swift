import GuideModel

/// Digits and letters are half-width.
struct FullWidthCharacters: ProseRule {
    static let about = RuleDescription(
        id: "full-width-characters",
        group: .plain,
        severity: .warning,
        demand: "数字和字母用半角：“12345”，不写“１２３４５”。",
        why: "全角的数字不能点着拨电话，复制了也用不了，还占两格。",
        source: "rules.tsv TEXT-014",
        accepts: [
            """
            ## 常见问题

            ### 打哪个电话

            打 12345，找 B 座 3 楼的窗口（要排队）。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 打哪个电话

            打1️⃣１２３４５，找2️⃣Ｂ座 3 楼的窗口。
            """
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for run in prose.runs {
            var index = run.units.lowerBound
            while index < run.units.upperBound {
                let start = index
                while index < run.units.upperBound, prose.units[index].isFullWidth, !prose.isClosed[index] {
                    index += 1
                }
                guard index > start else {
                    index += 1
                    continue
                }
                let narrow = String(decoding: prose.units[start..<index].map { $0 - 0xFEE0 }, as: UTF16.self)
                let fix = prose.replaceableRange(start..<index, in: run).map { Diagnostic.Fix($0, with: narrow) }
                findings.report(.wide(prose.quote(start..<index)), at: prose.range(start..<index), fix: fix)
            }
        }
    }
}

extension UInt16 {
    /// Whether it is a digit or a letter in the width of a Chinese character.
    fileprivate var isFullWidth: Bool {
        self >= 0xFF10 && self <= 0xFF19 || self >= 0xFF21 && self <= 0xFF3A || self >= 0xFF41 && self <= 0xFF5A
    }
}

extension Findings.Message {
    fileprivate static func wide(_ words: String) -> Self {
        Self("“\(words)”是全角的", hint: "换成半角的，比如“12345”“A4”")
    }
}
