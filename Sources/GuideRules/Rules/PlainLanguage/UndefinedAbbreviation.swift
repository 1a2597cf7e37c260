import GuideModel

/// An abbreviation is written out where it first stands.
struct UndefinedAbbreviation: ProseRule {
    static let about = RuleDescription(
        id: "undefined-abbreviation",
        group: .plain,
        severity: .warning,
        demand: "缩写第一次出现时写全，或者在后面用括号解释。",
        why: "“一照一码”“CA”只有窗口里的人懂。第一次写全，后面再用缩写，大家都看得懂。",
        source: "rules.tsv TEXT-004",
        accepts: [
            """
            ## 常见问题

            ### 怎么登录

            打开 App 登录。要用 CA（网上用的电子印章）的，CA 忘带了改天来。容缺单当场给您。
            """
        ],
        rejects: [
            """
            ## 常见问题

            ### 怎么登录

            用 1️⃣CA 登录，再选2️⃣一照一码的执照。
            """
        ]
    )

    private static let written: [(short: String, full: String)] = [
        ("一照一码", "印着统一社会信用代码的营业执照"), ("两证合一", "哪两个证合成了一个"), ("三证合一", "印着统一社会信用代码的营业执照"),
        ("五证合一", "印着统一社会信用代码的营业执照"), ("多证合一", "哪几个证合成了一个"), ("两证整合", "印着统一社会信用代码的营业执照"),
        ("证照分离", "先领执照、再办许可"), ("一业一证", "一个行业只办一张证"), ("新农合", "居民医保"), ("城乡居保", "居民养老保险"), ("居保", "居民养老保险"),
        ("职保", "职工养老保险"), ("一网通办", "平台的名字，比如“政务服务网”"), ("一网通管", "平台的名字"), ("一窗通办", "综合窗口"), ("容缺", "差次要材料也先收下"),
        ("双随机", "随机抽人、随机抽店去检查"), ("放管服", "写出具体做了什么"), ("个转企", "个体户改成公司"), ("企转个", "公司改成个体户"),
        ("民办非", "民办非企业单位，比如民办学校、民办医院"), ("民非", "民办非企业单位，比如民办学校、民办医院"), ("规上企业", "年收入到了多少的企业"), ("两定机构", "定点医院和定点药店"),
        ("门特", "门诊看大病、慢病能报销"), ("门慢", "长期看门诊的病"), ("特扶", "独生子女家庭的特别扶助"), ("低边", "比低保线高一点的家庭"), ("保租房", "政府给优惠的出租房"),
        ("综窗", "综合窗口"), ("市监局", "市场监管局"), ("自规局", "自然资源局"), ("不动产中心", "不动产登记中心"), ("首违不罚", "第一次违反、很快改正的不罚"),
    ]

    static let cues = CueWords(
        .abbreviation,
        written.map(\.short),
        never: [
            "民办非企业", "容缺受理", "容缺单", "容缺承诺", "从容缺", "内容缺", "面容缺", "收容缺", "居保安", "职保障", "门特别", "部门特", "专门特", "窗口门特",
            "部门慢", "开门特",
        ]
    )

    /// Capital letters that everybody knows from daily life.
    private static let known: Set<String> = [
        "APP", "PDF", "ATM", "ETC", "WIFI", "QQ", "SIM", "ID", "OK", "CT", "PPT", "GPS", "VIP", "IC", "NFC", "DNA",
        "HPV", "HIV", "USB",
        "TV", "LED", "WORD", "EXCEL", "JPG", "PNG", "WPS", "KTV", "AI", "ICU", "POS", "KG", "CM", "MM", "KM", "ML",
        "AM", "PM", "NO", "VR",
        "DIY", "CD", "DVD", "PC", "IPAD", "IOS", "MAC", "IP", "CPU", "LOGO", "WLAN", "PIN", "ISBN", "SUV", "EMS", "AA",
        "AB", "MB", "GB", "KB", "RMB",
    ]

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        var defined: Set<String> = []
        prose.forEachHit(of: .abbreviation) { hit in
            let entry = Self.written[hit.word ?? 0]
            look(at: hit.units, entry.short, entry.full, prose.run(of: hit), prose, &defined, &findings)
        }
        for run in prose.runs {
            var index = run.units.lowerBound
            while index < run.units.upperBound {
                guard prose.units[index].isCapital, !prose.isClosed[index] else {
                    index += 1
                    continue
                }
                let start = index
                while index < run.units.upperBound, prose.units[index].isCapital { index += 1 }
                let isWord = prose.isPartOfWord(start - 1) || prose.isPartOfWord(index)
                guard (2...6).contains(index - start), !isWord else { continue }
                let word = prose.text(start..<index)
                if Self.known.contains(word) { continue }
                look(at: start..<index, word, nil, run, prose, &defined, &findings)
            }
        }
    }

    /// Reports the first place of an abbreviation, unless it is explained there.
    private func look(
        at range: Range<Int>,
        _ short: String,
        _ full: String?,
        _ run: ReadableProse.Run,
        _ prose: ReadableProse,
        _ defined: inout Set<String>,
        _ findings: inout Findings
    ) {
        guard defined.insert(short).inserted, !prose.isExplained(range, in: run) else { return }
        findings.report(.undefined(short, full), at: prose.range(range))
    }
}

extension UInt16 {
    fileprivate var isCapital: Bool { self >= 0x41 && self <= 0x5A }
}

extension ReadableProse {
    /// Whether a Latin letter or a digit stands at the place.
    fileprivate func isPartOfWord(_ index: Int) -> Bool {
        guard index >= 0, index < units.count else { return false }
        let unit = units[index]
        return unit >= 0x61 && unit <= 0x7A || unit >= 0x30 && unit <= 0x39 || unit >= 0x41 && unit <= 0x5A
    }
}

extension Findings.Message {
    fileprivate static func undefined(_ short: String, _ full: String?) -> Self {
        Self("“\(short)”是缩写，外面的人不懂", hint: full.map { "写成“\($0)”" } ?? "写全；或者在后面用括号说是什么，比如“\(short)（……）”")
    }
}
