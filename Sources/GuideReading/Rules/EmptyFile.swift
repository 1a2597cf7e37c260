import GuideModel

/// 文件里有内容。
enum EmptyFile {
    static let about = RuleDescription(
        id: "empty-file",
        group: .files,
        severity: .error,
        demand: "文件里有内容。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这个文件是空的", hint: "写上内容，或者删掉文件") }
}
