import GuideModel

/// 不用 YAML 的合并键。
enum YAMLMergeKey {
    static let about = RuleDescription(
        id: "yaml-merge-key",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的合并键。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "<< 这种写法不能用", hint: "把各项直接写出来") }
}
