import GuideModel

/// A document that was abolished is no longer asked for.
struct AbolishedDemand: GuideRule {
    static let about = RuleDescription(
        id: "abolished-document",
        group: .certificates,
        severity: .error,
        demand: "已经取消的材料，从取消那天起不再要。",
        why: "规定取消了，指南还要，人就白跑一趟去开。没有法律、法规依据，不得增设办理条件和环节。",
        source: "《优化营商环境条例》第三十五条；rules.tsv HOLD-004；docs/guide-format.md：Registries",
        accepts: [
            Example(
                """
                ## 要带什么

                - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
                - **收入证明**（免带）：我们能查到。
                """,
                files: ["guides/abolished.yml": abolished]
            )
        ],
        rejects: [
            """
            ---
            事项: 内地居民结婚登记
            ---

            ## 要带什么

            - **1️⃣户口本**（原件看一眼，可用电子证照）：两个人的都要。
            """,
            Example(
                """
                ## 要带什么

                - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
                - **1️⃣收入证明**（原件 1 份）：上班的单位开。
                """,
                files: ["guides/abolished.yml": abolished]
            ),
        ]
    )

    private static let abolished = """
        - 材料: 收入证明
          从哪天起: 2026-11-21
          依据: 《示范区证明清理目录》
        - 材料: 居民户口簿
          从哪天起: 2027-01-01
          依据: 《示范区证明清理目录》

        """

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's documents are looked at in the part they come from.
        guard !guide.isBundle else { return }
        for entry in library.registries.abolished where entry.since.value <= library.today {
            if let item = entry.item?.value, item != guide.header.officialName?.value { continue }
            let name = library.canonicalDocumentName(entry.document.value)
            // Of a group, another alternative will do.
            for document in guide.documents where !document.isChoice && document.isDemanded {
                guard library.canonicalDocumentName(document.name.value) == name else { continue }
                let note = Diagnostic.Note("从这天起取消", at: entry.since.range)
                findings.report(
                    .abolished(document.name.value, entry.since.value, entry.basis.value),
                    at: document.name.range,
                    notes: [note]
                )
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func abolished(_ name: String, _ since: CalendarDay, _ basis: String) -> Self {
        Self("“\(name)”从 \(since) 起已经取消，不能再要（\(basis)）", hint: "删掉这一行；要核对的，写“我们自己查”")
    }
}
