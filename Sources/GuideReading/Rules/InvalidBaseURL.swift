import GuideModel

/// 网站地址是 http 或 https 地址。
enum InvalidBaseURL {
    static let about = RuleDescription(
        id: "invalid-base-url",
        group: .registries,
        severity: .error,
        demand: "网站地址是 http 或 https 地址。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ value: String) -> Wording {
        Wording(about, "“\(value)”不是网站地址", hint: "写成 https://example.org/ 这样")
    }
}
