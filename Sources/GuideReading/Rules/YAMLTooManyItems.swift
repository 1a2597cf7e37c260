import GuideModel

/// 文件头最多 200 个键、1000 项。
enum YAMLTooManyItems {
    static let about = RuleDescription(
        id: "yaml-too-many-items",
        group: .header,
        severity: .error,
        demand: "文件头最多 200 个键、1000 项。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件头里的内容太多了", hint: "只留格式里有的键") }
}
