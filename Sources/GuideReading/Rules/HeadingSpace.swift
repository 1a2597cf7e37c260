import GuideModel

/// “#”和标题之间有一个空格。
enum HeadingSpace {
    static let about = RuleDescription(
        id: "heading-space",
        group: .body,
        severity: .error,
        demand: "“#”和标题之间有一个空格。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ level: Int) -> Wording {
        Wording(about, "“#”后面少一个空格，这一行没有成为标题", hint: "写成 \(String(repeating: "#", count: level)) 标题")
    }
}
