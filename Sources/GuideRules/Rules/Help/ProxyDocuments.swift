import GuideModel

/// Who comes for another knows what to bring.
struct ProxyDocuments: PathRule {
    static let about = RuleDescription(
        id: "proxy-documents",
        group: .help,
        severity: .advice,
        demand: "能请人代办的，写清代办的人带什么，比如委托书、两个人的身份证。",
        why: "替人来办，最容易缺的就是委托书和本人的证件。不写清，十个有五个要再来。",
        source: "rules.tsv HELP-002",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **授权委托书**（原件 1 份）：请人来的时候用。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，可代办）：说“补身份证”，签字。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，1️⃣可代办）：说“补身份证”，签字。

            ## 常见问题

            ### 要等多久

            当场就好。
            """
        ]
    )

    private static let words: WordSet = [
        "委托", "代办人", "替您", "代您", "替办", "替本人", "经办人", "监护", "家属", "亲属", "家里人", "家人", "家长", "父母", "爸爸", "子女", "关系", "双方",
        "两个人", "两人",
    ]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard path.hasByProxyMark, !path.guide.isBundle, !path.guide.documents.isEmpty || path.guide.saysNoDocuments,
            !path.guide.says(Self.words)
        else { return }
        var mark: SourceRange?
        path.forEachStep { if mark == nil { mark = $0.byProxyMark } }
        if let mark { findings.report(.silent, at: mark) }
    }
}

extension Findings.Message {
    fileprivate static var silent: Self {
        Self("写了可代办，没说代办的人带什么", hint: "在要带什么里加上委托书、代办人的身份证，或者说明不用带")
    }
}
