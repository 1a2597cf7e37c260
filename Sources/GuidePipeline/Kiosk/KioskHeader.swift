import GuideModel
import KioskFormat

/// How many characters fit where a screen has little room.
private let shortTitleLength = 16

/// What stands where a draft says nothing yet.
private let notYetKnown = "待核实"

extension KioskSource {
    var header: KioskGuide.Header {
        let header = guide.header
        let checkedOn = header.checkedOn?.value ?? library.today
        return KioskGuide.Header(
            id: guide.id,
            domain: guide.domain,
            title: title,
            shortTitle: shortTitle,
            officialName: header.officialName?.value ?? title,
            code: header.code?.value,
            departments: header.department.map { [library.canonicalDepartmentName($0.value)] } ?? [],
            audiences: header.audiences.map { KioskAudience($0.value) },
            aliases: header.aliases.map(\.value),
            badges: claims.map { KioskBadge($0) },
            // A draft holds even less than an example, and the feed has no third word.
            status: header.status?.value == .published ? .published : .demonstration,
            updated: KioskDay(checkedOn),
            checkedBy: header.checkedBy?.value ?? notYetKnown,
            review: KioskDay(header.reviewOn?.value ?? checkedOn.adding(days: 365)),
            effective: header.effectiveFrom.map { KioskDay($0.value) },
            expires: header.effectiveUntil.map { KioskDay($0.value) },
            formerIDs: header.formerIDs.map(\.value),
            parts: parts.map(\.guide.id)
        )
    }

    var title: String { guide.header.title?.value ?? guide.id }

    private var shortTitle: String {
        if let short = guide.header.shortTitle?.value { return short }
        // A character has at least one scalar.
        if title.unicodeScalars.count <= shortTitleLength { return title }
        return String(title.prefix(shortTitleLength))
    }

    var shortAnswer: String {
        let text = guide.shortAnswer.plainText
        return text.isEmpty ? notYetKnown : text
    }
}

extension KioskAudience {
    init(_ audience: Audience) {
        switch audience {
        case .individual: self = .person
        case .enterprise: self = .enterprise
        case .soleTrader: self = .soleTrader
        case .socialOrganisation: self = .socialOrganization
        case .publicInstitution: self = .publicInstitution
        case .stateOrgan: self = .governmentBody
        }
    }
}

extension KioskBadge {
    init(_ claim: Claim) {
        switch claim {
        case .oneWindow: self = .oneWindow
        case .oneSubmission: self = .oneSubmission
        case .oneDay: self = .withinOneDay
        case .onTheSpot: self = .onTheSpot
        case .noTrip: self = .noVisit
        case .atMostOneTrip: self = .oneVisitAtMost
        case .fullyOnline: self = .fullyOnline
        case .noCertificates: self = .noCertificates
        case .promise: self = .declarationAccepted
        case .gapsAllowed: self = .acceptedIncomplete
        case .acrossProvinces: self = .acrossProvinces
        case .oneSeal: self = .oneSeal
        case .help: self = .assisted
        }
    }
}
