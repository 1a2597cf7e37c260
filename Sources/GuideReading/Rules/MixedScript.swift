import GuideModel

/// A Latin word has only Latin letters.
enum MixedScript {
    static let about = RuleDescription(
        id: "mixed-script",
        group: .files,
        severity: .warning,
        demand: "一个词里不混用长得一样的外文字母。",
        why: "俄文的 а 和英文的 a 长得一样，却是两个字。混进去以后，网址打不开，词也搜不到。",
        source: "reliability A19",
        accepts: [
            "---\n别名: [ID 卡]\n---"
        ],
        rejects: [
            "---\n别名: [Р1️⃣аypal 卡]\n---"
        ]
    )

    static var wording: Wording {
        Wording(about, "这里有希腊或者俄文字母混在英文字母里，看着一样，却搜不到", hint: "用键盘重新打一遍这个词")
    }
}
