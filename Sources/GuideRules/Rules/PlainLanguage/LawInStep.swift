import GuideModel

/// Steps tell what to do; the law behind it stands in 依据.
struct LawInStep: ProseRule {
    static let about = RuleDescription(
        id: "law-in-step",
        group: .plain,
        severity: .warning,
        demand: "步骤里不写“根据《……》第几条”，法条写在文件头的“依据”里。",
        why: "人在照着步骤做事，法条挡在中间，找不到要做什么。想看依据的人，页面最后有。",
        source: "rules.tsv TEXT-010；docs/guide-format.md：Plain language",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：在《补领登记表》上签字。看墙上贴的《办事须知》，按第一条队伍排。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：根据1️⃣《居民身份证法》第十一条，按指纹。
            2. **签字**（到窗口，5 分钟）：依照2️⃣国务院令第 804 号签字。
            3. **按指纹**（到窗口，5 分钟）：按3️⃣第九条规定按指纹。
            """
        ]
    )

    private static let leads = ["根据", "依据", "依照", "按照", "参照", "遵照", "按", "依"].map { Array($0.utf16) }
    private static let kinds = ["法", "条例", "办法", "规定", "细则", "规则", "通知", "意见", "决定", "公告"].map {
        Array(($0 + "》").utf16)
    }
    private static let orders = ["国务院令第", "主席令第", "国办发", "国发〔", "部令第"].map { Array($0.utf16) }
    private static let numerals: CharacterSet16 = "〇零一二三四五六七八九十百千0123456789 "
    private static let ordinal = Array("第".utf16)[0]
    private static let article = Array("条".utf16)[0]
    private static let opening = Array("《".utf16)[0]

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for run in prose.runs where run.kind == .stepName || run.kind == .stepNote {
            if let found = citation(in: run.units, prose) {
                findings.report(.cites(prose.quote(found)), at: prose.range(found))
            }
        }
    }

    /// The first citation of a run.
    private func citation(in run: Range<Int>, _ prose: ReadableProse) -> Range<Int>? {
        var index = run.lowerBound
        while index < run.upperBound {
            let unit = prose.units[index]
            if unit == Self.opening, prose.isClosed[index] {
                var end = index + 1
                while end < run.upperBound, prose.isClosed[end], prose.units[end - 1] != 0x300B { end += 1 }
                let isLaw = Self.kinds.contains { prose.has($0, at: end - $0.count) }
                if let past = articleEnd(from: end, run, prose) { return index..<past }
                if isLaw, Self.leads.contains(where: { prose.has($0, at: index - $0.count) }) { return index..<end }
                index = end
                continue
            }
            if unit == Self.ordinal, !prose.isClosed[index], let past = articleEnd(from: index, run, prose) {
                let isCited = Self.leads.contains { prose.has($0, at: index - $0.count) }
                if isCited || ["规定", "款", "第"].contains(where: { prose.has(Array($0.utf16), at: past) }) {
                    if !prose.has(oneOf: "队通路街道线", at: past) { return index..<past }
                }
            }
            if let order = Self.orders.first(where: { prose.has($0, at: index) }) { return index..<index + order.count }
            index += 1
        }
        return nil
    }

    /// The end of 第十一条 where it begins at the place.
    private func articleEnd(from start: Int, _ run: Range<Int>, _ prose: ReadableProse) -> Int? {
        guard start < run.upperBound, prose.units[start] == Self.ordinal else { return nil }
        var index = start + 1
        while index < run.upperBound, index < start + 10, prose.has(oneOf: Self.numerals, at: index) { index += 1 }
        return index > start + 1 && index < run.upperBound && prose.units[index] == Self.article ? index + 1 : nil
    }
}

extension Findings.Message {
    fileprivate static func cites(_ words: String) -> Self {
        Self("步骤里写了法条“\(words)”，挡住了要做的事", hint: "法条写到文件头的“依据”里，这里只写做什么")
    }
}
