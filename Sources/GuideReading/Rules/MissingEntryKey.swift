import GuideModel

/// 登记表和设置里必填的都填了。
enum MissingEntryKey {
    static let about = RuleDescription(
        id: "missing-entry-key",
        group: .registries,
        severity: .error,
        demand: "登记表和设置里必填的都填了。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, file: String) -> Wording {
        Wording(about, "\(file) 里缺“\(key)”", hint: "补上 \(key): 内容")
    }
}
