import GuideModel

/// A bundle sends people out no more often than its largest part.
struct BundleTrips: OverviewRule {
    static let about = RuleDescription(
        id: "bundle-trips",
        group: .trips,
        severity: .error,
        demand: "“一件事”跑的趟数，不超过里面最多的那一件。",
        why: "几件事合起来办，是为了少跑。合起来反而多跑，不如分开办。",
        source: "rules.tsv BUND-005；docs/guide-format.md：Bundles",
        accepts: [bundle("窗口：示范区政务服务中心 · 公安综合窗口", trips: "1 趟（要按指纹）")],
        rejects: [bundle("窗口：示范区人才大厅 · 就业窗口", trips: "1️⃣2 趟（要按指纹，还要去税务窗口）")]
    )

    private static func bundle(_ window: String, trips: String) -> Example {
        .bundle(
            facts: """
                - \(window)
                - 跑腿：\(trips)
                """,
            first: """
                ## 怎么办

                1. **到窗口申请**（到窗口，10 分钟）：说“换社保卡”。
                2. **领新卡**（到税务窗口，5 分钟）：就在旁边。
                """
        )
    }

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle, let said = guide.facts.visits.compactMap({ $0.value.stated?.count }).max(), said > 0
        else { return }
        var parts: [Guide] = []
        for id in guide.header.parts ?? [] {
            guard let part = library.guide(id.value), !part.steps.isEmpty else { return }
            // What a part says it needs is checked there, and enough for most bundles.
            if part.facts.visits.contains(where: { $0.value.stated?.count ?? 0 >= said }) { return }
            parts.append(part)
        }
        guard !derived.views.contains(where: { $0.lacksWhereabouts(in: library) }) else { return }
        let most = parts.reduce(0) { max($0, DerivedGuide($1).trips(in: library).maximum) }
        let needed = derived.trips(in: library).maximum
        for fact in guide.facts.visits {
            // A number that the bundle's own steps do not need is reported as that.
            guard let said = fact.value.stated, said.count > most, said.count <= needed else { continue }
            findings.report(.more(said.count, most), at: fact.text.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func more(_ said: Int, _ most: Int) -> Self {
        Self("合起来要跑 \(said) 趟，分开办最多的一件只要 \(most) 趟", hint: "换一个都能办的窗口，或者让窗口替人转过去，改成 \(most) 趟")
    }
}
