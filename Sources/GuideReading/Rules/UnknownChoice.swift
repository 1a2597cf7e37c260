import GuideModel

/// A value of a closed set is one of the set.
enum UnknownChoice {
    static let about = RuleDescription(
        id: "unknown-choice",
        group: .header,
        severity: .error,
        demand: "从固定的几个词里选。",
        why: "网站按这些词来分类、筛选。写成别的词，就分不进去了。",
        source: "docs/guide-format.md：Front matter",
        accepts: [
            "---\n对象: [个人]\n---"
        ],
        rejects: [
            "---\n对象: [1️⃣市民]\n---",
            "---\n状态: 1️⃣示例\n---",
            "---\n标签: [1️⃣一窗式受理]\n---",
        ]
    )

    static func wording(_ key: String, _ value: String, _ choices: [String]) -> Wording {
        let near = nearestName(to: value, in: choices)
        return Wording(
            about,
            "“\(clipped(key))”没有“\(clipped(value))”这一项",
            hint: near.map { "是不是“\($0)”？" } ?? "只能写：\(choices.joined(separator: "、"))"
        )
    }
}
