import GuideModel
import KioskFormat

/// The state of every guide as `docs/schema/guides-v1.schema.json` describes it, in canonical JSON.
package func guideListJSON(_ overview: GuideOverview) -> [UInt8] {
    GuideListDocument(overview: overview).canonicalJSON(reserving: 2_048 + overview.states.count * 700)
}

private struct GuideListDocument: CanonicalJSONEncodable {
    let overview: GuideOverview

    func encode(to json: inout CanonicalJSONWriter) {
        let (states, library) = (overview.states, overview.library)
        json.object { json in
            json.member("date", library.today.description)
            json.member("departments", GuideGroup.departments(states, in: library).map { Group(group: $0) })
            json.member("domains", GuideGroup.domains(states, in: library).map { Group(group: $0) })
            json.member("guides", states.map { Entry(state: $0) })
            json.member("stage", library.stage.rawValue)
            json.member("tool", "baihua")
            json.member("totals", Totals(totals: GuideTotals(states)))
            json.member("unreadable", overview.unreadable.map { Unreadable(path: $0.path, findings: $0.findings) })
            json.member("version", 1)
        }
    }
}

private struct Entry: CanonicalJSONEncodable {
    let state: GuideState

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("checkedOn", state.checkedOn?.description)
            json.member("department", state.department)
            json.member("documents", state.documents)
            json.member("domain", state.domainID)
            json.member("file", visible(state.path))
            json.member("findings", Findings(counts: state.findings))
            json.member("id", state.id)
            json.member("limit", state.limit.map { Limit(limit: $0, days: state.limitInDays ?? 0) })
            json.member("owner", state.owner)
            json.member("pastReview", state.isPastReview)
            json.member("promises", state.claims.map(\.rawValue))
            json.member("published", state.isPublished)
            json.member("reviewOn", state.reviewOn?.description)
            json.member("rules", state.rules.map { Rule(rule: $0) })
            json.member("status", state.status?.rawValue)
            json.member("title", state.title)
            json.member("visits", state.trips.map { Visits(trips: $0) })
        }
    }
}

private struct Rule: CanonicalJSONEncodable {
    let rule: GuideState.RuleCount

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("findings", rule.count)
            json.member("rule", rule.rule.rawValue)
        }
    }
}

private struct Limit: CanonicalJSONEncodable {
    let limit: Duration
    let days: Int

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("days", days)
            json.member("text", limit.chinese)
        }
    }
}

private struct Visits: CanonicalJSONEncodable {
    let trips: TripRange

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("max", trips.maximum)
            json.member("min", trips.minimum)
        }
    }
}

private struct Findings: CanonicalJSONEncodable {
    let counts: GuideState.FindingCounts

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("advice", counts.advice)
            json.member("error", counts.error)
            json.member("warning", counts.warning)
        }
    }
}

private struct Unreadable: CanonicalJSONEncodable {
    let path: String
    let findings: GuideState.FindingCounts

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("file", visible(path))
            json.member("findings", Findings(counts: findings))
        }
    }
}

private struct Group: CanonicalJSONEncodable {
    let group: GuideGroup

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("name", group.name)
            json.member("totals", Totals(totals: group.totals))
        }
    }
}

private struct Totals: CanonicalJSONEncodable {
    let totals: GuideTotals

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("days", Sum(sum: totals.days))
            json.member("documents", Sum(sum: totals.documents))
            json.member("findings", Findings(counts: totals.findings))
            json.member("guides", totals.guides)
            json.member("pastReview", totals.pastReview)
            json.member("promises", Claim.allCases.map { Promise(claim: $0, guides: totals.claims[$0] ?? 0) })
            json.member("published", totals.published)
            json.member("visits", Sum(sum: totals.trips))
            json.member("withoutOwner", totals.withoutOwner)
        }
    }
}

private struct Promise: CanonicalJSONEncodable {
    let claim: Claim
    let guides: Int

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("guides", guides)
            json.member("promise", claim.rawValue)
        }
    }
}

private struct Sum: CanonicalJSONEncodable {
    let sum: GuideTotals.Sum

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("guides", sum.count)
            json.member("sum", sum.sum)
        }
    }
}
