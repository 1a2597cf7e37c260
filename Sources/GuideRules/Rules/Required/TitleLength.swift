import GuideModel

/// A title has 4 to 20 characters.
struct TitleLength: GuideRule {
    static let about = RuleDescription(
        id: "title-length",
        group: .required,
        severity: .error,
        demand: "标题 4 到 20 个字，标点也算。",
        why: "太短看不出办什么，太长手机上一行放不下，老人也念不完。",
        source: "rules.tsv REQ-006；docs/guide-format.md：Front matter",
        accepts: ["---\n标题: 身份证丢了怎么补\n---"],
        rejects: [
            "---\n标题: 1️⃣补证\n---",
            "---\n标题: 1️⃣身份证丢了或者被人偷了以后本人应该去哪里怎么补办\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A title that is the official name copied over is reported as that.
        guard let title = guide.header.title, title.value != guide.header.officialName?.value else { return }
        let count = title.value.count
        if count < 4 || count > 20 { findings.report(.wrong(count), at: title.range) }
    }
}

extension Findings.Message {
    fileprivate static func wrong(_ count: Int) -> Self {
        if count < 4 { return Self("标题只有 \(count) 个字，看不出办什么", hint: "写成 4 到 20 个字，例如 身份证丢了怎么补") }
        return Self("标题有 \(count) 个字，超过了 20 个", hint: "删到 20 个字以内，细节放到正文里")
    }
}
