import GuideModel

/// 通办 that says 全程网办 leaves a way without any visit.
struct OnlineScope: OverviewRule {
    static let about = RuleDescription(
        id: "online-scope",
        group: .window,
        severity: .error,
        demand: "通办写了“全程网办”的，有一种办法不用到现场。",
        why: "外地的人照着网上办，办到一半要赶过来，路费和假都白搭。",
        source: "rules.tsv XREG-002",
        accepts: [
            """
            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，点“补证”。
            2. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：0 趟
            - 结果：居民身份证（邮寄）
            - 网办：“示范区办事”小程序
            - 通办：全国（全程网办）
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 通办：1️⃣全国（全程网办）
            """
        ]
    )

    private static let fullyOnline: WordSet = ["全程网办"]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.scopes {
            guard let way = fact.value.stated?.way, Self.fullyOnline.isIn(way.value) else { continue }
            let views = derived.views.filter { fact.condition?.holds(for: $0.choices) ?? true }
            guard let first = views.first, !guide.steps.isEmpty, views.allSatisfy({ $0.trips(in: library).minimum > 0 })
            else { continue }
            let notes = first.tripStarts(in: library).prefix(1).map {
                Diagnostic.Note("“\($0.value)”要出门", at: $0.range)
            }
            findings.report(.visit, at: fact.text.range, notes: Array(notes))
        }
    }
}

extension Findings.Message {
    fileprivate static var visit: Self {
        Self("通办写了“全程网办”，可是怎么办都要出门", hint: "改成“异地代收代办”“多地联办”，或者加上网上办的步骤")
    }
}
