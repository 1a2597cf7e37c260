import KioskFormat

/// A guide with situations, groups, alternatives and every kind of typed fact.
let sampleIdentityCard = KioskGuide(
    header: KioskGuide.Header(
        id: "shenfenzheng-buling",
        domain: "huji-chuxing",
        title: "身份证丢了怎么补办",
        shortTitle: "身份证丢了怎么补办",
        officialName: "居民身份证补领",
        code: "000109001000",
        departments: ["公安局"],
        audiences: [.person],
        aliases: ["补身份证"],
        badges: [.oneWindow, .oneSubmission],
        status: .demonstration,
        updated: KioskDay(rawValue: "2026-11-20"),
        checkedBy: "公安局户政科",
        review: KioskDay(rawValue: "2027-05-20"),
        effective: KioskDay(rawValue: "2026-01-01"),
        expires: KioskDay(rawValue: "2030-12-31"),
        formerIDs: ["shenfenzheng-bu"],
        parts: []
    ),
    shortAnswer: "身份证丢了不用慌。本人到公安综合窗口，拍照、按指纹。20 个工作日内拿到新证。",
    situations: [
        KioskGuide.Situation(
            id: "a",
            question: "多大年纪",
            options: [
                KioskGuide.Situation.Option(id: "a1", text: "满 16 岁"),
                KioskGuide.Situation.Option(id: "a2", text: "不满 16 岁"),
            ]
        ),
        KioskGuide.Situation(
            id: "b",
            question: "急不急用",
            explanation: "急着坐车、住店的，选“急着用”。",
            options: [
                KioskGuide.Situation.Option(id: "b1", text: "不急"),
                KioskGuide.Situation.Option(id: "b2", text: "急着用"),
            ]
        ),
    ],
    documents: sampleDocuments,
    steps: sampleSteps,
    facts: sampleFacts,
    questions: [
        KioskGuide.Question(
            question: "可以让家里人代办吗",
            answer: [.paragraph("不能。要拍照、按指纹，本人得来一趟。")]
        )
    ],
    sections: [
        KioskGuide.Section(
            .eligibility,
            title: "谁能办",
            blocks: [.list(["户口在本地的人。", "户口在外地、人在本地的人，也能在这里办。"], isOrdered: false)]
        ),
        KioskGuide.Section(.remedy, title: "没办成怎么办", blocks: [.paragraph("打 12345。")]),
    ],
    legalBasis: [KioskGuide.LegalBasis(law: "《中华人民共和国居民身份证法》", article: "第十一条")],
    relatedGuides: ["juzhuzheng-cha"],
    slip: [
        KioskGuide.SlipBlock(lines: ["身份证丢了怎么补办", "示范区政务服务中心 · 公安综合窗口", "□ 居民户口簿 原件1份"]),
        KioskGuide.SlipBlock(
            conditions: [KioskCondition(question: "a", options: ["a2"])],
            lines: ["□ 监护人的身份证 原件看一眼"]
        ),
    ],
    speech: [
        KioskGuide.SpeechBlock(text: "身份证丢了不用慌。本人到公安综合窗口，拍照，按指纹。"),
        KioskGuide.SpeechBlock(
            conditions: [KioskCondition(question: "b", options: ["b2"])],
            text: "急着用的，可以办一张临时身份证。"
        ),
    ]
)

/// A guide without visits, in which some facts are absent in their different ways.
let sampleOnline = KioskGuide(
    header: KioskGuide.Header(
        id: "juzhuzheng-cha",
        domain: "huji-chuxing",
        title: "网上查居住证明 <试用>",
        shortTitle: "网上查居住证明",
        officialName: "居住证明查询",
        departments: ["公安局"],
        audiences: KioskAudience.allCases,
        badges: [.fullyOnline, .noVisit],
        status: .published,
        updated: KioskDay(rawValue: "2026-11-20"),
        checkedBy: "公安局户政科",
        review: KioskDay(rawValue: "2027-11-20")
    ),
    shortAnswer: "手机上查，当场就有。",
    documents: [],
    steps: [
        KioskGuide.Step(number: 1, name: "登录查询", place: KioskGuide.Step.Place(.mobile, text: "手机"))
    ],
    facts: KioskGuide.Facts(
        window: [KioskFact(KioskStatement(.notApplicable(reason: "全程网办"), text: "不适用（全程网办）"))],
        submissions: [KioskFact(KioskStatement(.given(KioskGuide.Submissions(count: 0)), text: "不用交"))],
        visits: [KioskFact(KioskStatement(.given(KioskVisits(minimum: 0, maximum: 0)), text: "0 趟"))],
        timeLimit: [
            KioskFact(
                KioskStatement(
                    .given(
                        KioskGuide.TimeLimit(promised: KioskDuration(amount: 0, unit: .onTheSpot, text: "当场办结"))
                    ),
                    text: "当场办结"
                )
            )
        ],
        fee: [KioskFact(KioskStatement(.given(KioskGuide.Fee(isFree: true)), text: "不收费"))],
        results: [KioskFact(KioskStatement(.nothing, text: "没有"))],
        online: [
            KioskFact(
                KioskStatement(
                    .given(
                        KioskGuide.OnlineService(platform: "示范区政务服务网", address: "https://example.org/chaxun")
                    ),
                    text: "示范区政务服务网 https://example.org/chaxun"
                )
            )
        ],
        progress: [KioskFact(KioskStatement(.unknown, text: "待核实"))]
    ),
    legalBasis: [KioskGuide.LegalBasis(law: "《居住证暂行条例》")],
    slip: [KioskGuide.SlipBlock(lines: ["网上查居住证明"])],
    speech: [KioskGuide.SpeechBlock(text: "手机上查，当场就有。")]
)
