package import GuideModel
import GuideRules

/// Every guide that could be read with its state, by path, and the library it belongs to.
package struct GuideOverview: Sendable {
    package let states: [GuideState]
    package let library: Library

    /// Files of guides that could not be read, with how many findings they have.
    package let unreadable: [(path: String, findings: GuideState.FindingCounts)]
}

/// Works out the state of every guide; writes nothing.
///
/// - Throws: `PlanFault` or `MachineFault`, as a build does.
package func guideOverview(_ plan: BuildPlan) async throws -> GuideOverview {
    let inspection = await inspect(try await readSources(plan, withMedia: false), plan)
    guard let library = inspection.library, !inspection.report.hasSettingsError else {
        throw PlanFault("设置有错，先用 baihua check 看一看。")
    }
    return await guideOverview(library, inspection.derived, inspection.report, jobs: plan.jobs)
}

/// `derived` is what was worked out from the library's guides, in their order.
func guideOverview(
    _ library: Library,
    _ derived: [DerivedGuide],
    _ report: CheckReport,
    jobs: Int
) async -> GuideOverview {
    let found = Dictionary(grouping: report.diagnostics, by: \.range.file)
    let states = await mapInOrder(Array(library.guides.indices), jobs: jobs) { index in
        let guide = library.guides[index]
        return GuideState(derived[index], of: guide, found: found[guide.file] ?? [], in: library)
    }
    let read = Set(library.guides.map(\.path))
    let unreadable = report.paths.enumerated().compactMap { index, path in
        guard case .guide(_, let name) = FileRole(path), library.unreadable.contains(name), !read.contains(path) else {
            return Optional<(path: String, findings: GuideState.FindingCounts)>.none
        }
        return (path, GuideState.FindingCounts(found[FileID(index)] ?? []))
    }
    return GuideOverview(states: states, library: library, unreadable: unreadable)
}
