import GuideModel

/// A document is asked for once.
struct DocumentListedTwice: OverviewRule {
    static let about = RuleDescription(
        id: "document-listed-twice",
        group: .once,
        severity: .error,
        demand: "同一样材料只写一次。",
        why: "一样东西写两遍，来的人不知道是不是要带两份。不得要求重复提交材料。",
        source: "《山东省优化营商环境条例》第二十七条；rules.tsv ONCE-001",
        accepts: [
            """
            ## 您是哪种情况

            - **多大年纪**：满 16 岁 / 不满 16 岁

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。〔满 16 岁〕
            - **户口本**（原件 1 份，可用电子证照）：家长的。〔不满 16 岁〕
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **1️⃣户口本**（复印件 1 份，可用电子证照）：只印首页。
            """,
            """
            ## 要带什么

            - **能证明身份的证件**（任选一样）
              - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
              - **居民身份证**（原件看一眼，可用电子证照）：没过期的。
              - **1️⃣身份证**（复印件 1 份，可用电子证照）：两面都印。
            """,
        ]
    )

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        // What a bundle takes from its parts is reported there.
        guard !guide.isBundle else { return }
        compare(guide.documents.filter { !$0.isChoice }, derived, guide, library, &findings)
        for group in guide.documents where group.isChoice {
            compare(group.alternatives, derived, guide, library, &findings)
        }
    }

    private func compare(
        _ documents: [DocumentItem],
        _ derived: DerivedGuide,
        _ guide: Guide,
        _ library: Library,
        _ findings: inout Findings
    ) {
        guard documents.count > 1 else { return }
        let numbers = documents.map { library.documentIndex[$0.name.value] }
        for index in documents.indices.dropFirst() {
            guard let number = numbers[index] else { continue }
            for earlier in 0..<index where numbers[earlier] == number {
                let (first, second) = (documents[earlier], documents[index])
                if isOfAnother(first.name.value, second.name.value) { continue }
                // Wordings for different situations are what 〔…〕 is for.
                let both = derived.indices { $0.lists(first) && $0.lists(second) }
                guard !both.isEmpty else { continue }
                let note = Diagnostic.Note("前面已经写了“\(first.name.value)”", at: first.name.range)
                let name = library.registries.documents[number].name.value
                findings.report(.twice(name, derived.naming(both, guide)), at: second.name.range, notes: [note])
                break
            }
        }
    }
}

extension DerivedGuide {
    /// The paths that pass a test, by their index.
    func indices(where test: (PathView) -> Bool) -> Set<Int> { Set(views.indices.filter { test(views[$0]) }) }

    /// The answers that lead to some of the paths, as the beginning of a sentence; empty when all do.
    func naming(_ paths: Set<Int>, _ guide: Guide) -> String {
        self.paths.describe(paths, in: guide).map { $0 + "，" } ?? ""
    }
}

extension PathView {
    /// Whether a document as the guide writes it applies here, by itself or in a group.
    fileprivate func lists(_ document: DocumentItem) -> Bool {
        documents.contains { $0.range == document.range || $0.alternatives.contains { $0.range == document.range } }
    }
}

/// Whether two names of one document say whose it is: 身份证 and 代办人的身份证 are two cards.
private func isOfAnother(_ a: String, _ b: String) -> Bool {
    a != b && (a + b).contains { "的人方父母夫妻偶女亲员东双".contains($0) }
}

extension Findings.Message {
    fileprivate static func twice(_ name: String, _ path: String) -> Self {
        Self("\(path)\(name)写了两遍", hint: "合成一行；原件、复印件都要的，写“原件和复印件”")
    }
}
