import GuideModel

/// 一行不超过 64 KiB。
enum LineTooLong {
    static let about = RuleDescription(
        id: "line-too-long",
        group: .files,
        severity: .error,
        demand: "一行不超过 64 KiB。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这一行超过了 64 KiB", hint: "分成几段") }
}
