import GuideModel
import GuideReading
import GuideRules
import GuideSearch
import GuideSite

/// Turns a folder of guides into a site, its search index and the kiosk feed.
///
/// This function is the whole program. Every stage but the first and the last
/// is a pure function from values to values:
///
///     files → Library → findings
///                └────→ pages + search index + kiosk feed → output folder
///
/// A guide with an error is withheld and all others are built.
///
/// - Throws: `PlanFault` when there is nothing to build from, `MachineFault` when the machine is at
///   fault; either way the output is as it was.
package func buildSite(_ plan: BuildPlan) async throws -> BuildResult {
    var stopwatch = Stopwatch()
    let sources = try await readSources(plan, withMedia: true)
    let design = try readDesign(plan)
    stopwatch.lap("read")

    let inspection = await inspect(sources, plan)
    stopwatch.lap("check")
    guard let library = inspection.library, !inspection.report.hasSettingsError else {
        return BuildResult(report: inspection.report, laps: stopwatch.laps)
    }

    let published = await publishable(library, inspection.derived, inspection.report, jobs: plan.jobs)
    let search = await buildSearchIndex(
        searchEntries(published.guides, in: library),
        synonyms: searchSynonyms(library.registries),
        jobs: plan.jobs
    )
    stopwatch.lap("search")
    // Only the draft-stage site tells where the guides stand; it is for those who answer for them.
    let overview =
        library.stage == .draft
        ? await guideOverview(library, inspection.derived, inspection.report, jobs: plan.jobs) : nil
    let input = SiteInput(
        library: library,
        guides: published.guides,
        badges: published.badges,
        searchScript: "search/" + search.entryName,
        pinyin: titlePinyin(published.guides),
        assets: design.assets + sources.media,
        report: overview?.states
    )
    let pages = await renderSite(input, templates: design.templates, jobs: plan.jobs)
    stopwatch.lap("pages")
    let feed = await kioskFeed(
        library,
        guides: published.guides,
        derived: published.derived,
        badges: published.badges,
        schemas: design.schemas,
        search: search,
        jobs: plan.jobs
    )
    stopwatch.lap("kiosk")
    let kioskData = await kioskPageData(library, guides: published.guides, feed: feed, jobs: plan.jobs)
    let searchFiles = search.files.map { (path: "search/" + $0.name, bytes: $0.bytes) }
    let kiosk = kioskPageFiles(input, data: kioskData, search: searchFiles, pages: pages, design: design)
    stopwatch.lap("kiosk page")

    var files = pages.map { Output.File(path: $0.path, bytes: $0.bytes) }
    files += (searchFiles + feed + kiosk).map { Output.File(path: $0.path, bytes: $0.bytes) }
    let publication = try publishOutput(Output(files), to: plan.output)
    stopwatch.lap("write")
    return BuildResult(
        report: inspection.report,
        publication: publication,
        published: published.guides.count,
        laps: stopwatch.laps
    )
}

/// What a build came to.
package struct BuildResult: Sendable {
    package var report: CheckReport

    /// nil when nothing was written because the settings are wrong.
    package var publication: Publication?

    /// How many guides have a page.
    package var published = 0

    /// The stages in order, with their seconds.
    package var laps: [Stopwatch.Lap]
}

/// The guides that get a page, with what is worked out from them once.
struct PublishedGuides: Sendable {
    var guides: [Guide]
    var derived: [DerivedGuide]
    /// The promises the facts keep, by guide id.
    var badges: [String: [Claim]]
}

/// The guides that are to be shown and have no error; a bundle goes with its parts.
func publishable(
    _ library: Library,
    _ derived: [DerivedGuide],
    _ report: CheckReport,
    jobs: Int
) async -> PublishedGuides {
    let broken = Set(report.diagnostics.lazy.filter { $0.severity == .error }.map(\.range.file))
    var taken: Set<String> = []
    let shown = library.guides.indices.filter { index in
        let guide = library.guides[index]
        guard library.isRendered(guide), !broken.contains(guide.file), isValidID(guide.id) else { return false }
        let parts = guide.header.parts ?? []
        guard parts.allSatisfy({ id in library.guide(id.value).map { !broken.contains($0.file) } ?? false }) else {
            return false
        }
        return taken.insert(guide.id).inserted
    }
    let claims = await mapInOrder(shown, jobs: jobs) { derived[$0].claims(in: library) }
    let guides = shown.map { library.guides[$0] }
    return PublishedGuides(
        guides: guides,
        derived: shown.map { derived[$0] },
        badges: Dictionary(zip(guides.map(\.id), claims), uniquingKeysWith: { first, _ in first })
    )
}
