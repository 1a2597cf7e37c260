import GuideModel

/// Numbers from ten up are written in digits: 30 天, not 三十天.
struct ChineseNumerals: ProseRule {
    static let about = RuleDescription(
        id: "chinese-numerals",
        group: .plain,
        severity: .warning,
        demand: "十以上的数字用阿拉伯数字：“30 天”，不写“三十日”“肆拾元”。",
        why: "数字是大家最先找的东西。“30”一眼能看见，“三十”要读过去才知道。一两个、三份这样的小数目，写汉字没关系。",
        source: "rules.tsv TEXT-011",
        accepts: [
            """
            ## 常见问题

            ### 要等多久

            两天就好，十分方便。三四天也有，最多十几天。千万别急，十一假期也开门。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 要等多久

            要等1️⃣三十天。2️⃣十分钟能申请完，交3️⃣肆拾元。单位出4️⃣百分之五十。
            """
        ]
    )

    private static let numerals = UnitSet("一二三四五六七八九十百千万两零〇壹贰叁肆伍陆柒捌玖拾佰仟亿".utf16)
    private static let digits: CharacterSet16 = "一二三四五六七八九零〇"
    private static let formal: CharacterSet16 = "壹贰叁肆伍陆柒捌玖拾佰仟"
    private static let tens: CharacterSet16 = "十百千万拾佰仟"
    private static let loose: CharacterSet16 = "第几数多好上初周期拜高农正成分近入退"
    private static let percent = Array("百分之".utf16)
    private static let year = Array("年".utf16)[0]

    private static let measures = [
        "个工作日", "工作日", "自然日", "小时", "分钟", "周岁", "平方米", "平米", "公里", "公斤", "个月", "周年", "天", "日", "月", "年", "岁", "元", "块",
        "米", "份", "张",
        "人", "名", "个", "次", "页", "件", "周", "斤", "户", "吨", "倍", "寸", "平方", "兆", "秒",
    ].map { Array($0.utf16) }

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        let numerals = Self.numerals
        for clause in prose.clauses {
            var index = clause.units.lowerBound
            while index < clause.units.upperBound {
                guard numerals.contains(prose.units[index]), !prose.isClosed[index]
                else {
                    index += 1
                    continue
                }
                let start = index
                while index < clause.units.upperBound, numerals.contains(prose.units[index]) { index += 1 }
                if let range = number(start..<index, clause.units, prose) {
                    findings.report(.chinese(prose.quote(range)), at: prose.range(range))
                    index = max(index, range.upperBound)
                }
            }
        }
    }

    /// The number with its measure, if it should be in digits.
    private func number(_ run: Range<Int>, _ clause: Range<Int>, _ prose: ReadableProse) -> Range<Int>? {
        if prose.has(Self.percent, at: run.lowerBound) {
            var end = run.lowerBound + Self.percent.count
            while end < clause.upperBound, Self.numerals.contains(prose.units[end]) { end += 1 }
            return end > run.lowerBound + Self.percent.count ? run.lowerBound..<end : nil
        }
        if prose.has(oneOf: Self.loose, at: run.lowerBound - 1) || prose.isDigit(run.lowerBound - 1) { return nil }
        guard let measure = Self.measures.first(where: { prose.has($0, at: run.upperBound) }) else { return nil }
        let whole = run.lowerBound..<run.upperBound + measure.count
        if run.contains(where: { prose.has(oneOf: Self.formal, at: $0) }) { return whole }
        // 四五十岁 is a guess too.
        let isGuess = run.count > 2 && run.prefix(2).allSatisfy { prose.has(oneOf: Self.digits, at: $0) }
        if run.contains(where: { prose.has(oneOf: Self.tens, at: $0) }) {
            if isGuess { return nil }
            // 万元 and 千元 alone follow digits; 一万 and 十 are numbers.
            return run.count > 1 || prose.has(oneOf: "十", at: run.lowerBound) ? whole : nil
        }
        // Digits one by one are a year; two of them are a guess: 三四天.
        return run.count == 4 && prose.units[run.upperBound] == Self.year ? whole : nil
    }
}

extension Findings.Message {
    fileprivate static func chinese(_ words: String) -> Self {
        Self("“\(words)”用汉字写数字，不好找", hint: "换成阿拉伯数字，比如“30 天”“40 元”“50%”")
    }
}
