import GuideModel

/// A file says something.
enum EmptyFile {
    static let about = RuleDescription(
        id: "empty-file",
        group: .files,
        severity: .error,
        demand: "文件里有内容。",
        why: "空文件占着一个网址，点进去什么也没有。",
        source: "reliability A23",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("\n\n  \n"),
            .whole("\u{FEFF}"),
        ]
    )

    static var wording: Wording { Wording(about, "这个文件是空的", hint: "写上内容，或者删掉文件") }
}
