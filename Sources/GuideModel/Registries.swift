/// A domain of `domains.yml`.
package struct Domain: Hashable, Sendable {
    package var id: Located<String>
    package var name: Located<String>
    package var introduction: Located<String>

    package init(id: Located<String>, name: Located<String>, introduction: Located<String>) {
        self.id = id
        self.name = name
        self.introduction = introduction
    }
}

/// A department of `departments.yml`.
package struct Department: Hashable, Sendable {
    package var name: Located<String>
    package var aliases: [Located<String>]
    package var phone: Located<String>

    package init(name: Located<String>, aliases: [Located<String>], phone: Located<String>) {
        self.name = name
        self.aliases = aliases
        self.phone = phone
    }
}

/// A service hall of `halls.yml`, with its windows.
package struct Hall: Hashable, Sendable {
    package var id: Located<String>
    package var name: Located<String>
    package var address: Located<String>
    package var hours: Located<String>
    package var phone: Located<String>
    package var windows: [Window]

    package init(
        id: Located<String>,
        name: Located<String>,
        address: Located<String>,
        hours: Located<String>,
        phone: Located<String>,
        windows: [Window]
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.hours = hours
        self.phone = phone
        self.windows = windows
    }
}

/// A window of a hall.
package struct Window: Hashable, Sendable {
    package var name: Located<String>
    package var departments: [Located<String>]
    package var domains: [Located<String>]
    package var phone: Located<String>?

    package init(
        name: Located<String>,
        departments: [Located<String>],
        domains: [Located<String>],
        phone: Located<String>?
    ) {
        self.name = name
        self.departments = departments
        self.domains = domains
        self.phone = phone
    }
}

/// A kind of document of `documents.yml`.
package struct DocumentType: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case identity = "身份材料"
        case form = "申请表"
        case licence = "证照"
        case certificate = "证明"
        case other = "其他"
    }

    package var name: Located<String>
    package var aliases: [Located<String>]
    package var kind: Kind?
    package var issuer: Located<String>?
    /// The guide that tells where to get it.
    package var guide: Located<String>?
    package var hasElectronicLicence: Bool?
    package var explanation: Located<String>?

    package init(name: Located<String>) {
        self.name = name
        aliases = []
    }
}

/// A pair of `glossary.yml`.
package struct GlossaryEntry: Hashable, Sendable {
    package var official: Located<String>
    package var plain: Located<String>
    /// 总能换: replacing is always right.
    package var isAlwaysSafe: Bool
    package var explanation: String?

    package init(official: Located<String>, plain: Located<String>, isAlwaysSafe: Bool, explanation: String?) {
        self.official = official
        self.plain = plain
        self.isAlwaysSafe = isAlwaysSafe
        self.explanation = explanation
    }
}

/// Words of `synonyms.yml` that people use for each other when they search.
package struct SynonymGroup: Hashable, Sendable {
    /// The one that stands for the others.
    package var word: Located<String>
    package var others: [Located<String>]

    package init(word: Located<String>, others: [Located<String>]) {
        self.word = word
        self.others = others
    }
}

/// A document that may no longer be asked for, of `abolished.yml`.
package struct AbolishedDocument: Hashable, Sendable {
    package var document: Located<String>
    /// The one item it was abolished for, or nil for all.
    package var item: Located<String>?
    package var since: Located<CalendarDay>
    package var basis: Located<String>

    package init(
        document: Located<String>,
        item: Located<String>?,
        since: Located<CalendarDay>,
        basis: Located<String>
    ) {
        self.document = document
        self.item = item
        self.since = since
        self.basis = basis
    }
}

/// A turn in life of `life-events.yml`, with the guides that people then need.
package struct LifeEvent: Hashable, Sendable {
    package var id: Located<String>
    package var name: Located<String>
    package var introduction: Located<String>?

    /// The ids of the guides, in the order in which a person meets them.
    package var guides: [Located<String>]

    package init(
        id: Located<String>,
        name: Located<String>,
        introduction: Located<String>?,
        guides: [Located<String>]
    ) {
        self.id = id
        self.name = name
        self.introduction = introduction
        self.guides = guides
    }
}

/// What `guides/*.yml` says.
package struct Registries: Sendable {
    package var domains: [Domain] = []
    package var departments: [Department] = []
    package var halls: [Hall] = []
    package var documents: [DocumentType] = []
    package var glossary: [GlossaryEntry] = []
    package var synonyms: [SynonymGroup] = []
    package var abolished: [AbolishedDocument] = []
    package var lifeEvents: [LifeEvent] = []

    package init() {}
}

/// What `baihua.yml` says.
package struct Settings: Hashable, Sendable {
    package var title: String
    package var region: String
    /// The site's public address, ending in a slash.
    package var baseURL: String
    package var hotline: String

    /// Where readers say what they did not understand: an https or mailto address.
    package var feedback: String?

    /// What the site makes of the rules' severities.
    package var severities: RuleSeverities

    package init(
        title: String,
        region: String,
        baseURL: String,
        hotline: String,
        feedback: String? = nil,
        severities: RuleSeverities = RuleSeverities()
    ) {
        self.severities = severities
        self.title = title
        self.region = region
        self.baseURL = baseURL
        self.hotline = hotline
        self.feedback = feedback
    }
}
