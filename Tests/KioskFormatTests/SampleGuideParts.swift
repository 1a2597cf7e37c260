import KioskFormat

let sampleDocuments = [
    KioskGuide.Document(
        name: "居民户口簿",
        details: "原件 1 份，可用电子证照",
        explanation: "户口簿也丢了，跟窗口说一声，我们自己查。",
        forms: [KioskGuide.Document.Form(.original, count: 1), KioskGuide.Document.Form(.copy)],
        acceptsElectronicLicence: true,
        guide: "juzhuzheng-cha"
    ),
    KioskGuide.Document(
        name: "监护人的身份证",
        details: "原件看一眼",
        forms: [KioskGuide.Document.Form(.originalShown)],
        conditions: [KioskCondition(question: "a", options: ["a2"])]
    ),
    KioskGuide.Document(
        name: "关系证明",
        details: "任选一样",
        strictness: .deferrable,
        deferral: KioskDuration(amount: 5, unit: .workingDay, text: "5 个工作日"),
        alternatives: [
            KioskGuide.Document(name: "出生医学证明", forms: [KioskGuide.Document.Form(.copy, count: 2)], source: .own),
            KioskGuide.Document(
                name: "电子户口页",
                forms: [KioskGuide.Document.Form(.electronic)],
                source: .lookedUpByOffice,
                strictness: .exempt
            ),
        ],
        parts: ["juzhuzheng-cha"]
    ),
]

let sampleSteps = [
    KioskGuide.Step(
        number: 1,
        name: "到窗口申请",
        details: "到窗口，10 分钟，本人",
        explanation: "说“补领身份证”，拍照、按指纹，核对信息。",
        place: KioskGuide.Step.Place(.window, text: "到窗口", hall: "示范区政务服务中心", window: "公安综合窗口"),
        duration: KioskDuration(amount: 10, unit: .minute, text: "10 分钟"),
        performer: .inPerson,
        subSteps: [KioskGuide.Step(number: 1, name: "取号"), KioskGuide.Step(number: 2, name: "拍照")]
    ),
    KioskGuide.Step(
        number: 2,
        name: "制证",
        details: "部门内部，20 个工作日",
        place: KioskGuide.Step.Place(.internal, text: "部门内部"),
        duration: KioskDuration(amount: 20, unit: .workingDay, text: "20 个工作日")
    ),
    KioskGuide.Step(
        number: 3,
        name: "拿新证",
        details: "任选一种",
        alternatives: [
            KioskGuide.Step(
                number: 1,
                name: "来窗口拿",
                place: KioskGuide.Step.Place(.window, text: "到窗口"),
                performer: .proxyAllowed
            ),
            KioskGuide.Step(
                number: 2,
                name: "寄到家",
                place: KioskGuide.Step.Place(.mail, text: "邮寄"),
                duration: KioskDuration(amount: 3, unit: .day, isCounted: false, text: "3 天")
            ),
        ],
        conditions: [
            KioskCondition(question: "a", options: ["a1"]), KioskCondition(question: "b", options: ["b1", "b2"]),
        ],
        part: "juzhuzheng-cha"
    ),
]

let sampleFacts = KioskGuide.Facts(
    window: [
        KioskFact(
            KioskStatement(
                .given(
                    KioskGuide.Windows([
                        KioskGuide.Window(
                            hall: "示范区政务服务中心",
                            window: "公安综合窗口",
                            address: "示范区示范路 1 号",
                            hours: "周一到周五 9:00–17:00",
                            phone: "0000-1234567"
                        )
                    ])
                ),
                text: "示范区政务服务中心 · 公安综合窗口"
            )
        )
    ],
    submissions: [KioskFact(KioskStatement(.given(KioskGuide.Submissions(count: 1)), text: "一次"))],
    visits: [
        KioskFact(KioskStatement(.given(KioskVisits(minimum: 1, maximum: 2, reason: "要按指纹")), text: "最多 2 趟（要按指纹）"))
    ],
    timeLimit: [
        KioskFact(
            KioskStatement(
                .given(
                    KioskGuide.TimeLimit(
                        promised: KioskDuration(amount: 20, unit: .workingDay, text: "20 个工作日"),
                        statutory: KioskDuration(amount: 60, unit: .day, text: "60 日")
                    )
                ),
                text: "20 个工作日（法定 60 日）"
            )
        )
    ],
    fee: [
        KioskFact(
            conditions: [KioskCondition(question: "b", options: ["b1"])],
            KioskStatement(
                .given(
                    KioskGuide.Fee(
                        isFree: false,
                        items: [
                            KioskGuide.FeeItem(text: "40 元", name: "工本费", amount: 4_000, basis: "《居民身份证工本费标准》"),
                            KioskGuide.FeeItem(text: "邮费自己付", part: "juzhuzheng-cha"),
                        ]
                    )
                ),
                text: "40 元（《居民身份证工本费标准》）；邮费自己付"
            )
        ),
        KioskFact(
            conditions: [KioskCondition(question: "b", options: ["b2"])],
            KioskStatement(
                .given(KioskGuide.Fee(isFree: false, items: [KioskGuide.FeeItem(text: "50 元", amount: 5_000)])),
                text: "50 元"
            )
        ),
    ],
    results: [
        KioskFact(
            KioskStatement(
                .given(
                    KioskGuide.Results([
                        KioskGuide.Result(
                            name: "居民身份证",
                            ways: [KioskGuide.Way(.pickUp, text: "自己取"), KioskGuide.Way(.mail, text: "邮寄")]
                        )
                    ])
                ),
                text: "居民身份证（自己取、邮寄）"
            )
        )
    ],
    consultation: [
        KioskFact(KioskStatement(.given(KioskGuide.Phones(["0000-1234567", "12345"])), text: "0000-1234567"))
    ],
    complaint: [KioskFact(KioskStatement(.given(KioskGuide.Phones(["12345"])), text: "12345"))],
    departments: [
        KioskFact(
            KioskStatement(
                .given(KioskGuide.JointDepartments(names: ["公安局", "民政局"], lead: "公安局")),
                text: "公安局（牵头）、民政局"
            )
        )
    ],
    scope: [KioskFact(KioskStatement(.given(KioskGuide.Scope(.nation, way: "异地代收代办")), text: "全国（异地代收代办）"))],
    proxy: [KioskFact(KioskStatement(.nothing, text: "没有"))],
    help: [KioskFact(KioskStatement(.given(KioskFreeText()), text: "大厅 1 号台，周一到周五。"))]
)
