import GuideModel

/// Sections have their plain names.
enum SectionName {
    static let about = RuleDescription(
        id: "section-name",
        group: .body,
        severity: .advice,
        demand: "各节用白话的名字。",
        why: "“怎么办”人人都懂，“办理流程”像是写给办事人员看的。两种都读得懂，建议用前一种。",
        source: "docs/guide-format.md：Body",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            """
        ],
        rejects: [
            """
            ## 1️⃣办理流程

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            """
        ]
    )

    static func wording(_ heading: String, preferred: String) -> Wording {
        Wording(about, "“\(clipped(heading))”可以换成白话的名字", hint: "写成 ## \(preferred)")
    }
}
