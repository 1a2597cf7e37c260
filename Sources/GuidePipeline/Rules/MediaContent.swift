import GuideModel

/// Pictures and forms hold what their names say.
enum MediaContent {
    static let about = RuleDescription(
        id: "media-content",
        group: .files,
        severity: .error,
        demand: "media 里的文件有内容，内容和后缀一致。",
        why: "点开是空的，或者打不开，办事的人就少一张表。",
        source: "docs/guide-format.md：Files；reliability C36",
        accepts: [
            Example(files: ["guides/media/biao.pdf": "%PDF-1.4", "guides/media/biao.txt": "空白表"])
        ],
        rejects: [
            Example(files: ["guides/media/biao.pdf": "1️⃣空白表"]),
            Example(files: ["guides/media/biao.txt": "1️⃣"]),
        ]
    )
}
