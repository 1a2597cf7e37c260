import GuideModel

/// 没有零宽字符和别的看不见的字符。
enum InvisibleCharacter {
    static let about = RuleDescription(
        id: "invisible-character",
        group: .files,
        severity: .error,
        demand: "没有零宽字符和别的看不见的字符。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有看不见的字符（\(codePoint(scalar))）", hint: "删掉它；常是从网页粘贴来的")
    }
}
