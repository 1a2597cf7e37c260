import GuideModel

/// Help by the office costs nothing.
struct HelpFee: GuideRule {
    static let about = RuleDescription(
        id: "help-fee",
        group: .help,
        severity: .error,
        demand: "帮办、代办不收钱。",
        why: "帮办代办是给不会办、来不了的人准备的。收了钱，就成了中介。",
        source: "《中华人民共和国行政许可法》第二十七条；rules.tsv HELP-001",
        accepts: [
            """
            ---
            标签: [帮办代办]
            ---

            ## 一窗办理

            - 帮办：大厅 1 楼帮办台，工作日 9:00—17:00，不收费
            """
        ],
        rejects: [
            """
            ---
            标签: [帮办代办]
            ---

            ## 一窗办理

            - 收费：1️⃣代办费 50 元（《示范区收费目录》）
            - 帮办：大厅 1 楼帮办台，工作日 9:00—17:00
            """,
            """
            ---
            标签: [帮办代办]
            ---

            ## 一窗办理

            - 代办：1️⃣打 0000-1234567，上门代办一次 50 元
            """,
        ]
    )

    private static let fees: WordSet = ["代办费", "帮办费", "跑腿费", "代理费", "代办服务费", "帮办服务费"]
    private static let money: WordSet = ["元", "收费", "服务费", "付费"]
    private static let free: WordSet = ["免费", "不收", "不要钱", "不花钱", "不用钱", "不付", "邮费", "自付", "不另"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.fees {
            for item in fact.value.stated?.items ?? [] where Self.fees.isIn(item.text.value) {
                findings.report(.costs(item.text.value), at: item.text.range)
            }
        }
        for fact in guide.facts.helps + guide.facts.proxies {
            guard let text = fact.value.stated, Self.money.isIn(text), !Self.free.isIn(text) else { continue }
            findings.report(.costs(text), at: fact.text.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func costs(_ words: String) -> Self {
        Self("帮办、代办不能收钱，这里写着“\(words)”", hint: "去掉这笔钱，写“免费”")
    }
}
