extension KioskGuide {
    /// What the guide is about, for whom, and how far it has been confirmed.
    public struct Header: Hashable, Sendable {
        public var id: String

        /// The id of a domain of the index.
        public var domain: String

        public var title: String

        /// The title in at most 16 characters.
        public var shortTitle: String

        /// The item's name as the law has it (事项).
        public var officialName: String

        /// The item's code of 12, 31 or 33 characters (编码).
        public var code: String?

        /// Names of the departments in charge.
        public var departments: [String]

        public var audiences: [KioskAudience]

        /// Other ways people ask for it.
        public var aliases: [String]

        /// Promises that were checked.
        public var badges: [KioskBadge]

        public var status: KioskStatus

        /// The day someone last confirmed the guide (核对).
        public var updated: KioskDay

        /// The post, not the person, that confirmed it (核对人).
        public var checkedBy: String

        /// The day it is to be confirmed again (复核).
        public var review: KioskDay

        /// The first day on which it may be shown (生效).
        public var effective: KioskDay?

        /// The last day on which it may be shown (失效).
        public var expires: KioskDay?

        /// Ids it had before (曾用).
        public var formerIDs: [String]

        /// Ids of the guides that this one bundles (包含).
        public var parts: [String]

        public init(
            id: String,
            domain: String,
            title: String,
            shortTitle: String,
            officialName: String,
            code: String? = nil,
            departments: [String],
            audiences: [KioskAudience],
            aliases: [String] = [],
            badges: [KioskBadge] = [],
            status: KioskStatus,
            updated: KioskDay,
            checkedBy: String,
            review: KioskDay,
            effective: KioskDay? = nil,
            expires: KioskDay? = nil,
            formerIDs: [String] = [],
            parts: [String] = []
        ) {
            self.id = id
            self.domain = domain
            self.title = title
            self.shortTitle = shortTitle
            self.officialName = officialName
            self.code = code
            self.departments = departments
            self.audiences = audiences
            self.aliases = aliases
            self.badges = badges
            self.status = status
            self.updated = updated
            self.checkedBy = checkedBy
            self.review = review
            self.effective = effective
            self.expires = expires
            self.formerIDs = formerIDs
            self.parts = parts
        }
    }
}

extension KioskGuide.Header: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("aliases", aliases)
            json.member("audiences", audiences)
            json.member("badges", badges)
            json.member("checkedBy", checkedBy)
            json.member("code", code)
            json.member("departments", departments)
            json.member("domain", domain)
            json.member("effective", effective)
            json.member("expires", expires)
            json.member("formerIds", formerIDs)
            json.member("id", id)
            json.member("officialName", officialName)
            json.member("parts", parts)
            json.member("review", review)
            json.member("shortTitle", shortTitle)
            json.member("status", status)
            json.member("title", title)
            json.member("updated", updated)
        }
    }
}
