import GuideModel

/// Who is to bring a proof learns who issues it.
struct ProofIssuer: GuideRule {
    static let about = RuleDescription(
        id: "proof-issuer",
        group: .certificates,
        severity: .advice,
        demand: "要“证明”的，说清找谁开。",
        why: "只写“收入证明”，人不知道去单位开，还是去银行打。证明事项要有依据，也要写明开具单位。",
        source: "《优化营商环境条例》第四十四条；rules.tsv HOLD-003",
        accepts: [
            """
            ## 要带什么

            - **收入证明**（原件 1 份）：上班的单位开。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣收入证明**（原件 1 份）：3 个月以内的。
            """
        ]
    )

    /// Proofs that several bodies issue; a 诊断证明 can only come from a hospital.
    private static let manySources: WordSet = ["收入", "工作", "在职", "居住", "关系", "困难", "经济状况", "财产", "情况", "身份"]

    private static let issuing: WordSet = [
        "开", "出具", "出的", "发", "给", "打印", "打出", "下载", "查", "鉴定", "写", "做", "单位", "医院", "银行", "派出所", "学校", "村", "社区",
        "法院",
        "公司", "机构", "中心", "局", "《", "领", "拿", "自己", "窗口", "上面",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents {
            if document.isChoice, document.says(Self.issuing) { continue }
            for leaf in document.leaves where leaf.isDemanded && leaf.sources.isEmpty {
                guard leaf.name.value.hasSuffix("证明"), Self.manySources.isIn(leaf.name.value),
                    let type = library.documentType(leaf.name.value),
                    type.kind == .certificate, type.issuer == nil,
                    type.guide == nil, type.explanation == nil, !leaf.says(Self.issuing)
                else { continue }
                findings.report(.unknown(leaf.name.value), at: leaf.name.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ name: String) -> Self {
        Self("没说“\(name)”找谁开", hint: "在说明里写“上班的单位开”，或者在 documents.yml 里写上发证部门")
    }
}
