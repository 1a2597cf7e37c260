import GuideModel

/// A front matter has an end.
enum FrontMatterUnterminated {
    static let about = RuleDescription(
        id: "front-matter-unterminated",
        group: .header,
        severity: .error,
        demand: "文件头以一行 --- 结束。",
        why: "少了后一行 ---，正文都成了文件头，整篇都读不对。",
        source: "docs/guide-format.md：Front matter；reliability B02",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("---\nid: banzheng\n\n## 谁能办\n\n- 都能办。\n")
        ]
    )

    static var wording: Wording { Wording(about, "文件头没有结束", hint: "在正文前面单独写一行 ---") }
}
