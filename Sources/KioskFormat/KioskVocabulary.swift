/// Whether a guide holds where it is shown, or shows how one would look.
public enum KioskStatus: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
    /// Local details are an example; a screen says so (示范).
    case demonstration
    /// 发布
    case published
}

/// Whom a guide is for, from the format's closed set (对象).
public enum KioskAudience: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
    case person = "person"
    case enterprise = "enterprise"
    case soleTrader = "sole-trader"
    case socialOrganization = "social-organization"
    case publicInstitution = "public-institution"
    case governmentBody = "government-body"

    /// The name a screen shows.
    public var name: String {
        switch self {
        case .person: "个人"
        case .enterprise: "企业"
        case .soleTrader: "个体工商户"
        case .socialOrganization: "社会组织"
        case .publicInstitution: "事业单位"
        case .governmentBody: "机关"
        }
    }
}

/// A promise that the tool has checked against the rest of the guide (标签).
public enum KioskBadge: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
    case oneWindow = "one-window"
    case oneSubmission = "one-submission"
    case withinOneDay = "within-one-day"
    case onTheSpot = "on-the-spot"
    case noVisit = "no-visit"
    case oneVisitAtMost = "one-visit-at-most"
    case fullyOnline = "fully-online"
    case noCertificates = "no-certificates"
    case declarationAccepted = "declaration-accepted"
    case acceptedIncomplete = "accepted-incomplete"
    case acrossProvinces = "across-provinces"
    case oneSeal = "one-seal"
    case assisted = "assisted"

    /// The name a screen shows.
    public var name: String {
        switch self {
        case .oneWindow: "一窗受理"
        case .oneSubmission: "一次提交"
        case .withinOneDay: "一日办结"
        case .onTheSpot: "即来即办"
        case .noVisit: "零跑腿"
        case .oneVisitAtMost: "最多跑一次"
        case .fullyOnline: "全程网办"
        case .noCertificates: "免证办"
        case .declarationAccepted: "告知承诺"
        case .acceptedIncomplete: "容缺受理"
        case .acrossProvinces: "跨省通办"
        case .oneSeal: "一枚印章"
        case .assisted: "帮办代办"
        }
    }
}

/// An English id and the Chinese name that a screen shows for it.
struct KioskTerm: CanonicalJSONEncodable {
    var id: String
    var name: String

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
        }
    }
}
