import GuideModel

/// id 只有小写字母、数字和单个短横，最多 64 个。
enum InvalidID {
    static let about = RuleDescription(
        id: "invalid-id",
        group: .header,
        severity: .error,
        demand: "id 只有小写字母、数字和单个短横，最多 64 个。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String, _ value: String) -> Wording {
        Wording(about, "“\(key)”里的“\(value)”不能用", hint: "只用小写字母、数字和短横，例如 shenfenzheng-buling")
    }
}
