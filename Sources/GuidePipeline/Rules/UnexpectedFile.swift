import GuideModel

/// Nothing stands among the guides that the format does not know.
enum UnexpectedFile {
    static let about = RuleDescription(
        id: "unexpected-file",
        group: .files,
        severity: .warning,
        demand: "guides 里只有格式里说到的文件。",
        why: "放错地方的指南不会发布，自己却看不出来。",
        source: "docs/guide-format.md：Files",
        accepts: [
            Example(files: ["guides/README.md": "写给编辑的话", "guides/media/biao.txt": "空白表"])
        ],
        rejects: [
            Example(files: ["guides/huji-chuxing/buka.MD": "1️⃣---\nid: buka\n---\n"]),
            Example(files: ["guides/jiaotong/jiazhao.md": "1️⃣---\nid: jiazhao\n---\n"]),
            Example(files: ["guides/biao.docx": "1️⃣空白表"]),
        ]
    )
}
