import GuideModel

/// A bundle does not write what its parts say.
struct BundleExtraSection: GuideRule {
    static let about = RuleDescription(
        id: "bundle-extra-section",
        group: .references,
        severity: .warning,
        demand: "一件事不写“谁能办、要带什么、怎么办”，这几节从包含的指南里合出来。",
        why: "两处都写，改了一处忘了另一处，页面上就会互相打架。",
        source: "docs/guide-format.md：Bundles",
        accepts: [BundleExample.whole],
        rejects: [
            Example(
                BundleExample.fragment(parts: "buka, canbao") + "\n\n## 1️⃣谁能办\n\n- 丢了证件的人。",
                removing: ["要带什么", "怎么办"],
                files: BundleExample.parts
            )
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle else { return }
        for section in guide.sections {
            switch section.kind {
            case .eligibility, .documents, .steps:
                findings.report(.extra(section.heading.value), at: section.heading.range)
            case .situations, .oneWindow, .commitment, .questions, .remedy, nil: break
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func extra(_ heading: String) -> Self {
        Self("一件事里不用写“\(heading)”，它从包含的几篇里合出来", hint: "删掉；要改内容，去改包含的那几篇")
    }
}
