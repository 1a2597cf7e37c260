import GuideModel

/// 不用 YAML 的指令行。
enum YAMLDirective {
    static let about = RuleDescription(
        id: "yaml-directive",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的指令行。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "% 开头的指令行不能用", hint: "删掉这一行") }
}
