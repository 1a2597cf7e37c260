import GuideModel

/// No combining mark hides on a punctuation mark.
enum CombiningOnMarkup {
    static let about = RuleDescription(
        id: "combining-on-markup",
        group: .files,
        severity: .warning,
        demand: "标点符号上不叠附加符号。",
        why: "标点和后面的符号并成一个字，看着还是那个标点，程序却认不出来了。",
        source: "docs/guide-format.md：Text；reliability A21",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "带上户口簿1️⃣-\u{301}，到公安综合窗口。"
        ]
    )

    static var wording: Wording { Wording(about, "标点后面跟着一个附加符号，看不出来", hint: "删掉这个附加符号") }
}
