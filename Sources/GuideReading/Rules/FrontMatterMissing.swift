import GuideModel

/// 指南以两行 --- 之间的文件头开始。
enum FrontMatterMissing {
    static let about = RuleDescription(
        id: "front-matter-missing",
        group: .header,
        severity: .error,
        demand: "指南以两行 --- 之间的文件头开始。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这篇指南没有文件头", hint: "第一行写 ---，下面写 id、标题……，再写一行 ---") }
}
