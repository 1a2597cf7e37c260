import GuideModel

/// 一个键只写一次。
enum YAMLDuplicateKey {
    static let about = RuleDescription(
        id: "yaml-duplicate-key",
        group: .header,
        severity: .error,
        demand: "一个键只写一次。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String) -> Wording {
        Wording(about, "“\(key)”写了两次", hint: "只留一个")
    }
}
