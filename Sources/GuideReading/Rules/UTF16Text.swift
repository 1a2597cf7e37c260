import GuideModel

/// Text in UTF-16 is not read.
enum UTF16Text {
    static let about = RuleDescription(
        id: "utf16-text",
        group: .files,
        severity: .error,
        demand: "文件存成 UTF-8，不存成 UTF-16。",
        why: "网页和自助机都按 UTF-8 读。UTF-16 的文件读出来全是乱码。",
        source: "docs/guide-format.md：Text；reliability A06",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .bytes([0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00, 0x2D, 0x00])
        ]
    )

    static var wording: Wording { Wording(about, "这个文件存成了 UTF-16，读不了", hint: "用编辑器“另存为”，编码选 UTF-8") }
}
