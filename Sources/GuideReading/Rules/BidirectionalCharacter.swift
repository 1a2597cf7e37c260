import GuideModel

/// 没有改变文字方向的字符。
enum BidirectionalCharacter {
    static let about = RuleDescription(
        id: "bidirectional-character",
        group: .files,
        severity: .error,
        demand: "没有改变文字方向的字符。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有改变文字方向的字符（\(codePoint(scalar))）", hint: "删掉它；它会让看到的和存着的不一样")
    }
}
