import GuideModel

/// 咨询 and 投诉 are telephone numbers.
struct PhoneForm: GuideRule {
    static let about = RuleDescription(
        id: "phone-form",
        group: .required,
        severity: .error,
        demand: "咨询和投诉写能直接拨的号码：区号加 7 位或 8 位、11 位手机号、400 号码，或者 12345 这样的短号。",
        why: "“见网站”“详询窗口”打不通。少一位、没区号的号码，老人打三遍也打不进来。",
        source: "rules.tsv REQ-003；docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 咨询：0532-12345678（工作日）
            - 投诉：12345
            """,
            """
            ## 一窗办理

            - 咨询：公安窗口 0000-1234567、400-810-1234
            """,
        ],
        rejects: [
            """
            ## 一窗办理

            - 咨询：1️⃣详询窗口
            """,
            """
            ## 一窗办理

            - 咨询：1️⃣12345678、2️⃣0532-123456
            - 投诉：3️⃣见网站
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.enquiries { check(fact, "咨询", &findings) }
        for fact in guide.facts.complaints { check(fact, "投诉", &findings) }
    }

    private func check(_ fact: Fact<[Located<String>]>, _ key: String, _ findings: inout Findings) {
        guard let parts = fact.value.stated else { return }
        var hasNumber = false
        for part in parts {
            let scan = PhoneScan(part.value)
            if let misshapen = scan.misshapen { findings.report(.misshapen(misshapen), at: part.range) }
            if !scan.numbers.isEmpty || scan.misshapen != nil { hasNumber = true }
        }
        if !hasNumber { findings.report(.noNumber(key), at: fact.text.range) }
    }
}

extension Findings.Message {
    static func misshapen(_ number: String) -> Self {
        Self("“\(number)”不像一个能拨通的电话", hint: "写成 区号-7 位或 8 位号码，例如 0532-12345678")
    }

    fileprivate static func noNumber(_ key: String) -> Self {
        Self("“\(key)”里没有电话号码", hint: "写一个能直接拨的号码，例如 0532-12345678，或者 12345")
    }
}
