import GuideModel

/// A guide to a licence answers at least one question people ask.
struct FrequentQuestionsMissing: GuideRule {
    static let about = RuleDescription(
        id: "faq-missing",
        group: .required,
        severity: .warning,
        demand: "行政许可的指南，至少有一个“常见问题”。",
        why: "许可的条件多，光看清单，人还是会问“我这样的行不行”。把窗口天天回答的话写上来，就少打一个电话。",
        source: "rules.tsv REQ-009",
        accepts: [
            """
            ---
            编码: 370180604012
            ---

            ## 常见问题

            ### 可以让家里人代办吗

            不能。要按指纹，本人得来。
            """
        ],
        rejects: [Example("---\n编码: 1️⃣370180604012\n---", removing: ["常见问题"])]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.frequentQuestions.isEmpty, let code = guide.header.code,
            OfficialCode(code.value)?.itemType == "01", guide.section(.questions) == nil
        else { return }
        findings.report(.missing, at: code.range)
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("编码说这是行政许可，可是没有“常见问题”", hint: "加一节 ## 常见问题，写一个窗口常被问到的问题")
    }
}
