import GuideModel

/// What a law makes free costs nothing.
struct FreeByLaw: GuideRule {
    static let about = RuleDescription(
        id: "free-by-law",
        group: .fees,
        severity: .error,
        demand: "法律规定不收费的事，不写收费。",
        why: "婚姻登记、行政复议、法律援助这些事，法律写明不收钱。收了要退，还要问责。",
        source: "《婚姻登记条例》；《中华人民共和国行政复议法》；《中华人民共和国人民调解法》第四条；rules.tsv FEE-003",
        accepts: [
            """
            ---
            事项: 内地居民结婚登记
            ---

            ## 要带什么

            - **居民身份证**（原件看一眼，可用电子证照）：两个人的都要。
            """
        ],
        rejects: [
            """
            ---
            事项: 内地居民结婚登记
            ---

            ## 一窗办理

            - 收费：1️⃣工本费 9 元（《示范区收费目录》）
            """
        ]
    )

    /// Words of official names, with the law that makes the matter free.
    private static let items: [(words: WordSet, law: String)] = [
        (["结婚登记", "离婚登记", "复婚登记", "婚姻登记证"], "《婚姻登记条例》"),
        (["行政复议"], "《中华人民共和国行政复议法》"),
        (["法律援助"], "《中华人民共和国法律援助法》第二条"),
        (["人民调解"], "《中华人民共和国人民调解法》第四条"),
        (["劳动争议仲裁", "劳动人事争议仲裁"], "《中华人民共和国劳动争议调解仲裁法》第五十三条"),
        (["失业登记", "就业登记"], "《中华人民共和国就业促进法》第三十五条"),
    ]
    private static let ownExpenses: WordSet = ["邮", "快递", "照", "复印", "自己付"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.facts.fees.isEmpty, let item = guide.header.officialName,
            let free = Self.items.first(where: { $0.words.isIn(item.value) })
        else { return }
        for fact in guide.facts.fees {
            let costs = fact.value.stated?.items.first { ($0.amount ?? 0) > 0 && !Self.ownExpenses.isIn($0.text.value) }
            guard let costs else { continue }
            findings.report(.free(item.value, free.law), at: costs.text.range, notes: [.init("这件事不收费", at: item.range)])
        }
    }
}

extension Findings.Message {
    fileprivate static func free(_ item: String, _ law: String) -> Self {
        Self("\(item)不收费：\(law)", hint: "收费改成“不收费”")
    }
}
