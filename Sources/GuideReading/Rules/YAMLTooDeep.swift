import GuideModel

/// YAML 最多嵌套 8 层。
enum YAMLTooDeep {
    static let about = RuleDescription(
        id: "yaml-too-deep",
        group: .header,
        severity: .error,
        demand: "YAML 最多嵌套 8 层。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "嵌套超过了 8 层", hint: "写得平一些") }
}
