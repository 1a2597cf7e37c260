import GuideModel

/// 各节用白话的名字。
enum SectionName {
    static let about = RuleDescription(
        id: "section-name",
        group: .body,
        severity: .advice,
        demand: "各节用白话的名字。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ heading: String, preferred: String) -> Wording {
        Wording(about, "“\(heading)”可以换成白话的名字", hint: "写成 ## \(preferred)")
    }
}
