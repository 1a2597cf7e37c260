import GuideModel

/// 文件头的文字里不写 HTML。
enum MarkupInValue {
    static let about = RuleDescription(
        id: "markup-in-value",
        group: .header,
        severity: .warning,
        demand: "文件头的文字里不写 HTML。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这里像是 HTML，网页上会原样显示", hint: "去掉尖括号") }
}
