import GuideModel

/// 一节只写一次。
enum DuplicateSection {
    static let about = RuleDescription(
        id: "duplicate-section",
        group: .body,
        severity: .error,
        demand: "一节只写一次。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ heading: String) -> Wording {
        Wording(about, "“\(heading)”这一节写了两次", hint: "合成一节")
    }
}
