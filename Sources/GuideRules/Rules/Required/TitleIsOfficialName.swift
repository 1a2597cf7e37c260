import GuideModel

/// A title is how a person would ask, not the official name.
struct TitleIsOfficialName: GuideRule {
    static let about = RuleDescription(
        id: "title-is-official-name",
        group: .required,
        severity: .error,
        demand: "标题用老百姓的问法，不能照抄事项名称。",
        why: "人不会搜“居民身份证补领”，只会搜“身份证丢了怎么办”。正式名称另外写在“事项”里，一个字不改。",
        source: "rules.tsv REQ-006、REQ-007；docs/guide-format.md：Front matter",
        accepts: ["---\n标题: 身份证丢了怎么补\n事项: 居民身份证补领\n---"],
        rejects: ["---\n标题: 1️⃣居民身份证补领\n事项: 居民身份证补领\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let title = guide.header.title, let official = guide.header.officialName, title.value == official.value
        else {
            return
        }
        findings.report(.same, at: title.range, notes: [.init("事项名称写在这里", at: official.range)])
    }
}

extension Findings.Message {
    fileprivate static var same: Self {
        Self("标题和事项名称一模一样", hint: "标题改成人会怎么问，例如 身份证丢了怎么补")
    }
}
