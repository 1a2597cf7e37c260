import GuideModel

/// 没有控制字符和特殊换行符。
enum ControlCharacter {
    static let about = RuleDescription(
        id: "control-character",
        group: .files,
        severity: .error,
        demand: "没有控制字符和特殊换行符。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ scalar: UInt32) -> Wording {
        Wording(about, "这里有看不见的控制字符（\(codePoint(scalar))）", hint: "删掉它；常是从别的软件粘贴来的")
    }
}
