import GuideModel

/// 文件存成 UTF-8，不存成 UTF-16。
enum UTF16Text {
    static let about = RuleDescription(
        id: "utf16-text",
        group: .files,
        severity: .error,
        demand: "文件存成 UTF-8，不存成 UTF-16。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这个文件存成了 UTF-16，读不了", hint: "用编辑器“另存为”，编码选 UTF-8") }
}
