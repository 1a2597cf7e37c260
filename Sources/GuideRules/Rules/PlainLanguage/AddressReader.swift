import GuideModel

/// The reader is 您, not 申请人.
struct AddressReader: ProseRule {
    static let about = RuleDescription(
        id: "address-reader",
        group: .plain,
        severity: .warning,
        demand: "对办事的人说“您”，不说“申请人、当事人、服务对象”。",
        why: "看的人就是要办事的人。“申请人须签字”像在说别人，“您要签字”才是跟他说话。",
        source: "rules.tsv TEXT-016；docs/guide-format.md：Plain language",
        accepts: [
            """
            ## 常见问题

            ### 谁签字

            您签字。共同申请人也签字。表上印着“申请人”的那一格，写您的名字。
            """
        ],
        rejects: [
            """
            ## 谁能办

            - 1️⃣申请人丢了身份证。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：2️⃣当事人按指纹。
            """
        ]
    )

    static let cues = CueWords(
        .reader,
        ["申请人", "当事人", "服务对象", "办事群众", "办事企业", "申办人", "相对人", "来访群众", "办件人"],
        never: [
            "共同申请人", "被申请人", "申请人和代", "申请人与代", "申请人或代", "申请人或者代", "代办人和申请人", "代理人和申请人", "代办人与申请人", "申请人和被",
            "对方当事人", "案件当事人", "第三方当事人", "申请人民", "申请人才", "申请人工", "申请人口", "申请人脸", "申请人数", "申请人事", "当事人民", "当事人员",
            "利害关系相对人", "申请人体", "申请人防",
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        var jargon = JargonMemory()
        prose.forEachHit(of: .reader) { hit in
            if jargon.isReported(hit, in: prose) { return }
            findings.report(.stranger(prose.quote(hit.units)), at: prose.range(hit.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func stranger(_ word: String) -> Self {
        Self("“\(word)”像在说别人", hint: word == "当事人" ? "写成“您”；两个人一起办的，写“双方”" : "写成“您”；说好几个人时，写清是谁")
    }
}
