import GuideModel

/// 从固定的几个词里选。
enum UnknownChoice {
    static let about = RuleDescription(
        id: "unknown-choice",
        group: .header,
        severity: .error,
        demand: "从固定的几个词里选。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, _ value: String, _ choices: [String]) -> Wording {
        let near = nearest(to: value, in: choices)
        return Wording(about, "“\(key)”没有“\(value)”这一项", hint: near.map { "是不是“\($0)”？" } ?? "只能写：\(choices.joined(separator: "、"))")
    }
}
