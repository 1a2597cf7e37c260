import GuideModel

/// Where a document may come later or be replaced by a promise, the guide says how to choose.
struct LaterOrPromise: GuideRule {
    static let about = RuleDescription(
        id: "later-or-promise",
        group: .gaps,
        severity: .warning,
        demand: "又可后补、又可承诺代替的材料，在说明里写清怎么选。",
        why: "两条路都写着，人不知道签了承诺书是不是还要补。",
        source: "rules.tsv GAP-007",
        accepts: [
            .later(
                "- **收入证明**（原件 1 份，可后补 3 个工作日，可承诺代替）：签[承诺书](https://example.org/c)就不用补；不签的，3 个工作日内补，没补当作您收回申请。"
            )
        ],
        rejects: [.later("- **1️⃣收入证明**（原件 1 份，可后补 3 个工作日，可承诺代替）")]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        guide.forEachDocument { document in
            guard document.strictness.count > 1, document.has(.replacedByPromise), document.isLater,
                document.explanation.isEmpty, document.details.isEmpty
            else { return }
            findings.report(.unexplained(document.name.value), at: document.name.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func unexplained(_ name: String) -> Self {
        Self("“\(name)”又能后补，又能用承诺代替，没说怎么选", hint: "写上“签了承诺书就不用补；不签的，几天内补交”")
    }
}
