import GuideModel

/// A licence or certificate that 谁能办 names is listed, or the guide says that the office looks it up.
struct ConditionDocument: GuideRule {
    static let about = RuleDescription(
        id: "condition-document",
        group: .once,
        severity: .warning,
        demand: "谁能办提到的证，材料清单里有，或者写明我们自己查。",
        why: "条件里说要有某个证，清单里却没有，来的人不知道带不带。带了白带，没带白跑。",
        source: "rules.tsv ONCE-008",
        accepts: [
            """
            ## 谁能办

            - 身份证丢了，又有营业执照的店主。营业执照我们自己查。
            """,
            """
            ## 谁能办

            - 身份证丢了，又有营业执照的店主。

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **营业执照**（免带）：我们能查到。
            """,
        ],
        rejects: [
            """
            ## 谁能办

            - 身份证丢了，又有1️⃣营业执照的店主。
            """
        ]
    )

    private static let lastCharacters: WordSet = ["证", "照", "明", "凭", "单", "卡", "书"]
    private static let lookups: WordSet = ["自己查", "能查", "查到", "查得到", "不用"]

    /// People who lack the document, or whose document is why they come.
    private static let lacking: WordSet = ["没有", "没", "丢", "坏", "过期", "到期", "不看", "不要"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // Without its names and results one cannot say which document the guide itself is about.
        guard !guide.isBundle, let item = guide.header.officialName, let title = guide.header.title,
            !guide.facts.results.isEmpty, guide.saysNoDocuments || !guide.documents.isEmpty
        else { return }
        guide.forEachText(of: .eligibility) { text in
            guard Self.lastCharacters.isIn(text.value) else { return }
            let prose = Prose(text)
            for index in prose.characters.indices where "证照明凭单卡书".contains(prose.characters[index]) {
                guard let (start, number) = mention(endingAt: index, prose, library), !prose.isQuoted(start) else {
                    continue
                }
                if Self.lookups.isIn(text.value) || Self.lacking.isIn(prose.text(prose.clause(around: start))) {
                    continue
                }
                let type = library.registries.documents[number]
                if isNamed(type, item.value + title.value, guide, library) { continue }
                findings.report(.unlisted(prose.text(start..<index + 1)), at: prose.range(start..<index + 1))
            }
        }
    }

    /// The longest registered licence or certificate whose name ends at the index.
    private func mention(endingAt index: Int, _ prose: Prose, _ library: Library) -> (start: Int, number: Int)? {
        for length in stride(from: min(12, index + 1), through: 3, by: -1) {
            guard let number = library.documentIndex[prose.text(index + 1 - length..<index + 1)] else { continue }
            let kind = library.registries.documents[number].kind
            return kind == .licence || kind == .certificate ? (index + 1 - length, number) : nil
        }
        return nil
    }

    /// Whether the guide lists the document, hands it out, or is about it.
    private func isNamed(_ type: DocumentType, _ names: String, _ guide: Guide, _ library: Library) -> Bool {
        let own = [type.name.value] + type.aliases.map(\.value)
        var isFound = own.contains { names.contains($0) }
        guide.forEachDocument { document in
            if own.contains(where: { document.name.value.contains($0) || $0.contains(document.name.value) }) {
                isFound = true
            }
        }
        for result in guide.facts.results.compactMap(\.value.stated).joined()
        where own.contains(where: { result.name.value.contains($0) }) {
            isFound = true
        }
        return isFound
    }
}

extension Findings.Message {
    fileprivate static func unlisted(_ name: String) -> Self {
        Self("条件里提到“\(name)”，材料清单里没有", hint: "写进要带什么；不用带的，也写一行，注明“我们自己查”")
    }
}
