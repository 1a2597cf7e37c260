import GuideModel

/// No guide rests on a law that is no longer in force.
struct RepealedLaw: GuideRule {
    static let about = RuleDescription(
        id: "repealed-law",
        group: .law,
        severity: .error,
        demand: "依据里的法律还有效，没有废止。",
        why: "法律废止了，条件、材料、时限多半也变了。照着老指南办，窗口办不成，出了纠纷也站不住。",
        source: "rules.tsv LAW-001、LAW-004；docs/guide-format.md：Front matter",
        accepts: ["---\n依据: [《中华人民共和国生态环境法典》第一百零二条]\n---"],
        rejects: [
            "---\n依据: [1️⃣《中华人民共和国环境影响评价法》第二十二条, 2️⃣《婚姻法》第八条]\n---",
            """
            ## 一窗办理

            - 收费：1️⃣登记费 10 元（《中华人民共和国公司登记管理条例》第五十五条）
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachCitedLaw { law, range in
            guard let repeal = LawTable.repealed[law], repeal.since <= library.today else { return }
            findings.report(.repealed(law, repeal), at: range)
        }
    }
}

extension Findings.Message {
    fileprivate static func repealed(_ law: Substring, _ repeal: LawTable.Repeal) -> Self {
        Self("《\(law)》从 \(repeal.since) 起已经废止", hint: "现在看《\(repeal.by)》；条件、材料、时限也要重新核对一遍")
    }
}
