import GuideModel

/// What `report.mustache` may show: where the guides stand, for the people in charge; only in the draft-stage site.
struct ReportContext: PageContext {
    let states: [GuideState]
    let site: Site
    let frame: Frame

    private static let root = "../"

    private var totals: GuideTotals { GuideTotals(states) }

    static let template = "report"
    static let fields: [Field<Self>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .address("home") { _ in Address(root: root, path: "index.html") },
        .text("siteTitle") { $0.site.settings.title },
        .text("region") { $0.site.settings.region },
        .text("day") { $0.site.library.today.chinese },
        .list("total") { [ReportRowContext(name: "全部", totals: $0.totals)] },
        .list("promises") { context in
            Claim.allCases.map { ReportPromiseContext(claim: $0, totals: context.totals) }
        },
        .list("tables") { context in
            [
                ReportTableContext(
                    id: "domains",
                    name: "各领域",
                    groups: GuideGroup.domains(context.states, in: context.site.library)
                ),
                ReportTableContext(
                    id: "departments",
                    name: "各部门",
                    groups: GuideGroup.departments(context.states, in: context.site.library)
                ),
            ]
        },
        .list("guides") { context in
            context.states.filter(\.needsAttention).map {
                ReportGuideContext(state: $0, hasPage: context.site.hasPage($0.id), root: root)
            }
        },
        .flag("isAllRight") { !$0.states.contains(where: \.needsAttention) },
    ]
}

extension GuideState {
    /// Whether somebody has to look at it.
    fileprivate var needsAttention: Bool { isPastReview || owner == nil || !findings.isZero }
}

/// A table with one row a domain or department.
struct ReportTableContext: TemplateContext {
    let id: String
    let name: String
    let groups: [GuideGroup]

    static let fields: [Field<Self>] = [
        .text("tableID") { $0.id },
        .text("tableName") { $0.name },
        .list("rows") { $0.groups.map { ReportRowContext(name: $0.name, totals: $0.totals) } },
    ]
}

/// What a number of guides come to together.
struct ReportRowContext: TemplateContext {
    let name: String
    let totals: GuideTotals

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("count") { String($0.totals.guides) },
        .text("published") { String($0.totals.published) },
        .text("pastReview") { String($0.totals.pastReview) },
        .text("withoutOwner") { String($0.totals.withoutOwner) },
        .text("errors") { String($0.totals.findings.error) },
        .text("warnings") { String($0.totals.findings.warning) },
        .text("advice") { String($0.totals.findings.advice) },
        .text("noTrip") { String($0.totals.claims[.noTrip] ?? 0) },
        .text("visits") { $0.totals.trips.average ?? "—" },
        .text("documents") { $0.totals.documents.average ?? "—" },
        .text("days") { $0.totals.days.average ?? "—" },
    ]
}

/// How many published guides keep a promise.
struct ReportPromiseContext: TemplateContext {
    let claim: Claim
    let totals: GuideTotals

    static let fields: [Field<Self>] = [
        .text("promise") { $0.claim.rawValue },
        .text("promiseCount") { String($0.totals.claims[$0.claim] ?? 0) },
    ]
}

/// A guide that somebody has to look at, with why.
struct ReportGuideContext: TemplateContext {
    let state: GuideState
    let hasPage: Bool
    let root: String

    static let fields: [Field<Self>] = [
        .flag("hasPage") { $0.hasPage },
        .address("guideAddress") { Address(root: $0.root, path: "guides/\($0.state.id)/index.html") },
        .text("guideTitle") { $0.state.title },
        .text("file") { $0.state.path },
        .text("reasons") { $0.reasons.joined(separator: "，") },
        .list("rules") { $0.state.rules.map { ReportRuleContext(rule: $0) } },
    ]

    private var reasons: [String] {
        var reasons: [String] = []
        if state.isPastReview { reasons.append("过了复核" + (state.reviewOn.map { "（\($0.chinese)）" } ?? "")) }
        if state.owner == nil { reasons.append("没有核对人") }
        let counts = [
            (state.findings.error, "个错误"), (state.findings.warning, "个警告"), (state.findings.advice, "个建议"),
        ]
        reasons += counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return reasons
    }
}

/// A rule with how many findings of a guide are its own.
struct ReportRuleContext: TemplateContext {
    let rule: GuideState.RuleCount

    static let fields: [Field<Self>] = [
        .text("rule") { $0.rule.rule.rawValue },
        .text("ruleCount") { String($0.rule.count) },
    ]
}
