package import GuideModel
import GuideReading
import GuideRules

/// Reads and checks everything; writes nothing.
///
/// - Throws: `PlanFault` when there is nothing to check, `MachineFault` when the machine is at fault.
package func checkSite(_ plan: BuildPlan) async throws -> CheckReport {
    try await inspect(readSources(plan, withMedia: false), plan).report
}

/// What is known of the sources before anything is rendered.
struct Inspection: Sendable {
    /// nil when the settings could not be used.
    var library: Library?

    /// What is worked out from the library's guides, in their order.
    var derived: [DerivedGuide] = []
    var report: CheckReport
}

/// Turns files into a linked library and findings about it.
func inspect(_ sources: SourceFiles, _ plan: BuildPlan) async -> Inspection {
    let loaded = await readLibrary(sources.files, today: plan.today, stage: plan.stage, jobs: plan.jobs)
    var report = CheckReport(
        stage: plan.stage,
        today: plan.today,
        guideCount: loaded.library?.guides.count ?? 0,
        diagnostics: loaded.diagnostics.sorted(),
        notRun: [],
        texts: loaded.texts,
        paths: loaded.paths
    )
    guard let library = loaded.library else { return Inspection(library: nil, report: report) }
    let derived = await mapInOrder(library.guides, jobs: plan.jobs) { DerivedGuide($0) }
    let checked = await checkLibrary(
        library,
        derived: derived,
        read: loaded.diagnostics,
        knownRules: Catalogue.ids,
        jobs: plan.jobs
    )
    report.diagnostics = checked.diagnostics
    report.notRun = checked.notRun
    return Inspection(library: library, derived: derived, report: report)
}

/// Every rule of the tool: the reader's, the files', the values' and the engine's own.
package enum Catalogue {
    package static let all: [RuleDescription] =
        FileRules.all + ReadingRules.all + RuleCatalog.all.map(\.about) + RuleCatalog.allowances

    static let ids = Set(all.map(\.id))

    static let severities = Dictionary(all.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })

    package static func rule(_ id: String) -> RuleDescription? { all.first { $0.id.rawValue == id } }
}
