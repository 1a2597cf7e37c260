import GuideModel

/// “任选”的各项写成下一级列表，只有一级。
enum GroupShape {
    static let about = RuleDescription(
        id: "group-shape",
        group: .body,
        severity: .error,
        demand: "“任选”的各项写成下一级列表，只有一级。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func notMarked(_ mark: String) -> Wording {
        Wording(about, "下面列了几项，但没有写“\(mark)”", hint: "在括号里加上“\(mark)”")
    }

    static var nested: Wording { Wording(about, "“任选”里面不能再有“任选”", hint: "写成一级") }

    static func noAlternatives(_ mark: String) -> Wording {
        Wording(about, "写了“\(mark)”，但下面没有列出来", hint: "在下面缩进写各项")
    }
}
