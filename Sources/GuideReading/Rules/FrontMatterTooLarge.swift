import GuideModel

/// 文件头不超过 64 KiB。
enum FrontMatterTooLarge {
    static let about = RuleDescription(
        id: "front-matter-too-large",
        group: .header,
        severity: .error,
        demand: "文件头不超过 64 KiB。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件头超过了 64 KiB", hint: "把长文字挪到正文里") }
}
