import GuideModel

/// There are no control characters, and no line ends but LF.
enum ControlCharacter {
    static let about = RuleDescription(
        id: "control-character",
        group: .files,
        severity: .error,
        demand: "没有控制字符和特殊换行符。",
        why: "这些字符看不见。有的会断开一行，有的会截断文字，在打印机和自助机上什么事都可能发生。",
        source: "docs/guide-format.md：Text；reliability A07、A11、B30",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n标题: 身份证1️⃣\u{2028}丢了怎么补\n---",
            "---\n标题: \"身份证1️⃣\\x07丢了怎么补\"\n---",
            "带上户口簿，到公安综合窗口。1️⃣\u{0B}当场就能补。",
        ]
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有看不见的控制字符（\(codePoint(scalar))）", hint: "删掉它；常是从别的软件粘贴来的")
    }
}
