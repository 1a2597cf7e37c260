import GuideModel

/// A title does without the words that only offices use.
struct TitleOfficialWords: GuideRule {
    static let about = RuleDescription(
        id: "title-official-words",
        group: .required,
        severity: .warning,
        demand: "标题里没有“核发、申领、转移接续”这类只有机关才说的词。",
        why: "标题是给人搜、给人念的。办事的人说“领”“补”“过户”，不说“申领”“补领”“转移登记”。",
        source: "rules.tsv REQ-006",
        accepts: ["---\n标题: 身份证丢了怎么补\n---"],
        rejects: [
            "---\n标题: 1️⃣居民身份证丢失补领\n---",
            "---\n标题: 1️⃣养老保险怎么转移接续\n---",
        ]
    )

    private static let words = WordList([
        "核发", "申领", "转移接续", "补领", "换领", "签发", "核准", "给付", "设立登记", "变更登记", "注销登记", "转移登记",
    ])

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let title = guide.header.title, let word = Self.words.first(in: title.value),
            title.value != guide.header.officialName?.value
        else { return }
        findings.report(.official(word), at: title.range)
    }
}

extension Findings.Message {
    fileprivate static func official(_ word: String) -> Self {
        Self("标题里的“\(word)”是机关说法", hint: "换成平时怎么说，例如 领、补、换、办")
    }
}
