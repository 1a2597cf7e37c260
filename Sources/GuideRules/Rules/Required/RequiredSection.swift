import GuideModel

/// A guide has every required section.
struct RequiredSection: GuideRule {
    static let about = RuleDescription(
        id: "required-section",
        group: .required,
        severity: .error,
        demand: "谁能办、要带什么、怎么办、一窗办理，这几节都写了；一件事只要写一窗办理。",
        why: "办事指南应当写明条件、材料和流程。少了一节，人就要多打一个电话，或者白跑一趟。没有材料也要写“不用带材料。”，不然看不出是不用带，还是忘了写。",
        source: "《国务院关于在线政务服务的若干规定》第六条；rules.tsv REQ-001；docs/guide-format.md：Body",
        accepts: [
            """
            ## 要带什么

            不用带材料。
            """
        ],
        rejects: [
            Example(
                """
                ## 常见问题

                ### 可以让家里人代办吗

                不能。1️⃣
                """,
                removing: ["要带什么"]
            ),
            Example(
                """
                ## 怎么办理

                1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”。1️⃣
                """,
                removing: ["怎么办", "常见问题"]
            ),
        ]
    )

    private static let kinds: [SectionKind] = [.eligibility, .documents, .steps, .oneWindow]
    private static let bundleKinds: [SectionKind] = [.oneWindow]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for kind in guide.isBundle ? Self.bundleKinds : Self.kinds where guide.section(kind) == nil {
            let misspelt = guide.sections.first {
                $0.kind == nil && nearestName(to: $0.heading.value, in: kind.headings) != nil
            }
            let notes = misspelt.map { [Diagnostic.Note("“\($0.heading.value)”不是能认出来的标题", at: $0.heading.range)] }
            findings.report(.missing(kind.preferredHeading), at: guide.end, notes: notes ?? [])
        }
    }
}

extension Findings.Message {
    fileprivate static func missing(_ heading: String) -> Self {
        Self("缺“\(heading)”这一节", hint: "加一节 ## \(heading)")
    }
}
