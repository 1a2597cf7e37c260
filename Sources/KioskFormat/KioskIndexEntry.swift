extension KioskIndex {
    /// What a list or a search shows of one guide.
    public struct Entry: Hashable, Sendable {
        /// The guide's id, never reused.
        public var id: String

        /// The id of a domain of the same index.
        public var domain: String

        /// How a person would ask for it.
        public var title: String

        /// The title in at most 16 characters, for screens; equal to the title where that is short.
        public var shortTitle: String

        /// The item's name as the law has it (事项).
        public var officialName: String

        /// The title's first letters: `sfzdlzmbb`.
        public var initials: String

        /// The title's syllables without tones, one space between.
        public var pinyin: String

        /// Other ways people ask for it (别名).
        public var aliases: [KioskName]

        /// Names of the departments in charge.
        public var departments: [String]

        public var audiences: [KioskAudience]

        /// Promises that were checked.
        public var badges: [KioskBadge]

        public var visits: KioskVisits

        /// The promised limit; where situations differ, the longest.
        public var timeLimit: KioskStatement<KioskDuration>

        public var fee: KioskStatement<KioskPrice>

        /// The day someone last confirmed the guide (核对).
        public var updated: KioskDay

        /// The day it is to be confirmed again (复核).
        public var review: KioskDay

        public var status: KioskStatus

        /// Where the whole guide is.
        public var file: KioskFile

        public init(
            id: String,
            domain: String,
            title: String,
            shortTitle: String,
            officialName: String,
            initials: String,
            pinyin: String,
            aliases: [KioskName] = [],
            departments: [String],
            audiences: [KioskAudience],
            badges: [KioskBadge] = [],
            visits: KioskVisits,
            timeLimit: KioskStatement<KioskDuration>,
            fee: KioskStatement<KioskPrice>,
            updated: KioskDay,
            review: KioskDay,
            status: KioskStatus,
            file: KioskFile
        ) {
            self.id = id
            self.domain = domain
            self.title = title
            self.shortTitle = shortTitle
            self.officialName = officialName
            self.initials = initials
            self.pinyin = pinyin
            self.aliases = aliases
            self.departments = departments
            self.audiences = audiences
            self.badges = badges
            self.visits = visits
            self.timeLimit = timeLimit
            self.fee = fee
            self.updated = updated
            self.review = review
            self.status = status
            self.file = file
        }
    }
}

extension KioskIndex.Entry: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("aliases", aliases)
            json.member("audiences", audiences)
            json.member("badges", badges)
            json.member("departments", departments)
            json.member("domain", domain)
            json.member("fee", fee)
            json.member("file", file)
            json.member("id", id)
            json.member("initials", initials)
            json.member("officialName", officialName)
            json.member("pinyin", pinyin)
            json.member("review", review)
            json.member("shortTitle", shortTitle)
            json.member("status", status)
            json.member("timeLimit", timeLimit)
            json.member("title", title)
            json.member("updated", updated)
            json.member("visits", visits)
        }
    }
}
