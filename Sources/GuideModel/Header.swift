/// The front matter of a guide, as typed values.
package struct Header: Hashable, Sendable {
    package var id: Located<String>?
    package var title: Located<String>?
    package var shortTitle: Located<String>?
    package var officialName: Located<String>?
    package var code: Located<String>?
    package var department: Located<String>?
    package var audiences: [Located<Audience>] = []
    package var aliases: [Located<String>] = []
    package var readings: [Reading] = []
    package var legalBases: [Located<LegalBasis>] = []
    package var status: Located<Status>?
    package var checkedOn: Located<CalendarDay>?
    package var checkedBy: Located<String>?
    package var reviewOn: Located<CalendarDay>?
    package var effectiveFrom: Located<CalendarDay>?
    package var effectiveUntil: Located<CalendarDay>?

    /// 包含: the parts of a bundle; nil when the key is not written.
    package var parts: [Located<String>]?

    /// 选定: what the bundle answers for its parts.
    package var settled: [PartAnswers] = []
    package var formerIDs: [Located<String>] = []
    package var claims: [Located<Claim>] = []

    /// 变更: what changed for the people who come, newest first.
    package var changes: [Change] = []

    /// The keys written, whether their values could be read or not.
    package var keys: [Located<String>] = []

    /// The opening fence.
    package var range: SourceRange

    package init(range: SourceRange) { self.range = range }

    package func has(_ key: String) -> Bool { keys.contains { $0.value == key } }

    /// The options of a part that the bundle settles.
    package func settledOptions(of part: String) -> [Located<String>] {
        settled.filter { $0.part.value == part }.flatMap(\.options)
    }
}

/// The options of a part's questions that are chosen for everybody who comes with the bundle.
package struct PartAnswers: Hashable, Sendable {
    package var part: Located<String>
    package var options: [Located<String>]

    package init(part: Located<String>, options: [Located<String>]) {
        self.part = part
        self.options = options
    }
}

/// Whom a matter is for.
package enum Audience: String, Hashable, Sendable, CaseIterable {
    case individual = "个人"
    case enterprise = "企业"
    case soleTrader = "个体工商户"
    case socialOrganisation = "社会组织"
    case publicInstitution = "事业单位"
    case stateOrgan = "机关"
}

/// Where a guide stands in its life.
package enum Status: String, Hashable, Sendable, CaseIterable {
    case draft = "草稿"
    case demonstration = "示范"
    case published = "发布"
    case retired = "停用"
}

/// A promise that a guide makes; every one is checked against the rest of the guide.
package enum Claim: String, Hashable, Sendable, CaseIterable {
    case oneWindow = "一窗受理"
    case oneSubmission = "一次提交"
    case oneDay = "一日办结"
    case onTheSpot = "即来即办"
    case noTrip = "零跑腿"
    case atMostOneTrip = "最多跑一次"
    case fullyOnline = "全程网办"
    case noCertificates = "免证办"
    case promise = "告知承诺"
    case gapsAllowed = "容缺受理"
    case acrossProvinces = "跨省通办"
    case oneSeal = "一枚印章"
    case help = "帮办代办"
}

/// A word and how it is read, where the usual reading is wrong.
package struct Reading: Hashable, Sendable {
    package var word: Located<String>
    /// Syllables without tones, separated by single spaces.
    package var pinyin: Located<String>

    package init(word: Located<String>, pinyin: Located<String>) {
        self.word = word
        self.pinyin = pinyin
    }
}

/// What changed for the people who come, and from which day.
package struct Change: Hashable, Sendable {
    package var day: Located<CalendarDay>
    package var text: Located<String>

    package init(day: Located<CalendarDay>, text: Located<String>) {
        self.day = day
        self.text = text
    }
}

/// 《法律》第X条.
package struct LegalBasis: Hashable, Sendable {
    /// The law's name, without 《》.
    package var law: String
    /// What follows the name, `第十一条`, if anything does.
    package var article: String?

    package init(law: String, article: String?) {
        self.law = law
        self.article = article
    }
}
