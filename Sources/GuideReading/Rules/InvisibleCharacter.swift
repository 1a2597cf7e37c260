import GuideModel

/// Every character has a width.
enum InvisibleCharacter {
    static let about = RuleDescription(
        id: "invisible-character",
        group: .files,
        severity: .error,
        demand: "没有零宽字符和别的看不见的字符。",
        why: "零宽字符看不见，却把一个词切成两半：搜索找不到，名称也对不上登记表。常是从网页或者聊天里粘贴来的。",
        source: "docs/guide-format.md：Text；reliability A15、A17",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---",
            "👨‍👩‍👧 一家人都能办。带上户口簿，到公安综合窗口。",
        ],
        rejects: [
            "---\n标题: 身份证1️⃣\u{200B}丢了怎么补\n---",
            "---\n标题: \"身份证1️⃣\\u200b丢了怎么补\"\n---",
        ]
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有看不见的字符（\(codePoint(scalar))）", hint: "删掉它；常是从网页粘贴来的")
    }
}
