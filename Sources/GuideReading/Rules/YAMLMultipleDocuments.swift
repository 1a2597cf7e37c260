import GuideModel

/// A file holds one YAML document.
enum YAMLMultipleDocuments {
    static let about = RuleDescription(
        id: "yaml-multiple-documents",
        group: .header,
        severity: .error,
        demand: "一个文件只有一份 YAML。",
        why: "后一份会悄悄丢掉，写的人还以为发布了。",
        source: "docs/guide-format.md：Front matter；reliability B17",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n1️⃣--- 第二份\n---"
        ]
    )

    static var wording: Wording { Wording(about, "这里开始了第二份 YAML", hint: "删掉这一行") }
}
