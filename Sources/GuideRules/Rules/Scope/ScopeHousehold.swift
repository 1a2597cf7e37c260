import GuideModel

/// What can be done anywhere is not tied to where one is registered.
struct ScopeHousehold: GuideRule {
    static let about = RuleDescription(
        id: "scope-household",
        group: .scope,
        severity: .warning,
        demand: "通办写了全国、全省的，不限本地户口，也不要居住证。",
        why: "通办就是在哪儿都一样办。又要本地户口、居住证，外地的人还是办不了。",
        source: "《国务院办公厅关于加快推进政务服务“跨省通办”的指导意见》；rules.tsv XREG-003",
        accepts: [
            """
            ## 谁能办

            - 户口在本地的人。
            - 户口在外地的人，也能在这里办。

            ## 一窗办理

            - 通办：全国（多地联办）
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 本地户口的人。

            ## 一窗办理

            - 通办：1️⃣全国（多地联办）
            """,
            Example(
                """
                ## 要带什么

                - **居住证**（原件看一眼，可用电子证照）：外地来的人带。

                ## 一窗办理

                - 通办：1️⃣全省
                """,
                files: ["guides/documents.yml": "- 名称: 居住证\n  种类: 证照\n"]
            ),
        ]
    )

    private static let local: WordSet = [
        "本地户口", "本市户口", "本区户口", "本县户口", "本地户籍", "本市户籍", "本区户籍", "本县户籍", "户口在本地", "户口在本市", "户口在本区", "户籍在本市",
        "户籍在本区",
    ]
    private static let others: WordSet = [
        "外地", "异地", "外省", "哪里", "哪儿", "全国", "不管", "不论", "都能", "都行", "也能", "也可以", "不限",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for fact in guide.facts.scopes {
            guard let area = fact.value.stated?.area, area == .country || area == .province else { continue }
            if let permit = residencePermit(guide, library) {
                let note = Diagnostic.Note("这里要居住证", at: permit.range)
                return findings.report(.permit(area.rawValue), at: fact.text.range, notes: [note])
            }
            if let place = localOnly(guide) {
                let note = Diagnostic.Note("这里限了户口", at: place)
                return findings.report(.household(area.rawValue), at: fact.text.range, notes: [note])
            }
        }
    }

    private func residencePermit(_ guide: Guide, _ library: Library) -> Located<String>? {
        guard let item = guide.header.officialName, !item.value.contains("居住证") else { return nil }
        for document in guide.documents where !document.isChoice && document.isDemanded {
            if library.canonicalDocumentName(document.name.value) == "居住证" { return document.name }
        }
        return nil
    }

    /// Where 谁能办 wants a local household and never speaks of anyone else.
    private func localOnly(_ guide: Guide) -> SourceRange? {
        var found: SourceRange?
        var isOpen = false
        guide.forEachText(of: .eligibility) { text in
            if Self.others.isIn(text.value) { isOpen = true }
            guard found == nil, let word = Self.local.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: word.bytes.lowerBound)
            guard !negations.isIn(prose.text(prose.clause(around: index))) else { return }
            found = prose.range(index..<index + word.word.count)
        }
        return isOpen ? nil : found
    }
}

extension Findings.Message {
    fileprivate static func permit(_ area: String) -> Self {
        Self("通办写的是\(area)，可是还要居住证", hint: "外地的人拿身份证就能办的，去掉居住证；不能的，通办改小")
    }

    fileprivate static func household(_ area: String) -> Self {
        Self("通办写的是\(area)，可是只给本地户口的人办", hint: "外地户口也能办的，在谁能办里写上；不能的，通办改小")
    }
}
