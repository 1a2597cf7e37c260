import GuideModel

/// A synonym leads to a guide.
///
/// Where most groups lead nowhere the site has only begun, and nothing is said.
struct SynonymToNowhere: LibraryRule {
    static let about = RuleDescription(
        id: "synonym-to-nowhere",
        group: .references,
        severity: .warning,
        demand: "同义词表里的“词”，至少在一篇指南的标题、别名、事项名称或短回答里出现。",
        why: "“也说”是替“词”去找指南的。哪一篇都没写这个“词”，写了也说也找不到东西。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: ["guides/synonyms.yml": "- 词: 身份证\n  也说: [身份卡]\n"])
        ],
        rejects: [
            Example(files: [
                "guides/synonyms.yml": "- 词: 身份证\n  也说: [身份卡]\n- 词: 1️⃣火星移民\n  也说: [搬去火星]\n"
            ])
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        let groups = library.registries.synonyms
        guard !groups.isEmpty else { return }
        var waiting = Set(groups.map(\.word.value))
        for guide in library.guides where !waiting.isEmpty {
            let header = guide.header
            var texts = [header.title, header.shortTitle, header.officialName].compactMap { $0?.value }
            texts += header.aliases.map(\.value)
            texts.append(guide.shortAnswer.plainText)
            for word in waiting where texts.contains(where: { $0.utf8.contains(word.utf8) }) { waiting.remove(word) }
        }
        guard waiting.count * 2 <= groups.count else { return }
        for group in groups where waiting.contains(group.word.value) {
            findings.report(.nowhere(group.word.value), at: group.word.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func nowhere(_ word: String) -> Self {
        Self("没有一篇指南写着“\(word)”", hint: "换成指南里用的说法，或者删掉这一组")
    }
}
