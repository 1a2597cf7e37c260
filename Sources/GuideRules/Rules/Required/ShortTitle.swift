import GuideModel

/// A long title has a short one for the kiosk's screen.
struct ShortTitle: GuideRule {
    static let about = RuleDescription(
        id: "short-title",
        group: .required,
        severity: .error,
        demand: "标题超过 16 个字的，另写一个 16 个字以内的短标题。",
        why: "自助机的按钮一行只放得下 16 个字，再长就折成两行，看不清。",
        source: "rules.tsv KIOSK-001；docs/guide-format.md：Front matter",
        accepts: ["---\n标题: 第一次办身份证，要带什么、去哪里、多少钱\n短标题: 第一次办身份证\n---"],
        rejects: [
            "---\n标题: 1️⃣第一次办身份证，要带什么、去哪里、多少钱\n---",
            "---\n标题: 身份证丢了怎么补\n短标题: 1️⃣身份证丢了或者被人偷了以后怎么补办\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        if let short = guide.header.shortTitle {
            let count = short.value.count
            if count > 16 { findings.report(.tooLong(count), at: short.range) }
        } else if let title = guide.header.title, !guide.header.has("短标题") {
            let count = title.value.count
            // A title that is too long anyway has to be cut first.
            if count > 16, count <= 20 { findings.report(.missing(count), at: title.range) }
        }
    }
}

extension Findings.Message {
    fileprivate static func tooLong(_ count: Int) -> Self {
        Self("短标题有 \(count) 个字，超过了 16 个", hint: "删到 16 个字以内")
    }

    fileprivate static func missing(_ count: Int) -> Self {
        Self("标题有 \(count) 个字，文件头里却缺“短标题”", hint: "加一行 短标题: …，16 个字以内")
    }
}
