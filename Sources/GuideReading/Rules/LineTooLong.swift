import GuideModel

/// A line is at most 64 KiB long.
enum LineTooLong {
    static let about = RuleDescription(
        id: "line-too-long",
        group: .files,
        severity: .error,
        demand: "一行不超过 64 KiB。",
        why: "这么长的一行多半是贴进来的数据。没有人会去读，也没法核对改了哪里。",
        source: "reliability A26",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这一行超过了 64 KiB", hint: "分成几段") }
}
