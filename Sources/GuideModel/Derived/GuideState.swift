/// Where one guide stands, for the people who answer for it.
package struct GuideState: Sendable {
    /// How many findings of each severity a file has.
    package struct FindingCounts: Hashable, Sendable {
        package var error = 0
        package var warning = 0
        package var advice = 0

        package init(_ findings: [Diagnostic] = []) {
            for finding in findings { add(finding.severity) }
        }

        private mutating func add(_ severity: Diagnostic.Severity) {
            switch severity {
            case .error: error += 1
            case .warning: warning += 1
            case .advice: advice += 1
            }
        }

        package mutating func add(_ other: FindingCounts) {
            error += other.error
            warning += other.warning
            advice += other.advice
        }

        package var isZero: Bool { error + warning + advice == 0 }
    }

    package struct RuleCount: Hashable, Sendable {
        package let rule: RuleID
        package let count: Int
    }

    package let id: String
    package let path: String
    package let title: String
    package let domainID: String
    package let domain: String

    /// The registry's name for the department.
    package let department: String?
    package let status: Status?
    package let checkedOn: CalendarDay?

    /// The post that last confirmed it (核对人).
    package let owner: String?

    /// 复核, or a year after 核对.
    package let reviewOn: CalendarDay?
    package let isPastReview: Bool

    /// Whether citizens see it on the day of the run: shown by its state and period, and without an error.
    package let isPublished: Bool
    package let findings: FindingCounts

    /// The rules that have findings in it and how many, by name.
    package let rules: [RuleCount]

    /// The promises the facts keep.
    package let claims: [Claim]

    /// The trips over all paths; nil where there are no steps.
    package let trips: TripRange?

    /// The longest promised limit of all paths.
    package let limit: Duration?

    /// The most documents a person brings along on any path.
    package let documents: Int

    /// `found` are the findings in the guide's file.
    package init(_ derived: DerivedGuide, of guide: Guide, found: [Diagnostic], in library: Library) {
        let header = guide.header
        findings = FindingCounts(found)
        rules = Dictionary(grouping: found, by: \.rule).map { RuleCount(rule: $0.key, count: $0.value.count) }
            .sorted { $0.rule.rawValue < $1.rule.rawValue }
        id = guide.id
        path = guide.path
        title = header.title?.value ?? guide.id
        domainID = guide.domain
        domain = library.domainIndex[guide.domain].map { library.registries.domains[$0].name.value } ?? guide.domain
        department = header.department.map { library.canonicalDepartmentName($0.value) }
        status = header.status?.value
        checkedOn = header.checkedOn?.value
        owner = header.checkedBy?.value
        reviewOn = header.reviewOn?.value ?? header.checkedOn?.value.adding(days: 365)
        isPastReview = header.status?.value != .retired && reviewOn.map { $0 < library.today } ?? false
        isPublished = guide.isShown(on: library.today) && findings.error == 0
        claims = derived.claims(in: library)
        trips = guide.steps.isEmpty ? nil : derived.trips(in: library)
        let limits = derived.views.compactMap { $0.limit?.value.promised.value }
        limit = limits.max { ($0.fifthsOfDay, $0.minutes) < ($1.fifthsOfDay, $1.minutes) }
        documents = derived.views.map { $0.documents.count(where: \.isBroughtAlong) }.max() ?? 0
    }

    /// The longest promised limit in days, a day begun counting whole and minutes as nothing.
    package var limitInDays: Int? { limit.map { ($0.fifthsOfDay + 4) / 5 } }
}

extension DocumentItem {
    /// Whether the person brings it: it is not made there, looked up or waived.
    package var isBroughtAlong: Bool {
        if isChoice { return alternatives.contains(where: \.isBroughtAlong) }
        return !has(.waived) && sources.allSatisfy { $0.value == .ownPreparation }
    }
}

/// What a number of guides come to together.
package struct GuideTotals: Sendable {
    /// A sum with how many guides are in it.
    package struct Sum: Hashable, Sendable {
        package private(set) var count = 0
        package private(set) var sum = 0

        mutating func add(_ value: Int) {
            count += 1
            sum += value
        }

        /// The average to one decimal, or nil of nothing.
        package var average: String? {
            guard count > 0 else { return nil }
            let tenths = (sum * 20 + count) / (count * 2)
            return "\(tenths / 10).\(tenths % 10)"
        }
    }

    package private(set) var guides = 0
    package private(set) var published = 0
    package private(set) var pastReview = 0
    package private(set) var withoutOwner = 0
    package private(set) var findings = GuideState.FindingCounts()

    // What follows counts published guides only.

    /// How many guides keep each promise.
    package private(set) var claims: [Claim: Int] = [:]

    /// The most trips of each guide.
    package private(set) var trips = Sum()
    package private(set) var days = Sum()
    package private(set) var documents = Sum()

    package init(_ states: some Sequence<GuideState>) {
        for state in states { add(state) }
    }

    private mutating func add(_ state: GuideState) {
        guides += 1
        if state.isPastReview { pastReview += 1 }
        if state.owner == nil { withoutOwner += 1 }
        findings.add(state.findings)
        guard state.isPublished else { return }
        published += 1
        for claim in state.claims { claims[claim, default: 0] += 1 }
        if let trips = state.trips { self.trips.add(trips.maximum) }
        if let days = state.limitInDays { self.days.add(days) }
        documents.add(state.documents)
    }
}

/// Guides of one domain or department, with what they come to.
package struct GuideGroup: Sendable {
    package let name: String
    package let totals: GuideTotals

    /// The guides by domain, in the registry's order; then folders that the registry lacks.
    package static func domains(_ states: [GuideState], in library: Library) -> [GuideGroup] {
        let groups = Dictionary(grouping: states, by: \.domainID)
        let order = groups.keys.sorted {
            (library.domainIndex[$0] ?? .max, $0) < (library.domainIndex[$1] ?? .max, $1)
        }
        return order.map { GuideGroup(name: groups[$0]?.first?.domain ?? $0, totals: GuideTotals(groups[$0] ?? [])) }
    }

    /// The guides by department, in the registry's order; those without one stand last.
    package static func departments(_ states: [GuideState], in library: Library) -> [GuideGroup] {
        let groups = Dictionary(grouping: states) { $0.department ?? "" }
        let order = groups.keys.sorted { a, b in
            func rank(_ name: String) -> Int { name.isEmpty ? .max : library.departmentIndex[name] ?? .max - 1 }
            return (rank(a), a) < (rank(b), b)
        }
        return order.map { GuideGroup(name: $0.isEmpty ? "没有写部门" : $0, totals: GuideTotals(groups[$0] ?? [])) }
    }
}
