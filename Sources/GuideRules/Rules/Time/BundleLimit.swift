import GuideModel

/// A bundle takes no longer than its longest part.
struct BundleLimit: OverviewRule {
    static let about = RuleDescription(
        id: "bundle-limit",
        group: .time,
        severity: .error,
        demand: "“一件事”的时限，不超过里面最久的那一件。",
        why: "几件事同时办，最久的一件办好，就都好了。合起来反而更久，不如分开办。",
        source: "《行政许可法》第二十六条；rules.tsv BUND-004；docs/guide-format.md：Bundles",
        accepts: [bundle("3 个工作日")],
        rejects: [bundle("1️⃣5 个工作日")]
    )

    private static func bundle(_ limit: String) -> Example {
        .bundle(
            facts: """
                - 时限：\(limit)
                - 结果：居民身份证、社会保障卡（邮寄）
                """,
            first: """
                ## 怎么办

                1. **到窗口申请**（到窗口，10 分钟）：说“换社保卡”，窗口给您受理单。
                2. **制卡**（部门内部，3 个工作日）：做好了就寄出。
                3. **收新卡**（邮寄，3 天，不计入）：邮费我们出。

                ## 一窗办理

                - 时限：3 个工作日
                - 结果：社会保障卡（邮寄）
                """
        )
    }

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle, let parts = BundleParts(of: guide, in: library) else { return }
        for fact in guide.facts.limits {
            guard let stated = fact.value.stated?.promised else { continue }
            // One finding for the paths on which the same part is the longest.
            var longest: [(limit: Located<Duration>, paths: Set<Int>)] = []
            for (index, view) in derived.views.enumerated() where view.limit?.range == fact.text.range {
                guard let limit = self.longest(of: parts, on: view), ElapsedTime(stated.value).isOver(limit.value)
                else { continue }
                if let known = longest.firstIndex(where: { $0.limit == limit }) {
                    longest[known].paths.insert(index)
                } else {
                    longest.append((limit, [index]))
                }
            }
            for (limit, paths) in longest {
                let note = Diagnostic.Note("最久的一件是\(limit.value.chinese)", at: limit.range)
                findings.report(
                    .longer(stated.value, limit.value, derived.naming(paths, guide)),
                    at: stated.range,
                    notes: [note]
                )
            }
        }
    }

    /// The longest limit of a part on a path of the bundle, or nil when one of them is not known.
    private func longest(of parts: BundleParts, on path: PathView) -> Located<Duration>? {
        var longest: Located<Duration>?
        for part in parts.all {
            let choices = part.questions.choices(for: path.choices)
            let fact = part.guide.facts.limits.first { $0.condition?.holds(for: choices) ?? true }
            guard let limit = fact?.value.stated?.promised else { return nil }
            if let known = longest,
                ElapsedTime.longest(ElapsedTime(known.value), ElapsedTime(limit.value)) == ElapsedTime(known.value)
            {
                continue
            }
            longest = limit
        }
        return longest
    }
}

/// The parts of a bundle, with where their questions stand in it.
struct BundleParts {
    let all: [(guide: Guide, questions: PartQuestions)]

    /// nil when a part is missing, which is reported as that.
    init?(of bundle: Guide, in library: Library) {
        var all: [(guide: Guide, questions: PartQuestions)] = []
        for id in bundle.header.parts ?? [] {
            guard let part = library.guide(id.value), let questions = PartQuestions(of: part, in: bundle) else {
                return nil
            }
            all.append((part, questions))
        }
        self.all = all
    }
}

extension Findings.Message {
    fileprivate static func longer(_ limit: Duration, _ longest: Duration, _ path: String) -> Self {
        Self("\(path)合起来要 \(limit.chinese)，里面最久的一件只要 \(longest.chinese)", hint: "改到 \(longest.chinese)以内")
    }
}
