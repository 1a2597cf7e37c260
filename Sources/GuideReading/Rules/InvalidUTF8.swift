import GuideModel

/// Every byte of a file is UTF-8.
enum InvalidUTF8 {
    static let about = RuleDescription(
        id: "invalid-utf8",
        group: .files,
        severity: .error,
        demand: "文件里每个字节都是正确的 UTF-8。",
        why: "文件多半是用 GBK（ANSI）存的。猜着读会把错字发布出去，所以不猜。",
        source: "docs/guide-format.md：Text；reliability A01–A03",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .bytes([0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xC9, 0xED, 0xB7, 0xDD, 0xD6, 0xA4, 0x0A])
        ]
    )

    static func wording(_ byte: UInt8, offset: Int) -> Wording {
        Wording(
            about,
            "第 \(offset + 1) 个字节（0x\(String(byte, radix: 16, uppercase: true))）不是 UTF-8 文字",
            hint: "用编辑器“另存为”，编码选 UTF-8"
        )
    }
}
