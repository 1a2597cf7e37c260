import GuideModel

/// A guide begins with a short answer.
struct ShortAnswerMissing: GuideRule {
    static let about = RuleDescription(
        id: "short-answer-missing",
        group: .required,
        severity: .error,
        demand: "第一个标题前面，先用一两句话把事情说完。",
        why: "多数人只看前两句。去哪、带什么、多久，一开头就说清，后面看不看都能办成。",
        source: "docs/guide-format.md：Body",
        accepts: ["带上户口簿，到公安综合窗口。当场就能补。"],
        rejects: [
            Example(
                """
                ## 1️⃣谁能办

                - 身份证丢了的人。
                """,
                removing: ["短回答"]
            )
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        var hasText = false
        for block in guide.shortAnswer {
            block.forEachInlines { $0.forEachText { if !$0.value.isEmpty { hasText = true } } }
        }
        if !hasText { findings.report(.missing, at: guide.sections.first?.heading.range ?? guide.end) }
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("开头缺“短回答”：一两句话说清去哪、带什么、多久", hint: "在文件头和第一个标题之间写一两句话")
    }
}
