import GuideModel

/// Every document is registered, by its name or another name.
struct UnknownDocument: GuideRule {
    static let about = RuleDescription(
        id: "unknown-document",
        group: .references,
        severity: .error,
        demand: "要带的材料，在 documents.yml 里有这个名称，或者有这个别名。",
        why: "同一样东西，这篇叫户口本，那篇叫户口簿，人会以为是两样。登记了，页面才能告诉人去哪办、有没有电子证照，一件事才能合成一份。",
        source: "docs/guide-format.md：Documents",
        accepts: [
            """
            ## 要带什么

            - **户口本**（原件看一眼，可用电子证照）：核对完就还给您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣居民户口薄**（原件看一眼，可用电子证照）：核对完就还给您。
            """,
            """
            ## 要带什么

            - **身份凭据**（任选一样）：有一样就够。
              - **居民户口簿**（原件看一眼）：核对完就还给您。
              - **1️⃣会员卡**（原件看一眼）：核对完就还给您。
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's documents were looked at in their own guides.
        guard !guide.isBundle else { return }
        for document in guide.documents {
            if document.isChoice {
                for alternative in document.alternatives { check(alternative, library, &findings) }
            } else {
                check(document, library, &findings)
            }
        }
    }

    private func check(_ document: DocumentItem, _ library: Library, _ findings: inout Findings) {
        let name = document.name.value
        guard library.documentIndex[name] == nil else { return }
        // Names that say nothing, or say several things, are reported as that.
        guard !VagueDocument.isVague(name), !VagueDocument.isCatchAll(name), !EitherOrName.namesSeveral(name) else {
            return
        }
        let known = library.registries.documents.lazy.flatMap { [$0.name.value] + $0.aliases.map(\.value) }
        findings.report(
            .unknown(name, findings.maySuggest ? nearestName(to: name, in: known) : nil),
            at: document.name.range
        )
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ name: String, _ nearest: String?) -> Self {
        Self("documents.yml 里没有“\(name)”", hint: askWhether(nearest, else: "先在 documents.yml 里登记，或者写成已有材料的别名"))
    }
}
