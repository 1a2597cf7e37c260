import GuideModel

/// 一个词里不混用长得一样的外文字母。
enum MixedScript {
    static let about = RuleDescription(
        id: "mixed-script",
        group: .files,
        severity: .warning,
        demand: "一个词里不混用长得一样的外文字母。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording {
        Wording(about, "这里有希腊或者俄文字母混在英文字母里，看着一样，却搜不到", hint: "用键盘重新打一遍这个词")
    }
}
