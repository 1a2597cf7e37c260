import GuideModel

/// 法人 is a company, never the person who signs for it.
struct LegalPerson: ProseRule {
    static let about = RuleDescription(
        id: "legal-person",
        group: .plain,
        severity: .warning,
        demand: "要老板本人来时写“法定代表人”，不写“法人”。",
        why: "法人是公司，不是人；公司不会签字、刷脸。写错了，来的人常常不对。",
        source: "《民法典》第五十七条、第六十一条；rules.tsv TEXT-012",
        accepts: [
            """
            ## 常见问题

            ### 公司要来人吗

            法定代表人到场签字。公司是法人，企业法人营业执照不用带。法人代表也一样。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 公司要来人吗

            请1️⃣法人到场签字，带2️⃣法人身份证。
            """
        ]
    )

    static let cues = CueWords(
        .legalPerson,
        ["法人"],
        never: [
            "法人代表", "法人证书", "法人营业执照", "法人执照", "法人单位", "法人资格", "法人组织", "法人登记", "法人治理", "法人人格", "法人企业", "法人机构", "法人类",
            "法人名称", "法人服务", "法人股", "企业法人", "事业法人", "机关法人", "团体法人", "单位法人", "营利法人", "特别法人", "司法人", "执法人", "立法人", "违法人",
            "守法人", "普法人", "学法人", "用法人", "书法人", "魔法人", "家法人", "说法人", "办法人", "想法人", "看法人", "做法人", "无法人", "没法人", "设法人",
            "合法人",
            "依法人", "方法人", "语法人",
        ]
    )

    /// What only people do or have.
    private static let human = [
        "到场", "到窗口", "到现场", "签字", "签名", "签署", "本人", "亲自", "身份证", "的身份证", "居民身份证", "刷脸", "人脸", "手机", "的手机", "电话", "的电话",
        "姓名",
        "的姓名", "授权", "带", "来", "不来", "不能来", "来不了", "要来", "要带", "要到", "必须", "同意", "实名", "按指纹", "拍照", "照片", "私章", "换人",
        "去世", "出差",
    ].map { Array($0.utf16) }

    /// Whom one asks is a person: 请法人, 让法人, 由法人.
    private static let asking = ["请", "让", "由", "找", "叫", "通知", "公司的", "企业的", "单位的"].map { Array($0.utf16) }

    /// 请法人和其他组织 speaks of companies after all.
    private static let companies = ["和其他", "或其他", "或者其他", "、其他", "等组织"].map { Array($0.utf16) }

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        prose.forEachHit(of: .legalPerson) { hit in
            if Self.companies.contains(where: { prose.has($0, at: hit.units.upperBound) }) { return }
            let isHuman = Self.human.contains { prose.has($0, at: hit.units.upperBound) }
            let isAsked = Self.asking.contains { prose.has($0, at: hit.units.lowerBound - $0.count) }
            if isHuman || isAsked { findings.report(.person, at: prose.range(hit.units)) }
        }
    }
}

extension Findings.Message {
    fileprivate static var person: Self {
        Self("“法人”是公司，不是人", hint: "写成“法定代表人”，或者“公司登记的负责人”")
    }
}
