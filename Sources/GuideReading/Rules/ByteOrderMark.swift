import GuideModel

/// 文件开头没有 BOM。
enum ByteOrderMark {
    static let about = RuleDescription(
        id: "byte-order-mark",
        group: .files,
        severity: .advice,
        demand: "文件开头没有 BOM。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件开头有 BOM，可以去掉", hint: "另存为“UTF-8（无 BOM）”") }
}
