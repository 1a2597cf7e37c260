import GuideModel

/// 写了键就要有内容。
enum BlankValue {
    static let about = RuleDescription(
        id: "blank-value",
        group: .header,
        severity: .error,
        demand: "写了键就要有内容。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ key: String) -> Wording {
        Wording(about, "“\(key)”后面没有内容", hint: "写上内容；用不着就删掉这个键")
    }
}
