import GuideModel

/// A guide asks at most five questions with six options each.
struct QuestionLimits: GuideRule {
    static let about = RuleDescription(
        id: "question-limits",
        group: .situations,
        severity: .warning,
        demand: "最多问 5 个问题，每个最多 6 个选项。",
        why: "问到第六个，人就走了。情形太多的，拆成两篇更好找，也查得完。",
        source: "rules.tsv CASE-004；docs/guide-format.md：Situations",
        accepts: [
            """
            ## 您是哪种情况

            - **多大年纪**：满 16 岁 / 不满 16 岁

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。〔满 16 岁〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **1️⃣哪里的户口**：甲镇 / 乙镇 / 丙镇 / 丁镇 / 戊镇 / 己镇 / 庚镇
            """,
            """
            ## 您是哪种情况

            - **一**：一甲 / 一乙
            - **二**：二甲 / 二乙
            - **三**：三甲 / 三乙
            - **四**：四甲 / 四乙
            - **五**：五甲 / 五乙
            - **1️⃣六**：六甲 / 六乙
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.questions.isEmpty else { return }
        var count = 0
        for question in guide.questions where question.partTitle == nil {
            count += 1
            if count == 6 { findings.report(.tooManyQuestions(own(guide)), at: question.name.range) }
            if question.options.count > 6 {
                findings.report(.tooManyOptions(question.name.value, question.options.count), at: question.name.range)
            }
        }
        if guide.isBundle, let combinations = combinations(guide), combinations > SituationPaths.most,
            SituationPaths(guide).isTruncated
        {
            findings.report(.tooManyPaths(guide.questions.count), at: guide.place(ofKey: "包含"))
        }
    }

    private func own(_ guide: Guide) -> Int { guide.questions.count { $0.partTitle == nil } }

    /// The number of ways to answer all questions, as far as it can be counted.
    private func combinations(_ guide: Guide) -> Int? {
        var product = 1
        for question in guide.questions where product <= SituationPaths.most {
            product *= max(1, question.options.count)
        }
        return product
    }
}

extension Findings.Message {
    fileprivate static func tooManyQuestions(_ count: Int) -> Self {
        Self("问了 \(count) 个问题，最多 5 个", hint: "合并几个，或者拆成两篇")
    }

    fileprivate static func tooManyOptions(_ name: String, _ count: Int) -> Self {
        Self("“\(name)”有 \(count) 个选项，最多 6 个", hint: "合并几个，或者拆成两篇")
    }

    fileprivate static func tooManyPaths(_ count: Int) -> Self {
        Self("几篇合起来有 \(count) 个问题，情形太多，没法一种一种地检查", hint: "让几篇的问题和选项写得一样，就会合成一个；或者少包含一篇")
    }
}
