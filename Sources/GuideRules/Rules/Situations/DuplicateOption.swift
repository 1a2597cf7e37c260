import GuideModel

/// An option's name stands once in a guide.
struct DuplicateOption: GuideRule {
    static let about = RuleDescription(
        id: "duplicate-option",
        group: .situations,
        severity: .error,
        demand: "同一篇里，每个选项的名字只出现一次。",
        why: "〔…〕里只写选项的名字。两个问题都有“是”，就不知道〔是〕指哪一个。",
        source: "docs/guide-format.md：Situations",
        accepts: [
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **收快递**（邮寄，3 天，不计入）：申请时填好地址。〔寄到家〕
            """
        ],
        rejects: [
            """
            ## 您是哪种情况

            - **带了户口簿吗**：是 / 否
            - **急着用吗**：1️⃣是 / 2️⃣否
            """,
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 1️⃣自己来拿
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        var total = 0
        for question in guide.questions where question.partTitle == nil { total += question.options.count }
        guard total > 1 else { return }
        // A handful is compared one with another, a mass through a table.
        var table: [String: Located<String>]? = total > 40 ? [:] : nil
        for (index, question) in guide.questions.enumerated() where question.partTitle == nil {
            for (place, option) in question.options.enumerated() {
                var earlier: Located<String>?
                if table == nil {
                    earlier = firstUse(of: option.value, before: (index, place), in: guide.questions)
                } else {
                    earlier = table?[option.value]
                    if earlier == nil { table?[option.value] = option }
                }
                if let earlier {
                    findings.report(.twice(option.value), at: option.range, notes: [.init("已经写过一个", at: earlier.range)])
                }
            }
        }
    }

    private func firstUse(
        of name: String,
        before end: (question: Int, option: Int),
        in questions: [Question]
    ) -> Located<String>? {
        for question in 0...end.question where questions[question].partTitle == nil {
            let options = questions[question].options
            for option in options[..<(question == end.question ? end.option : options.count)] where option.value == name
            {
                return option
            }
        }
        return nil
    }
}

extension Findings.Message {
    fileprivate static func twice(_ option: String) -> Self {
        Self("选项“\(option)”写了两次", hint: "换个说法，让两个选项不一样，例如 带了、没带")
    }
}
