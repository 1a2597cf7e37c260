import GuideModel
import GuideSearch
import KioskFormat

/// Answers queries from the index that a build would write.
package struct GuideSearcher: Sendable {
    private let engine: SearchEngine

    /// - Throws: `PlanFault` or `MachineFault`, as a build does.
    package init(_ plan: BuildPlan) async throws {
        let inspection = await inspect(try await readSources(plan, withMedia: false), plan)
        guard let library = inspection.library, !inspection.report.hasSettingsError else {
            throw PlanFault("设置有错，先用 baihua check 看一看。")
        }
        let published = await publishable(library, inspection.derived, inspection.report, jobs: plan.jobs)
        engine = try SearchEngine(await buildSearchIndex(searchEntries(published.guides, in: library), jobs: plan.jobs))
    }

    /// The best guides for a query, one a line, or one JSON object with ids and scores.
    package func answer(_ query: String, limit: Int, asJSON: Bool) throws -> String {
        let hits = try engine.search(query, limit: limit)
        if asJSON {
            return String(decoding: Answer(query: query, hits: hits).canonicalJSON(), as: UTF8.self)
        }
        if hits.isEmpty { return "没有找到“\(query)”。\n" }
        return hits.map { "\($0.title)（\($0.domainName)）  \($0.path)\n" }.joined()
    }
}

private struct Answer: CanonicalJSONEncodable {
    let query: String
    let hits: [SearchEngine.Hit]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("hits", hits.map { AnswerHit(hit: $0) })
            json.member("query", query)
        }
    }
}

private struct AnswerHit: CanonicalJSONEncodable {
    let hit: SearchEngine.Hit

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("id", hit.id)
            json.member("score", hit.score)
            json.member("title", hit.title)
        }
    }
}
