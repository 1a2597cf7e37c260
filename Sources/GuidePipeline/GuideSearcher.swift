import GuideModel
import GuideSearch
import KioskFormat

/// Answers queries from the index that a build would write.
package final class GuideSearcher: Sendable {
    private let engine: SearchEngine

    /// - Throws: `PlanFault` or `MachineFault`, as a build does.
    package init(_ plan: BuildPlan) async throws {
        let inspection = await inspect(try await readSources(plan, withMedia: false), plan)
        guard let library = inspection.library, !inspection.report.hasSettingsError else {
            throw PlanFault("设置有错，先用 baihua check 看一看。")
        }
        let published = await publishable(library, inspection.derived, inspection.report, jobs: plan.jobs)
        let index = await buildSearchIndex(
            searchEntries(published.guides, in: library),
            synonyms: searchSynonyms(library.registries),
            jobs: plan.jobs
        )
        engine = try SearchEngine(index)
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

    /// Why the best guides for a query stand where they do.
    package func explain(_ query: String, limit: Int, asJSON: Bool) throws -> String {
        let explanations = try engine.explain(query, limit: limit)
        if asJSON {
            return String(decoding: Explained(query: query, hits: explanations).canonicalJSON(), as: UTF8.self)
        }
        if explanations.isEmpty { return "没有找到“\(query)”。\n" }
        return explanations.enumerated().map { describe($1, place: $0 + 1) }.joined()
    }

    /// How well the right guide comes first, over a file of labelled queries.
    ///
    /// - Throws: `PlanFault` where the file or a line of it cannot be read.
    package func evaluate(_ path: String, asJSON: Bool) throws -> String {
        let evaluation = try evaluation(path)
        return asJSON ? String(decoding: Figures(evaluation).canonicalJSON(), as: UTF8.self) : describe(evaluation)
    }

    func evaluation(_ path: String) throws -> SearchEvaluation {
        guard case .bytes(let bytes) = try readFile(at: path, limit: 16 << 20) else {
            throw PlanFault("“\(path)”不是能读的文件。")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let queries: [LabelledQuery]
        do {
            queries = try LabelledQuery.read(text)
        } catch {
            throw PlanFault("“\(path)”第 \(error.line) 行：要四栏，用制表符隔开：种类、tune 或 held、问法、指南的 id。")
        }
        return try SearchEvaluation(queries, engine)
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
