import GuideModel

/// No proof is asked for that nobody can check, or that another document gives.
struct NeedlessProof: GuideRule {
    static let about = RuleDescription(
        id: "needless-proof",
        group: .certificates,
        severity: .warning,
        demand: "不要居委会、村委会开的证明，也不要“健在证明”“同一人证明”这类没处核实的证明。",
        why: "法定证照、书面告知承诺、部门间核查能办的，或者开具单位无法调查核实的，不得要证明。看户口本、结婚证，或者请人签一张承诺书就行。",
        source: "《优化营商环境条例》第四十四条；rules.tsv HOLD-005",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：看孩子是谁的，不用开证明。
            - **收入证明**（原件 1 份）：上班的单位开，不用村委会盖章。
            """
        ],
        rejects: [
            Example(
                """
                ## 要带什么

                - **1️⃣居委会证明**（原件 1 份）：居委会开。
                - **2️⃣健在证明**（原件 1 份）：老家开。
                """,
                files: ["guides/documents.yml": documents]
            ),
            """
            ## 要带什么

            - **1️⃣收入证明**（原件 1 份）：请村委会开，盖上章。
            """,
        ]
    )

    private static let documents = """
        - 名称: 居委会证明
          种类: 证明
        - 名称: 健在证明
          种类: 证明

        """

    private static let committees: WordSet = ["居委会", "村委会", "居民委员会", "村民委员会"]
    private static let unprovable: WordSet = ["健在证明", "生存证明", "同一人证明", "单身证明", "未婚证明", "没有再婚证明"]
    private static let issuing: WordSet = ["开", "出具", "盖章", "出证明"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents where !document.isChoice && document.isDemanded {
            let name = document.name.value
            guard name.hasSuffix("证明") || name.hasSuffix("证明信") else { continue }
            if Self.unprovable.isIn(name) || Self.committees.isIn(name) || isIssuedByCommittee(document) {
                findings.report(.needless(name), at: document.name.range)
            }
        }
    }

    /// Whether the explanation tells to have it issued by a committee, without naming the law that wants it.
    private func isIssuedByCommittee(_ document: DocumentItem) -> Bool {
        var isIssued = false
        var hasBasis = false
        document.explanation.forEachText { text in
            if text.value.contains("《") { hasBasis = true }
            guard let found = Self.committees.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            let clause = prose.text(prose.clause(around: index))
            if Self.issuing.isIn(clause), !negations.isIn(clause) { isIssued = true }
        }
        return isIssued && !hasBasis
    }
}

extension Findings.Message {
    fileprivate static func needless(_ name: String) -> Self {
        Self("“\(name)”没处核实，或者别的证件就能说明", hint: "改成看户口本、结婚证这样的证件，或者写“可承诺代替”；法律要的，在说明里写出《…》第几条")
    }
}
