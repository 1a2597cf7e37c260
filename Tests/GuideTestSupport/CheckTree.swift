package import GuideModel
import GuidePipeline
import GuideReading
package import GuideRules

/// A tree of files as a test wrote it, with what a run finds in it.
package struct CheckedTree: Sendable {
    package var library: Library?
    package var diagnostics: [Diagnostic]

    /// Rules that could not run.
    package var notRun: [CheckResult.NotRun] = []
    package var paths: [String]

    /// Byte offsets by path and marker.
    package var markers: [String: [Character: Int]]

    /// `path:offset` of every finding of a rule.
    package func places(of rule: RuleID) -> [String] {
        diagnostics.filter { $0.rule == rule }.map { "\(paths[$0.range.file.index]):\($0.range.start)" }.sorted()
    }

    /// `path:offset` of every marker.
    package var markedPlaces: [String] {
        markers.flatMap { path, offsets in offsets.values.map { "\(path):\($0)" } }.sorted()
    }

    /// Findings as short lines, for a test's message.
    package var summary: [String] {
        diagnostics.map {
            "\(paths[$0.range.file.index]):\($0.range.start) \($0.rule): \($0.path.map { $0 + "，" } ?? "")\($0.message)"
        }
    }
}

/// The rules of the whole catalogue.
package let wholeCatalogue: [RuleDescription] =
    FileRules.all + ReadingRules.all + RuleCatalog.all.map(\.about) + RuleCatalog.allowances

/// Checks the base tree with an example's changes.
package func check(
    _ example: Example,
    today: String = "2026-11-21",
    stage: Library.Stage = .draft
) async -> CheckedTree {
    var files = BaseTree.registries
    files["baihua.yml"] = BaseTree.settings
    if example.whole == nil { files[BaseTree.guidePath] = assemble(example) }
    for (path, text) in example.files {
        // A further guide is written as a fragment too, under its own id.
        files[path] = path.hasSuffix(".md") && path != "guides/README.md" ? assemble(Example(text)) : text
    }
    var bytes: [String: [UInt8]] = [:]
    var markers: [String: [Character: Int]] = [:]
    for (path, text) in files {
        let marked = MarkedText(text)
        bytes[path] = marked.bytes
        if !marked.markers.isEmpty { markers[path] = marked.markers }
    }
    if let whole = example.whole {
        if let text = String(validating: whole, as: UTF8.self) {
            let marked = MarkedText(text)
            bytes[BaseTree.guidePath] = marked.bytes
            if !marked.markers.isEmpty { markers[BaseTree.guidePath] = marked.markers }
        } else {
            bytes[BaseTree.guidePath] = whole
        }
    }
    return await checkTree(bytes, markers: markers, today: today, stage: stage)
}

/// What the disk would say of a file.
private func content(of path: String, _ bytes: [UInt8]) -> SourceFile.Content {
    guard path.hasPrefix("guides/media/") else { return .bytes(bytes) }
    return MediumFault(name: path, bytes).map { .refused(.badMedium($0)) } ?? .notRead
}

/// Checks a tree of files.
package func checkTree(
    _ files: [String: [UInt8]],
    markers: [String: [Character: Int]] = [:],
    today: String = "2026-11-21",
    stage: Library.Stage = .draft,
    jobs: Int = 1
) async -> CheckedTree {
    let sorted = files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let sources = sorted.map { path in
        SourceFile(path: path, content: content(of: path, files[path] ?? []))
    }
    let day = CalendarDay(today) ?? CalendarDay(number: 0)
    let loaded = await readLibrary(sources, today: day, stage: stage, jobs: jobs)
    guard let library = loaded.library else {
        return CheckedTree(library: nil, diagnostics: loaded.diagnostics, paths: loaded.paths, markers: markers)
    }
    let result = await checkLibrary(
        library,
        derived: library.guides.map { DerivedGuide($0) },
        read: loaded.diagnostics,
        knownRules: Set(wholeCatalogue.map(\.id)),
        jobs: jobs
    )
    return CheckedTree(
        library: library,
        diagnostics: result.diagnostics,
        notRun: result.notRun,
        paths: loaded.paths,
        markers: markers
    )
}
