import GuideModel

/// Text is in Unicode’s composed form.
enum NotNFC {
    static let about = RuleDescription(
        id: "not-nfc",
        group: .files,
        severity: .advice,
        demand: "文字用 NFC 形式。",
        why: "同一个字有两种存法，看着一样，搜起来却是两个词。网页里已经统一，文件里最好也统一。",
        source: "docs/guide-format.md：Text；reliability A18",
        accepts: [
            "---\n别名: [café 卡]\n---"
        ],
        rejects: [
            .whole("---\n别名: [cafe\u{301} 卡]\n---\n")
        ]
    )

    static var wording: Wording { Wording(about, "有些字是拆开存的（不是 NFC 形式），网页里已经合上", hint: "用编辑器重新存一次，选 NFC") }
}
