import GuideModel

/// 不用 YAML 的锚点和引用。
enum YAMLAnchor {
    static let about = RuleDescription(
        id: "yaml-anchor",
        group: .header,
        severity: .error,
        demand: "不用 YAML 的锚点和引用。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "& 和 * 开头的写法不能用", hint: "把内容直接写出来；文字里要有它们，就加英文引号") }
}
