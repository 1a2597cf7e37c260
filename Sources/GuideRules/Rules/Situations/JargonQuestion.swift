import GuideModel

/// Questions are asked in everyday words.
struct JargonQuestion: GuideRule {
    static let about = RuleDescription(
        id: "jargon-question",
        group: .situations,
        severity: .warning,
        demand: "问题用大白话问，不用术语。",
        why: "人不知道自己“是否属于灵活就业人员”，只知道有没有单位给上社保。问得懂，才答得对。",
        source: "rules.tsv CASE-008",
        accepts: [
            """
            ## 您是哪种情况

            - **您有单位给上社保吗**：有单位 / 没有单位

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。〔没有单位〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **1️⃣是否属于灵活就业人员**：属于 / 不属于
            """
        ]
    )

    private static let words = WordList([
        "是否属于", "是否为", "灵活就业", "统筹地区", "参保地", "户籍所在地", "申请人类型", "申请主体", "主体类型", "人员类别", "行政相对人", "办件类型",
    ])

    /// The first word of a question that only offices use.
    static func word(in question: String) -> String? { words.first(in: question) }

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for question in guide.questions where question.partTitle == nil {
            if let word = Self.word(in: question.name.value) {
                findings.report(.jargon(word), at: question.name.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func jargon(_ word: String) -> Self {
        Self("问题里的“\(word)”，办事的人听不懂", hint: "照窗口当面问的话写，例如 您有单位给上社保吗")
    }
}
