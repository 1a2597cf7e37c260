import GuideModel

/// What is done online and costs something can be paid online.
struct OnlinePayment: PathRule {
    static let about = RuleDescription(
        id: "online-payment",
        group: .fees,
        severity: .advice,
        demand: "全程网上办又收费的，写清在哪里交钱。",
        why: "样样都在网上办好了，最后不知道去哪交钱，还得打电话、跑窗口。",
        source: "rules.tsv FEE-004",
        accepts: [online("点“补证”，在小程序里付 10 元。")],
        rejects: [online("点“补证”。", marker: "1️⃣")]
    )

    private static func online(_ words: String, marker: String = "") -> Example {
        Example(
            """
            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，\(words)
            2. **收新证**（邮寄，3 天，不计入）：看清名字。

            ## 一窗办理

            - 跑腿：0 趟
            - 收费：\(marker)工本费 10 元（《示范区收费目录》）
            - 结果：居民身份证（邮寄）
            - 网办：“示范区办事”小程序
            """
        )
    }

    private static let words: WordSet = ["付", "缴", "交费", "交钱", "扫码", "支付", "转账", "扣", "交 ", "交工本费", "交登记费"]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let fee = path.fee, fee.value.items.contains(where: { ($0.amount ?? 0) > 0 }), path.isFullyOnline,
            !path.guide.isBundle, !path.guide.says(Self.words)
        else { return }
        findings.report(.silent, at: fee.range)
    }
}

extension Findings.Message {
    fileprivate static var silent: Self {
        Self("全程网上办，没说钱在哪里交", hint: "在步骤里写上“在小程序里付”，或者“收到短信再付”")
    }
}
