import GuideModel

/// What a law wants done in person is not offered without coming or by proxy.
struct InPersonByLaw: PathRule {
    static let about = RuleDescription(
        id: "in-person-by-law",
        group: .trips,
        severity: .error,
        demand: "法律要求本人亲自到场的，不写 0 趟，也不写可以代办。",
        why: "要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。写了可以代办，来的人一定白跑。",
        source: "《中华人民共和国民法典》第一千零四十九条、第一千零七十六条；rules.tsv TRIP-009",
        accepts: [
            """
            ---
            事项: 内地居民结婚登记
            ---

            ## 要带什么

            - **居民身份证**（原件看一眼，可用电子证照）：两个人的都要。
            """
        ],
        rejects: [
            """
            ---
            事项: 内地居民结婚登记
            ---

            ## 一窗办理

            - 代办：1️⃣家里人拿委托书来
            """,
            """
            ---
            事项: 内地居民离婚登记
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，1️⃣可代办）：说“离婚登记”。
            """,
            """
            ---
            事项: 收养登记
            ---

            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，点“收养”。

            ## 一窗办理

            - 跑腿：1️⃣0 趟
            - 网办：“示范区办事”小程序
            """,
        ]
    )

    /// Official names, by how they end, with the article.
    private static let items = [
        ("结婚登记", "《中华人民共和国民法典》第一千零四十九条"), ("复婚登记", "《中华人民共和国民法典》第一千零八十三条"),
        ("离婚登记", "《中华人民共和国民法典》第一千零七十六条"), ("解除收养关系登记", "《中华人民共和国民法典》第一千一百一十六条"),
        ("收养登记", "《中国公民收养子女登记办法》第五条"),
    ]

    /// Matters about a registration that is already made.
    private static let others: WordSet = ["撤销", "补领", "补发", "查询", "证明", "档案"]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let name = path.guide.header.officialName, name.value.hasSuffix("登记"), !Self.others.isIn(name.value),
            let item = Self.items.first(where: { name.value.hasSuffix($0.0) })
        else { return }
        let note = Diagnostic.Note("这件事要本人亲自来：\(item.1)", at: name.range)
        if let stated = path.visits, stated.value.count == 0, path.trips(in: library).maximum == 0, !path.steps.isEmpty
        {
            findings.report(.noVisit(name.value), at: stated.range, notes: [note])
        }
        // Marks in a bundle's parts are reported there.
        if path.hasByProxyMark, !path.guide.isBundle {
            path.forEachStep { step in
                if let mark = step.byProxyMark { findings.report(.proxy(name.value), at: mark, notes: [note]) }
            }
        }
        // Of a couple that adopts, one may stand in for the other.
        if let proxy = path.offeredProxy,
            !["夫妻", "另一方", "一方"].contains(where: proxy.value.contains)
        {
            findings.report(.proxy(name.value), at: proxy.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func noVisit(_ item: String) -> Self {
        Self("\(item)要本人亲自到场，不能写 0 趟", hint: "加上到窗口的步骤，跑腿写 1 趟（法律要求本人来）")
    }

    fileprivate static func proxy(_ item: String) -> Self {
        Self("\(item)要本人亲自到场，不能写可以代办", hint: "删掉；本人实在来不了的，写清法律准许的办法")
    }
}
