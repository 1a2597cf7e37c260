import GuideModel

/// A file ends its lines in one way.
enum MixedLineEnds {
    static let about = RuleDescription(
        id: "mixed-line-ends",
        group: .files,
        severity: .warning,
        demand: "全文只用一种换行，不用老式的 CR。",
        why: "几种换行混着用，别人改一行，看上去像改了全文，没法核对改了什么。",
        source: "docs/guide-format.md：Text；reliability A10",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("---\r\nid: banzheng\n---\n"),
            .whole("---\rid: banzheng\r---\r"),
        ]
    )

    static var wording: Wording { Wording(about, "文件里混用了几种换行，或者用了老式的 CR", hint: "让编辑器把换行统一成 LF") }
}
