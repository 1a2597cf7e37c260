import GuideModel

/// 一个文件只有一份 YAML。
enum YAMLMultipleDocuments {
    static let about = RuleDescription(
        id: "yaml-multiple-documents",
        group: .header,
        severity: .error,
        demand: "一个文件只有一份 YAML。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这里开始了第二份 YAML", hint: "删掉这一行") }
}
