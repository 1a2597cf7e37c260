import GuideModel

/// 文字用 NFC 形式。
enum NotNFC {
    static let about = RuleDescription(
        id: "not-nfc",
        group: .files,
        severity: .advice,
        demand: "文字用 NFC 形式。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "有些字是拆开存的（不是 NFC 形式），网页里已经合上", hint: "用编辑器重新存一次，选 NFC") }
}
