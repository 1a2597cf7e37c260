import GuideModel

/// A bundle costs what its parts cost together.
struct BundleFee: OverviewRule {
    static let about = RuleDescription(
        id: "bundle-fee",
        group: .window,
        severity: .error,
        demand: "“一件事”的收费，等于里面几件事加起来。",
        why: "合起来办不能多收，也不能把哪一件的钱藏起来。来的人要知道一共带多少钱。",
        source: "docs/guide-format.md：Bundles",
        accepts: [bundle("工本费 20 元（《示范区收费目录》）")],
        rejects: [bundle("1️⃣不收费"), bundle("1️⃣工本费 30 元（《示范区收费目录》）")]
    )

    private static func bundle(_ fee: String) -> Example {
        .bundle(
            facts: "- 收费：\(fee)",
            first: """
                ## 一窗办理

                - 收费：工本费 20 元（《示范区收费目录》）
                """
        )
    }

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle, let parts = BundleParts(of: guide, in: library) else { return }
        for fact in guide.facts.fees {
            guard let stated = fact.value.stated?.total else { continue }
            // One finding for the paths on which the parts cost the same.
            var sums: [(sum: Int, notes: [Diagnostic.Note], paths: Set<Int>)] = []
            for (index, view) in derived.views.enumerated() where view.fee?.range == fact.text.range {
                guard let (sum, notes) = sum(of: parts, on: view), sum != stated else { continue }
                if let known = sums.firstIndex(where: { $0.sum == sum }) {
                    sums[known].paths.insert(index)
                } else {
                    sums.append((sum, notes, [index]))
                }
            }
            for (sum, notes, paths) in sums {
                findings.report(
                    .different(stated, sum, derived.naming(paths, guide)),
                    at: fact.text.range,
                    notes: notes
                )
            }
        }
    }

    /// What the parts cost on a path of the bundle, or nil when one does not say, or says no number.
    private func sum(of parts: BundleParts, on path: PathView) -> (Int, [Diagnostic.Note])? {
        var sum = 0
        var notes: [Diagnostic.Note] = []
        for part in parts.all {
            let choices = part.questions.choices(for: path.choices)
            guard let fact = part.guide.facts.fees.first(where: { $0.condition?.holds(for: choices) ?? true }),
                let amount = fact.value.stated?.total
            else { return nil }
            sum += amount
            if amount > 0 { notes.append(Diagnostic.Note("这一件收 \(amount.yuan)", at: fact.text.range)) }
        }
        return (sum, notes)
    }
}

extension Fee {
    /// The amounts together in fen, or nil when one of them is not a number.
    fileprivate var total: Int? {
        items.reduce(0) { sum, item in
            guard let sum else { return nil }
            return item.amount.map { sum + $0 } ?? (item.text.value.contains("自己付") ? sum : nil)
        }
    }
}

extension Int {
    /// Fen as `40 元` or `0.5 元`.
    fileprivate var yuan: String {
        let fen = self % 100
        if fen == 0 { return "\(self / 100) 元" }
        return fen % 10 == 0 ? "\(self / 100).\(fen / 10) 元" : "\(self / 100).\(fen < 10 ? "0" : "")\(fen) 元"
    }
}

extension Findings.Message {
    fileprivate static func different(_ stated: Int, _ sum: Int, _ path: String) -> Self {
        Self(
            "\(path)这里\(stated == 0 ? "不收费" : "一共收 \(stated.yuan)")，里面几件事加起来是 \(sum.yuan)",
            hint: "一样一样写出来，用分号隔开，加起来是 \(sum.yuan)"
        )
    }
}
