import GuideModel

/// A file begins with its text.
enum ByteOrderMark {
    static let about = RuleDescription(
        id: "byte-order-mark",
        group: .files,
        severity: .advice,
        demand: "文件开头没有 BOM。",
        why: "BOM 看不见，别的工具会把它当成第一个字。读是读得了，去掉更稳当。",
        source: "docs/guide-format.md：Text；reliability A05",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("\u{FEFF}---\nid: banzheng\n---\n")
        ]
    )

    static var wording: Wording { Wording(about, "文件开头有 BOM，可以去掉", hint: "另存为“UTF-8（无 BOM）”") }
}
