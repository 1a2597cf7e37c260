import GuideModel

/// Nobody has to buy from one shop or pay one agency.
struct DesignatedShop: GuideRule {
    static let about = RuleDescription(
        id: "designated-shop",
        group: .fees,
        severity: .warning,
        demand: "不要求到指定的照相馆、打印店、中介买东西。",
        why: "行政机关实施行政许可，不得向申请人提出购买指定商品、接受有偿服务等不正当要求。",
        source: "《中华人民共和国行政许可法》第二十七条；rules.tsv FEE-005",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：窗口免费拍照，不用去指定的照相馆。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：先到1️⃣指定的照相馆拍照，再按指纹。
            """
        ]
    )

    private static let shops: WordSet = [
        "指定照相馆", "指定的照相馆", "指定相馆", "指定的相馆", "指定照相点", "指定打印店", "指定的打印店", "指定中介", "指定的中介", "指定代理", "指定的代理", "指定商店",
        "指定的商店", "指定刻章", "指定的刻章", "指定培训", "指定的培训", "指定公司", "指定的公司", "指定商家", "指定的商家", "指定经销", "指定品牌", "指定的品牌",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachProse { text in
            guard let found = Self.shops.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            guard !prose.isQuoted(index), !negations.isIn(prose.text(prose.clause(around: index))) else { return }
            findings.report(.shop(found.word), at: prose.range(index..<index + found.word.count))
        }
    }
}

extension Findings.Message {
    fileprivate static func shop(_ words: String) -> Self {
        Self("“\(words)”：不能让人到指定的地方花钱", hint: "写清要求就行，比如“白底一寸照，在哪拍都行”")
    }
}
