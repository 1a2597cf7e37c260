import GuideModel

/// The fences are three hyphens at the beginning of a line, the first one on the first line.
enum FrontMatterFence {
    static let about = RuleDescription(
        id: "front-matter-fence",
        group: .header,
        severity: .error,
        demand: "文件头的上下两行正好是三个英文短横。",
        why: "多一横、少一横，或者用了中文的破折号，看着差不多，程序却认不出文件头。",
        source: "docs/guide-format.md：Front matter；reliability B03",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("———\nid: banzheng\n---\n"),
            .whole("---\nid: banzheng\n1️⃣----\n"),
            .whole("\n1️⃣---\nid: banzheng\n---\n"),
        ]
    )

    static var wording: Wording { Wording(about, "这一行像是文件头的分隔线，但不是三个英文短横", hint: "写成 ---，前后不要别的字") }

    static var notFirst: Wording { Wording(about, "文件头的 --- 不在第一行", hint: "删掉它前面的空行") }
}
