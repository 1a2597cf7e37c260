/// A guide's paths with everything that is worked out from them once.
package struct DerivedGuide: Sendable {
    package let paths: SituationPaths

    /// One view a class of paths, in the order of `paths.classes`.
    package let views: [PathView]

    /// Whether every 〔…〕 names options that exist; where one does not, nobody can say which paths it is for.
    package let isResolved: Bool

    package init(_ guide: Guide) {
        isResolved = guide.hasOnlyKnownOptions
        let paths = SituationPaths(guide)
        self.paths = paths
        views = paths.classes.map { PathView(guide, choices: paths.vectors[$0.members[0]]) }
    }

    /// The trips over all paths.
    package func trips(in library: Library) -> TripRange {
        var range: TripRange?
        for view in views {
            let found = view.trips(in: library)
            let known = range ?? found
            range = TripRange(minimum: min(known.minimum, found.minimum), maximum: max(known.maximum, found.maximum))
        }
        return range ?? TripRange(minimum: 0, maximum: 0)
    }

    /// The promises the facts keep: what pages show as badges.
    ///
    /// A promise holds on every path; 告知承诺 and 容缺受理 are offers, so one path
    /// with them is enough. 免证办 and 一枚印章 are shown only when claimed, since
    /// facts alone cannot prove them.
    package func claims(in library: Library) -> [Claim] {
        guard let guide = views.first?.guide else { return [] }
        let all = Claim.allCases.filter { claim in
            switch claim {
            case .noCertificates, .oneSeal:
                guide.claims(claim) != nil && views.allSatisfy { $0.keeps(claim, in: library) }
            case .promise, .gapsAllowed: views.contains { $0.keeps(claim, in: library) }
            case .oneWindow:
                views.allSatisfy { $0.keeps(claim, in: library) } && views.contains { $0.places.contains(.ownWindow) }
            default: views.allSatisfy { $0.keeps(claim, in: library) }
            }
        }
        // The stronger promise says it all.
        return all.filter { claim in
            switch claim {
            case .oneDay: !all.contains(.onTheSpot)
            case .atMostOneTrip: !all.contains(.noTrip)
            default: true
            }
        }
    }
}

extension Guide {
    /// Whether every option in a condition was found among the questions.
    fileprivate var hasOnlyKnownOptions: Bool {
        var isKnown = true
        func look(_ condition: Condition?) {
            guard let condition, !condition.options.isEmpty else { return }
            let found = condition.clauses.reduce(0) { $0 + $1.options.nonzeroBitCount }
            if found < Set(condition.options.map(\.value)).count { isKnown = false }
        }
        forEachDocument { look($0.condition) }
        forEachStep { look($0.condition) }
        for fact in facts.written { look(fact.condition) }
        return isKnown
    }
}

extension PathView {
    /// Whether the facts of this path keep a promise; true for promises that facts cannot decide.
    package func keeps(_ claim: Claim, in library: Library) -> Bool {
        switch claim {
        case .oneWindow: visitsOnlyOwnWindow(in: library)
        case .oneSubmission: submissions.map { $0.value <= 1 } ?? false
        case .oneDay: limit.map { !$0.value.promised.value.isLongerThanOneDay } ?? false && uncountedWaits.isEmpty
        case .onTheSpot: limit?.value.promised.value.isOnTheSpot ?? false
        case .noTrip: !steps.isEmpty && trips(in: library).maximum == 0
        case .atMostOneTrip: !steps.isEmpty && trips(in: library).maximum <= 1
        case .fullyOnline:
            isFullyOnline && unsendableOriginals.isEmpty
                && !(stated(guide.facts.results)?.value.contains(where: \.isOnlyPickedUp) ?? false)
        case .promise: leafDocuments.contains { $0.has(.replacedByPromise) }
        case .gapsAllowed: hasLaterDocument
        case .acrossProvinces: stated(guide.facts.scopes)?.value.area == .country
        case .help: stated(guide.facts.helps) != nil || stated(guide.facts.proxies) != nil
        case .noCertificates: paperCertificates(in: library).isEmpty
        case .oneSeal: true
        }
    }

    private func visitsOnlyOwnWindow(in library: Library) -> Bool {
        var isElsewhere = false
        forEachVisitElsewhere(in: library) { _, _ in isElsewhere = true }
        return !isElsewhere
    }

    /// Steps outside the limit that still take longer than a working day; delivery by post does not count.
    package var uncountedWaits: [Step] {
        var waits: [Step] = []
        forEachStep { step in
            guard !step.isCounted, step.place?.value != .post, let duration = step.duration?.value else { return }
            if duration.isLongerThanOneDay { waits.append(step) }
        }
        return waits
    }
}

extension Duration {
    /// Whether it is more than one working day.
    package var isLongerThanOneDay: Bool { fifthsOfDay > Duration(1, .workingDay).fifthsOfDay || minutes > 24 * 60 }
}
