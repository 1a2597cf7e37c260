import GuideModel

/// Nothing turns the direction of writing.
enum BidirectionalCharacter {
    static let about = RuleDescription(
        id: "bidirectional-character",
        group: .files,
        severity: .error,
        demand: "没有改变文字方向的字符。",
        why: "这些字符会让看到的次序和存着的次序不一样，能把一句话藏成另一句话。",
        source: "docs/guide-format.md：Text；reliability A13、A14、B31",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n标题: 身份证1️⃣\u{202E}丢了怎么补\n---",
            "---\n标题: \"身份证1️⃣\\u202e丢了怎么补\"\n---",
            "带上户口簿，到公安综合窗口1️⃣&#x202E;。当场就能补。",
        ]
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有改变文字方向的字符（\(codePoint(scalar))）", hint: "删掉它；它会让看到的和存着的不一样")
    }
}
