/// A guide's paths with everything that is worked out from them once.
package struct DerivedGuide: Sendable {
    package let paths: SituationPaths

    /// One view a class of paths, in the order of `paths.classes`.
    package let views: [PathView]

    package init(_ guide: Guide) {
        let paths = SituationPaths(guide)
        self.paths = paths
        views = paths.classes.map { PathView(guide, choices: paths.vectors[$0.members[0]]) }
    }

    /// The trips over all paths.
    package func trips(in library: Library) -> TripRange {
        let all = views.map { $0.trips(in: library) }
        return TripRange(minimum: all.map(\.minimum).min() ?? 0, maximum: all.map(\.maximum).max() ?? 0)
    }

    /// The promises the facts keep on every path: what pages show as badges.
    ///
    /// 免证办 and 一枚印章 are shown only when claimed, since facts alone cannot prove them.
    package func claims(in library: Library) -> [Claim] {
        guard let guide = views.first?.guide else { return [] }
        let all = Claim.allCases.filter { claim in
            switch claim {
            case .noCertificates, .oneSeal: guide.claims(claim) != nil
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

extension PathView {
    /// Whether the facts of this path keep a promise; true for promises that facts cannot decide.
    package func keeps(_ claim: Claim, in library: Library) -> Bool {
        switch claim {
        case .oneWindow: visitsOnlyOwnWindow
        case .oneSubmission: submissions.map { $0.value <= 1 } ?? false
        case .oneDay: limit.map { !ElapsedTime($0.value.promised.value).exceeds(Duration(1, .workingDay)) } ?? false
        case .onTheSpot: limit?.value.promised.value.isOnTheSpot ?? false
        case .noTrip: !steps.isEmpty && trips(in: library).maximum == 0
        case .atMostOneTrip: !steps.isEmpty && trips(in: library).maximum <= 1
        case .fullyOnline: isFullyOnline
        case .promise: leafDocuments.contains { $0.has(.replacedByPromise) }
        case .gapsAllowed:
            leafDocuments.contains { document in
                document.strictness.contains { if case .later = $0.value { true } else { false } }
            }
        case .acrossProvinces: stated(guide.facts.scopes)?.value.area == .country
        case .help: stated(guide.facts.helps) != nil || stated(guide.facts.proxies) != nil
        case .noCertificates, .oneSeal: true
        }
    }

    /// Whether there is a visit, and every visit is to the guide's own window.
    private var visitsOnlyOwnWindow: Bool {
        var hasVisit = false
        var hasOther = false
        forEachStep { step in
            switch step.place?.value {
            case .ownWindow?: hasVisit = true
            case .named?: hasOther = true
            default: break
            }
        }
        return hasVisit && !hasOther
    }
}
