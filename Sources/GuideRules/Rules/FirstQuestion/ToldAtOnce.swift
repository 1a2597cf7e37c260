import GuideModel

/// Who lacks something is told everything at once, not just refused.
struct ToldAtOnce: GuideRule {
    static let about = RuleDescription(
        id: "told-at-once",
        group: .firstQuestion,
        severity: .warning,
        demand: "材料不齐的，写一次说清缺什么，不写“不予受理”了事。",
        why: "申请材料不齐全的，应当当场或者在五日内一次告知申请人需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。",
        source: "《中华人民共和国行政许可法》第三十二条；rules.tsv ONCE-005",
        accepts: [
            """
            ## 没办成怎么办

            材料不齐，窗口当场一次说清缺什么。补好再来，不用重新排队。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            材料1️⃣不齐的，不予受理。
            """
        ]
    )

    private static let lacking: WordSet = ["不齐", "不全"]
    private static let refusing: WordSet = ["不予受理", "不受理", "不予办理", "不给办", "不收件", "一律退", "退回重"]
    private static let telling: WordSet = ["一次", "告诉", "说清", "告知", "补", "通知", "说全"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachProse { text in
            guard let found = Self.lacking.first(in: text.value), Self.refusing.isIn(text.value),
                !Self.telling.isIn(text.value)
            else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            guard !prose.isQuoted(index), Self.refusing.isIn(prose.text(prose.sentence(around: index))) else { return }
            findings.report(.refused, at: prose.range(index..<index + found.word.count))
        }
    }
}

extension Findings.Message {
    fileprivate static var refused: Self {
        Self("材料不齐，不能只说不受理", hint: "写成“缺东西，窗口当场一次说清；补好就给您办”")
    }
}
