import GuideModel

/// A guide that claims 跨省通办 says in which of the three ways.
struct CrossProvinceWay: GuideRule {
    static let about = RuleDescription(
        id: "cross-province-way",
        group: .window,
        severity: .advice,
        demand: "标签写了“跨省通办”的，最好写明是哪种办法。",
        why: "跨省通办有三种办法：全程网办、异地代收代办、多地联办。写明了，外地的人才知道去哪、等多久。",
        source: "rules.tsv XREG-001",
        accepts: [
            """
            ---
            标签: [跨省通办]
            ---

            ## 一窗办理

            - 通办：全国（多地联办）
            """
        ],
        rejects: [
            """
            ---
            标签: [跨省通办]
            ---

            ## 一窗办理

            - 通办：1️⃣全国
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.claims(.acrossProvinces) != nil else { return }
        for fact in guide.facts.scopes {
            guard let scope = fact.value.stated, scope.area == .country, scope.way == nil else { continue }
            findings.report(.noWay, at: fact.text.range)
        }
    }
}

extension Findings.Message {
    fileprivate static var noWay: Self {
        Self("没写怎么跨省办", hint: "写成“全国（全程网办）”“全国（异地代收代办）”或者“全国（多地联办）”")
    }
}
