import GuideModel

/// Documents and conditions are named; nothing is left to “other”, “relevant” or “etc.”.
struct CatchAll: GuideRule {
    static let about = RuleDescription(
        id: "catch-all",
        group: .once,
        severity: .error,
        demand: "材料、条件和步骤里，不写“其他材料”“相关证件”“等材料”。",
        why: "“其他材料”让窗口想要什么就要什么，办事的人永远带不齐。办事指南中的办理条件、所需材料不得含有其他、有关等模糊性兜底要求。",
        source: "《北京市优化营商环境条例》第三十一条；《上海市优化营商环境条例》第二十四条；rules.tsv ONCE-003；docs/guide-format.md：Plain language",
        accepts: [
            """
            ## 谁能办

            - 身份证丢了的人，其他人不用办。
            - 在家等证件做好的人，也能请我们寄。
            - 行动不便的人，比如老人、残疾人等。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。不用带其他材料。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **1️⃣其他需要提供的材料**（原件 1 份）：窗口会告诉您。
            - **户口本2️⃣等材料**（复印件 1 份）：窗口会告诉您。
            """,
            """
            ## 谁能办

            - 身份证丢了，能拿出1️⃣相关证明的人。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：带上户口本1️⃣等材料，按指纹。
            2. **拿新证**（到窗口，5 分钟）：带上户口本、相片2️⃣等。
            """,
        ]
    )

    private static let words: WordSet = ["其他", "其它", "相关", "有关", "等"]
    private static let nouns = ["材料", "证件", "证明", "手续", "资料", "文件"]

    private static let byOffice: WordSet = ["我们", "替您", "帮您", "系统", "自动"]

    private static let examples: WordSet = ["比如", "例如", "譬如", "像"]

    /// What may stand between 其他 and 材料.
    private static let links = [
        "的", "所需", "需要", "提供", "提交", "要求", "规定", "必要", "必需", "申请", "办理", "辅助", "证明", "有效", "身份", "其他", "相关", "有关", "应当",
        "应", "需", "补充",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // What a bundle takes from its parts is reported there.
        guard !guide.isBundle else { return }
        guide.forEachDocument { document in
            let name = document.name.value
            // Other names of which nothing is left are reported as documents that nobody can know.
            if VagueDocument.isCatchAll(name) || !VagueDocument.isVague(name) {
                look(at: document.name, isName: true, library, &findings)
            }
        }
        guide.forEachStep { step in step.forEachWording { look(at: $0, isName: false, library, &findings) } }
        guide.forEachText(of: .eligibility) { look(at: $0, isName: false, library, &findings) }
    }

    private func look(at text: Located<String>, isName: Bool, _ library: Library, _ findings: inout Findings) {
        guard Self.words.isIn(text.value) else { return }
        let prose = Prose(text)
        for index in prose.characters.indices {
            let end: Int? =
                switch prose.characters[index] {
                case "其", "相", "有": other(at: index, prose)
                case "等": andSoOn(at: index, prose, isName: isName)
                default: nil
                }
            guard let end, !prose.isQuoted(index) else { continue }
            let words = prose.text(index..<end)
            let clause = prose.text(prose.clause(around: index))
            // “不用带其他材料” and “其他手续我们来办” ask for nothing.
            if !isName, negations.isIn(clause) || Self.byOffice.isIn(clause) { continue }
            if isOfficial(words, prose, library) { continue }
            return findings.report(.vague(words), at: prose.range(index..<end))
        }
    }

    /// The end of `其他…材料`, `相关证件` that begins at the index.
    private func other(at index: Int, _ prose: Prose) -> Int? {
        guard ["其他", "其它", "相关", "有关"].contains(where: { prose.has($0, at: index) }) else { return nil }
        var next = index + 2
        while next < prose.characters.count {
            if let noun = Self.nouns.first(where: { prose.has($0, at: next) }) { return next + noun.count }
            guard let link = Self.links.first(where: { prose.has($0, at: next) }) else { return nil }
            next += link.count
        }
        return nil
    }

    /// The end of `等材料`, or of a 等 that ends a list; nil where 等 means to wait.
    private func andSoOn(at index: Int, _ prose: Prose, isName: Bool) -> Int? {
        let clause = prose.clause(around: index)
        guard index > clause.lowerBound else { return nil }
        let isList = prose.characters[clause.lowerBound..<index].contains("、")
        let before = prose.characters[index - 1]
        if let noun = Self.nouns.first(where: { prose.has($0, at: index + 1) }) {
            let end = index + 1 + noun.count
            // “在家等证件做好”: something happens to it, so 等 is to wait.
            if end < clause.upperBound, "齐办做好下送寄到审出全补批完".contains(prose.characters[end]) { return nil }
            return isList || "证本簿书表件单照明料同据片卡".contains(before) ? end : nil
        }
        // “比如高血压、糖尿病等” gives examples of what was named.
        if Self.examples.isIn(prose.text(clause.lowerBound..<index)) { return nil }
        let isLast = index + 1 == clause.upperBound || "、）)".contains(prose.characters[index + 1])
        guard isLast, isList, !"、家里外面边旁处下上心着队地会口您我他人头再要别先请".contains(before) else { return nil }
        return index + 1
    }

    /// Whether the words are part of a registered name that says more than the words themselves.
    private func isOfficial(_ words: String, _ prose: Prose, _ library: Library) -> Bool {
        library.registries.documents.contains { document in
            ([document.name] + document.aliases).contains { name in
                name.value.count > words.count + 1 && name.value.contains(words)
                    && prose.source.value.contains(name.value)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func vague(_ words: String) -> Self {
        Self("“\(words)”没说清是什么", hint: "一样一样写出来；没有别的就删掉")
    }
}
