import GuideModel

/// 文件头以一行 --- 结束。
enum FrontMatterUnterminated {
    static let about = RuleDescription(
        id: "front-matter-unterminated",
        group: .header,
        severity: .error,
        demand: "文件头以一行 --- 结束。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件头没有结束", hint: "在正文前面单独写一行 ---") }
}
