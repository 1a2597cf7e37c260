import GuideModel

/// A guide that claims 告知承诺 lets a written promise replace some document.
struct ClaimPromise: GuideRule {
    static let about = RuleDescription(
        id: "claim-promise",
        group: .window,
        severity: .error,
        demand: "标签写了“告知承诺”的，至少有一样材料可承诺代替。",
        why: "告知承诺，就是签了承诺书，不再索要那份证明。一样都不能代替，承诺就是空的。",
        source: "《优化营商环境条例》第四十四条；rules.tsv PROM；docs/guide-format.md：Front matter",
        accepts: [
            Example(
                """
                ---
                标签: [告知承诺]
                ---

                ## 要带什么

                - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
                - **收入证明**（原件 1 份，可承诺代替）：单位开的。

                ## 怎么承诺

                可以不交收入证明，签一张[承诺书](../media/chengnuoshu.txt)代替。说了假话，要退钱，还会记进信用记录。不想签也行，交收入证明。
                """,
                files: ["guides/media/chengnuoshu.txt": "承诺书\n"]
            )
        ],
        rejects: ["---\n标签: [1️⃣告知承诺]\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.promise), !guide.documents.isEmpty || guide.saysNoDocuments else { return }
        var isOffered = false
        guide.forEachDocument { if $0.has(.replacedByPromise) { isOffered = true } }
        if !isOffered { findings.report(.nothing, at: claim.range) }
    }
}

extension Findings.Message {
    fileprivate static var nothing: Self {
        Self("标签写了“告知承诺”，可是没有一样材料能用承诺代替", hint: "能代替的材料写上“可承诺代替”；没有就去掉这个标签")
    }
}
