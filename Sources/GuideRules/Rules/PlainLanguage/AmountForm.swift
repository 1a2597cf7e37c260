import GuideModel

/// Money is written as 40 元.
struct AmountForm: ProseRule {
    static let about = RuleDescription(
        id: "amount-form",
        group: .plain,
        severity: .warning,
        demand: "钱写成“40 元”，不写“￥40”，也不光写数字。",
        why: "“收费 40”是 40 元，还是 40 块一张？带上“元”，谁都不会问。",
        source: "rules.tsv TEXT-011",
        accepts: [
            """
            ## 常见问题

            ### 要钱吗

            补证收 40 元。再打一张 5 块钱。要交费，打 12345 问。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 要钱吗

            工本费是 1️⃣40。邮费 2️⃣￥15。
            """
        ]
    )

    private static let fees = ["费", "收", "费用", "价格", "押金"].map { Array($0.utf16) }
    private static let links: CharacterSet16 = " 是为共约：:"
    private static let currency = Array("RMB".utf16)

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for run in prose.runs {
            var index = run.units.lowerBound
            while index < run.units.upperBound {
                let start = index
                index += 1
                guard prose.units[start] < 0x100 || prose.units[start] == 0xFFE5, !prose.isClosed[start] else {
                    continue
                }
                if prose.has(oneOf: "¥￥", at: start) || prose.has(Self.currency, at: start) {
                    var end = prose.units[start] == Self.currency[0] ? start + Self.currency.count : start + 1
                    while end < run.units.upperBound, prose.units[end] == 0x20 || isAmount(end, prose) { end += 1 }
                    while prose.has(oneOf: " ", at: end - 1) { end -= 1 }
                    if prose.isDigit(end - 1) {
                        findings.report(.sign(prose.quote(start..<end)), at: prose.range(start..<end))
                    }
                    index = end
                } else if prose.isDigit(start) {
                    while index < run.units.upperBound, isAmount(index, prose) { index += 1 }
                    if index - start <= 4, isBare(start..<index, run.units, prose) {
                        findings.report(.bare(prose.quote(start..<index)), at: prose.range(start..<index))
                    }
                }
            }
        }
    }

    private func isAmount(_ index: Int, _ prose: ReadableProse) -> Bool {
        prose.isDigit(index) || prose.has(oneOf: ".,", at: index) && prose.isDigit(index + 1)
    }

    /// Whether a number ends its sentence right behind a word for money.
    private func isBare(_ number: Range<Int>, _ run: Range<Int>, _ prose: ReadableProse) -> Bool {
        guard number.upperBound == run.upperBound || prose.has(oneOf: "，。；,;", at: number.upperBound) else {
            return false
        }
        var end = number.lowerBound
        while end > run.lowerBound, prose.has(oneOf: Self.links, at: end - 1) { end -= 1 }
        return Self.fees.contains { prose.has($0, at: end - $0.count) }
    }
}

extension Findings.Message {
    fileprivate static func sign(_ words: String) -> Self {
        Self("“\(words)”这样写，念不出来", hint: "写成“40 元”这样")
    }

    fileprivate static func bare(_ number: String) -> Self {
        Self("“\(number)”后面没写是元还是什么", hint: "写成“\(number) 元”")
    }
}
