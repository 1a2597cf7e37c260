import GuideModel

/// A sentence holds at most two conditions.
struct NestedConditions: ProseRule {
    static let about = RuleDescription(
        id: "nested-conditions",
        group: .plain,
        severity: .warning,
        demand: "一句话里，“如果、除……外、且、或者、但”这类条件词不超过 2 个。",
        why: "“符合……且未……的，除……外，可以”，读的人得画图才知道自己算不算。一种情况写一行，找到自己那行就行。",
        source: "rules.tsv TEXT-006",
        accepts: [
            """
            ## 谁能办

            - 如果丢了，或者坏了，都能补。
            - 父亲或者母亲，带户口簿或者出生证，一个人来，或者两个人来。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 1️⃣如果户口在外地，且没住满一年，或者没交过社保，不能补。
            """
        ]
    )

    /// Words that begin a condition come first.
    private static let heads = [
        "如果", "要是", "假如", "假使", "倘若", "如若", "若", "除", "除非", "除外", "凡", "凡是", "但凡", "符合条件", "符合下列条件", "符合以下条件", "只要",
        "只有",
    ]

    static let cues = CueWords(
        .condition,
        heads + ["且", "并且", "或者", "或", "但", "但是", "否则", "不然"],
        never: [
            "而且", "暂且", "尚且", "姑且", "况且", "且慢", "或许", "或多或少", "不但", "非但", "但愿", "除夕", "消除", "解除", "删除", "清除", "扣除",
            "免除",
            "拆除", "排除", "废除", "开除", "去除", "根除", "剔除", "除湿", "除草", "除尘", "除数", "除法", "若干", "平凡", "非凡", "凡事", "凡士", "倘若干",
            "抵除", "铲除", "除害", "切除", "移除", "卸除", "破除",
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        var current = -1
        var count = 0
        var hasHead = false
        func finish(_ findings: inout Findings) {
            guard current >= 0, count > 2, hasHead else { return }
            findings.report(.nested(count), at: prose.range(prose.sentences[current].units))
        }
        prose.forEachHit(of: .condition) { hit in
            let sentence = prose.clauses[hit.clause].sentence
            if sentence != current {
                finish(&findings)
                (current, count, hasHead) = (sentence, 0, false)
            }
            count += 1
            if (hit.word ?? 0) < Self.heads.count { hasHead = true }
        }
        finish(&findings)
    }
}

extension Findings.Message {
    fileprivate static func nested(_ count: Int) -> Self {
        Self("一句话里套了 \(count) 个条件，很难看出自己算不算", hint: "一种情况写一行；常见的几种，做成“您是哪种情况”的问题")
    }
}
