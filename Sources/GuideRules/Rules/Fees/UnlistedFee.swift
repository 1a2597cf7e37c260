import GuideModel

/// A step asks for no amount that 收费 does not know.
struct UnlistedFee: GuideRule {
    static let about = RuleDescription(
        id: "unlisted-fee",
        group: .fees,
        severity: .warning,
        demand: "步骤里说要交的钱，收费里都有。",
        why: "看着收费带够了钱，到窗口又多一笔，这一趟就白跑了。",
        source: "rules.tsv FEE-002、TIME-010；docs/guide-format.md：One window",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交工本费 10 元，可以扫码。
            2. **收新证**（邮寄，3 天，不计入）：邮费 12 元，您付。

            ## 一窗办理

            - 收费：工本费 10 元（《示范区收费目录》）
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，交工本费 1️⃣20 元。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：收 1️⃣20 元，可以扫码。

            ## 一窗办理

            - 收费：工本费 10 元（《示范区收费目录》）
            """,
        ]
    )

    private static let unit: WordSet = ["元"]
    private static let paying: WordSet = ["交", "缴", "付", "收"]
    /// What is paid to someone else, what one gets, and what it costs only some.
    private static let other: WordSet = [
        "邮", "快递", "运费", "到付", "税", "保险", "医保", "社保", "养老", "罚", "退", "补贴", "津贴", "押金", "体检", "医院", "银行", "租金", "房租",
        "房款",
        "公证", "拍卖", "收入", "收到", "到账", "工资", "每月", "每人", "每平方", "每年", "如果", "的话", "以前", "原来", "超过", "不满", "低于", "高于",
        "公司",
        "个人自愿", "价", "水费", "电费", "照相馆", "复印店", "鉴定费", "会费", "首付", "贷款", "还款", "定金", "档", "保费", "学费", "最少", "最低", "自愿",
        "本金",
        "资本", "出资", "基数", "存", "充", "租",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, guide.facts.written(.fee).allSatisfy({ $0.state == .stated }) else { return }
        guide.forEachStep { step in
            guard step.place?.value != .backOffice else { return }
            step.explanation.forEachText { text in
                guard Self.unit.isIn(text.value), Self.paying.isIn(text.value) else { return }
                look(at: text, guide, &findings)
            }
        }
    }

    private func look(at text: Located<String>, _ guide: Guide, _ findings: inout Findings) {
        let prose = Prose(text)
        for index in prose.characters.indices where prose.characters[index] == "元" {
            var last = index
            while last > 0, prose.characters[last - 1] == " " { last -= 1 }
            var first = last
            while first > 0, prose.characters[first - 1].isASCII, prose.characters[first - 1].isNumber { first -= 1 }
            guard first < last, let yuan = Int(prose.text(first..<last)), !prose.isQuoted(first) else { continue }
            if first > 0, "—-.,~到至".contains(prose.characters[first - 1]) {
                continue
            }
            let clause = prose.text(prose.clause(around: first))
            let sentence = prose.text(prose.sentence(around: first))
            guard Self.paying.isIn(clause), !Self.other.isIn(sentence), !negations.isIn(clause),
                !lists(yuan * 100, guide)
            else { continue }
            let notes = guide.facts.fees.prefix(1).map {
                Diagnostic.Note("收费写的是“\($0.text.value)”", at: $0.text.range)
            }
            findings.report(.unlisted(yuan), at: prose.range(first..<last), notes: Array(notes))
        }
    }

    /// Whether 收费 has the amount, as one or as a sum, or has one that is no number.
    private func lists(_ fen: Int, _ guide: Guide) -> Bool {
        guide.facts.fees.contains { fact in
            guard let items = fact.value.stated?.items else { return true }
            var sum = 0
            for item in items {
                guard let amount = item.amount else {
                    if item.text.value.contains("自己付") { continue }
                    return true
                }
                if amount == fen { return true }
                sum += amount
            }
            return sum == fen
        }
    }
}

extension Findings.Message {
    fileprivate static func unlisted(_ yuan: Int) -> Self {
        Self("步骤里要交 \(yuan) 元，收费里没有这个数", hint: "在收费里写上，或者改成和收费一样")
    }
}
