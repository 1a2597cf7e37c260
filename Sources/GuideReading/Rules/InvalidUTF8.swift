import GuideModel

/// 文件里每个字节都是正确的 UTF-8。
enum InvalidUTF8 {
    static let about = RuleDescription(
        id: "invalid-utf8",
        group: .files,
        severity: .error,
        demand: "文件里每个字节都是正确的 UTF-8。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ byte: UInt8, offset: Int) -> Wording {
        Wording(about, "第 \(offset + 1) 个字节（0x\(String(byte, radix: 16, uppercase: true))）不是 UTF-8 文字", hint: "用编辑器“另存为”，编码选 UTF-8")
    }
}
