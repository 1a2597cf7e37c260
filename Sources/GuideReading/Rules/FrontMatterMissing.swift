import GuideModel

/// A guide begins with its front matter.
enum FrontMatterMissing {
    static let about = RuleDescription(
        id: "front-matter-missing",
        group: .header,
        severity: .error,
        demand: "指南以两行 --- 之间的文件头开始。",
        why: "没有文件头，就不知道这篇叫什么、归谁管、什么时候核对过，也没法放进网站。",
        source: "docs/guide-format.md：Front matter；reliability B01",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("# 身份证丢了怎么补\n\n带上户口簿。\n"),
            .whole("id: banzheng\n标题: 身份证丢了怎么补\n---\n\n带上户口簿。\n"),
        ]
    )

    static var wording: Wording { Wording(about, "这篇指南没有文件头", hint: "第一行写 ---，下面写 id、标题……，再写一行 ---") }
}
