import GuideModel

/// Two negations are written as the one thing they mean.
struct DoubleNegative: ProseRule {
    static let about = RuleDescription(
        id: "double-negative",
        group: .plain,
        severity: .warning,
        demand: "不绕着说“不得不、未经……不得”，正着说。",
        why: "两个“不”要在心里翻一次面，赶时间的人很容易看反。“一定要带”谁都不会看错。",
        source: "rules.tsv TEXT-008",
        accepts: [
            """
            ## 常见问题

            ### 本人能不能不来

            一定要本人来。有无不良记录，我们自己查。不带户口簿就办不了。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 本人来不了怎么办

            1️⃣不得不请人代办的，先打电话。2️⃣未经本人同意不得查。3️⃣非要您来不可的，只有按指纹。
            """
        ]
    )

    /// Whole ones first, then how one begins, then how one ends.
    private static let whole = ["不得不", "不能不", "不可不", "不会不", "不是不", "并非不", "不可能不", "不无", "无不可"]
    private static let heads = ["未经", "未", "非", "没有", "无", "不符合", "不具备", "不经"]
    private static let tails = ["不得", "不予", "不可", "不行"]

    static let cues = CueWords(
        .doubleNegative,
        whole + heads + tails,
        never: [
            "能不能不", "可不可不", "会不会不", "不是不足", "不是不动产", "不是不锈", "是不是不", "不得已", "不得了", "非常", "非法", "非机动车", "非洲", "非遗",
            "非全日制", "非婚", "并非", "是非",
            "除非", "非凡", "非税", "非营利", "非处方", "非现场", "非居民", "非农", "非公", "非物质", "未来", "未成年", "未必", "未婚", "有没有", "有无", "无论",
            "无法", "无障碍", "无人", "无偿", "无锡", "不可以", "不可能", "不无关", "行不行", "可不可", "不行李", "舍不得",
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for range in Self.ranges(in: prose) { findings.report(.twice(prose.quote(range)), at: prose.range(range)) }
    }

    /// Where two negations stand, from the first to the second.
    static func ranges(in prose: ReadableProse) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var head: ReadableProse.Hit?
        prose.forEachHit(of: .doubleNegative) { hit in
            let word = hit.word ?? 0
            if word < Self.whole.count {
                ranges.append(hit.units)
            } else if word < Self.whole.count + Self.heads.count {
                head = hit
            } else if let begun = head, begun.clause == hit.clause {
                head = nil
                // Only 非…不可 ends in one of these: “未满的不可代办” is a plain no.
                let isNeed = Self.tails[word - Self.whole.count - Self.heads.count]
                if ["不可", "不行"].contains(isNeed), prose.text(begun.units) != "非" { return }
                ranges.append(begun.units.lowerBound..<hit.units.upperBound)
            }
        }
        return ranges
    }
}

extension Findings.Message {
    fileprivate static func twice(_ words: String) -> Self {
        Self("“\(words)”是两个“不”套在一起，容易看反", hint: "正着说，比如“一定要……”“……了才能……”")
    }
}
