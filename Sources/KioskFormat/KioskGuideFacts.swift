extension KioskGuide {
    /// What people ask before they leave home (一窗办理).
    ///
    /// Each fact is a list: empty where the guide does not mention it, several where situations differ. At most one
    /// holds in any situation.
    public struct Facts: Hashable, Sendable {
        public var window: [KioskFact<Windows>]
        public var submissions: [KioskFact<Submissions>]
        public var visits: [KioskFact<KioskVisits>]
        public var timeLimit: [KioskFact<TimeLimit>]
        public var fee: [KioskFact<Fee>]
        public var results: [KioskFact<Results>]

        /// Whom to ask (咨询).
        public var consultation: [KioskFact<Phones>]

        /// Whom to complain to (投诉).
        public var complaint: [KioskFact<Phones>]

        public var departments: [KioskFact<JointDepartments>]
        public var online: [KioskFact<OnlineService>]

        /// How far from home it can be done (通办).
        public var scope: [KioskFact<Scope>]

        public var proxy: [KioskFact<KioskFreeText>]
        public var help: [KioskFact<KioskFreeText>]
        public var progress: [KioskFact<KioskFreeText>]

        public init(
            window: [KioskFact<Windows>] = [],
            submissions: [KioskFact<Submissions>] = [],
            visits: [KioskFact<KioskVisits>] = [],
            timeLimit: [KioskFact<TimeLimit>] = [],
            fee: [KioskFact<Fee>] = [],
            results: [KioskFact<Results>] = [],
            consultation: [KioskFact<Phones>] = [],
            complaint: [KioskFact<Phones>] = [],
            departments: [KioskFact<JointDepartments>] = [],
            online: [KioskFact<OnlineService>] = [],
            scope: [KioskFact<Scope>] = [],
            proxy: [KioskFact<KioskFreeText>] = [],
            help: [KioskFact<KioskFreeText>] = [],
            progress: [KioskFact<KioskFreeText>] = []
        ) {
            self.window = window
            self.submissions = submissions
            self.visits = visits
            self.timeLimit = timeLimit
            self.fee = fee
            self.results = results
            self.consultation = consultation
            self.complaint = complaint
            self.departments = departments
            self.online = online
            self.scope = scope
            self.proxy = proxy
            self.help = help
            self.progress = progress
        }
    }
}

extension KioskGuide.Facts: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("complaint", complaint)
            json.member("consultation", consultation)
            json.member("departments", departments)
            json.member("fee", fee)
            json.member("help", help)
            json.member("online", online)
            json.member("progress", progress)
            json.member("proxy", proxy)
            json.member("results", results)
            json.member("scope", scope)
            json.member("submissions", submissions)
            json.member("timeLimit", timeLimit)
            json.member("visits", visits)
            json.member("window", window)
        }
    }
}
