import GuideModel

/// Dates are written out: 2026 年 5 月 10 日.
struct DateForm: ProseRule {
    static let about = RuleDescription(
        id: "date-form",
        group: .plain,
        severity: .warning,
        demand: "日期写成“2026 年 5 月 10 日”，不写“2026.5.10”“26 年 5 月”。",
        why: "“5.10”可能是日期，也可能是价钱；“26 年”可能是年份，也可能是 26 个年头。写全了，念出来也顺。",
        source: "rules.tsv TEXT-011",
        accepts: [
            """
            ## 常见问题

            ### 从哪天起

            从 2026 年 5 月 10 日起。每年 3 月 1 日开门，26 年前的旧证也能换。打 0000-2000021 问。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 从哪天起

            从 1️⃣2026.5.10 起。2️⃣26 年 8 月前交齐，最晚 3️⃣2026-11-20。
            """
        ]
    )

    private static let year = Array("年".utf16)[0]
    private static let month = Array("月".utf16)[0]

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for run in prose.runs {
            var index = run.units.lowerBound
            while index < run.units.upperBound {
                guard prose.isDigit(index), !prose.isClosed[index] else {
                    index += 1
                    continue
                }
                let start = index
                index = digitsEnd(index, prose)
                let end =
                    index - start == 4 ? separatedEnd(index, prose) : index - start == 2 ? shortEnd(start, prose) : nil
                guard let end else { continue }
                findings.report(.unclear(prose.quote(start..<end)), at: prose.range(start..<end))
                index = end
            }
        }
    }

    /// The end of `.5.10` behind a year, one mark throughout.
    private func separatedEnd(_ index: Int, _ prose: ReadableProse) -> Int? {
        guard prose.has(oneOf: "./-", at: index) else { return nil }
        let month = digitsEnd(index + 1, prose)
        guard (1...2).contains(month - index - 1), month < prose.units.count, prose.units[month] == prose.units[index]
        else { return nil }
        let day = digitsEnd(month + 1, prose)
        return (1...2).contains(day - month - 1) ? day : nil
    }

    /// The end of `26 年 8 月`.
    private func shortEnd(_ start: Int, _ prose: ReadableProse) -> Int? {
        guard prose.units[start] == 0x32 || prose.units[start] == 0x33 else { return nil }
        var index = blankEnd(start + 2, prose)
        guard index < prose.units.count, prose.units[index] == Self.year else { return nil }
        index = blankEnd(index + 1, prose)
        let month = digitsEnd(index, prose)
        guard (1...2).contains(month - index) else { return nil }
        index = blankEnd(month, prose)
        return index < prose.units.count && prose.units[index] == Self.month ? index + 1 : nil
    }

    private func digitsEnd(_ start: Int, _ prose: ReadableProse) -> Int {
        var index = start
        while prose.isDigit(index) { index += 1 }
        return index
    }

    private func blankEnd(_ start: Int, _ prose: ReadableProse) -> Int {
        var index = start
        while index < prose.units.count, prose.units[index] == 0x20 { index += 1 }
        return index
    }
}

extension Findings.Message {
    fileprivate static func unclear(_ words: String) -> Self {
        Self("“\(words)”不像日期，念出来也不顺", hint: "写成“2026 年 5 月 10 日”这样")
    }
}
