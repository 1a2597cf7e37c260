import GuideModel

/// 不用 YAML 的类型标签。
enum YAMLTag {
    static let about = RuleDescription(
        id: "yaml-tag",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的类型标签。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "! 开头的写法不能用", hint: "去掉它；文字里要有感叹号，就加英文引号") }
}
