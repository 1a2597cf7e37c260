import GuideModel

/// It is clear what a document looks like and how many are needed.
struct DocumentForm: GuideRule {
    static let about = RuleDescription(
        id: "document-form",
        group: .documents,
        severity: .advice,
        demand: "每样要带的材料，写清原件还是复印件、几份，或者从哪来。",
        why: "不写清楚，有人只带原件，有人只带复印件，到了窗口都要再跑一趟打印店。",
        source: "rules.tsv ONCE-004；docs/guide-format.md：Severities",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **相片**（现场拍）：不用自己准备。
            - **居民身份证**（免带）：我们能查到。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣房屋租赁合同**：带上就行。
            - **2️⃣居民户口簿**（可用电子证照）：核对完就还给您。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's documents were looked at in their own guides.
        guard !guide.isBundle else { return }
        for document in guide.documents {
            // What is said of a group holds for each of its alternatives.
            guard document.isUnclear else { continue }
            guard document.isChoice else {
                findings.report(.unclear(document.name.value), at: document.name.range)
                continue
            }
            for alternative in document.alternatives where alternative.isUnclear {
                findings.report(.unclear(alternative.name.value), at: alternative.name.range)
            }
        }
    }
}

extension DocumentItem {
    /// Whether it says neither form nor source, though it has to be brought.
    fileprivate var isUnclear: Bool { forms.isEmpty && sources.isEmpty && !has(.waived) }
}

extension Findings.Message {
    fileprivate static func unclear(_ name: String) -> Self {
        Self("“\(name)”没写原件还是复印件、几份", hint: "写成 **\(name)**（原件 1 份），或者（复印件 1 份）、（原件看一眼）")
    }
}
