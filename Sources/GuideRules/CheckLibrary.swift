package import GuideModel

/// What came of running the rules.
package struct CheckResult: Sendable {
    /// Findings by place, silenced ones left out.
    package var diagnostics: [Diagnostic]

    /// Rules that could not run on a guide, with why in Chinese; the run is then not clean.
    package var notRun: [NotRun]

    package struct NotRun: Hashable, Sendable {
        package var rule: RuleID
        package var path: String
        package var reason: String
    }
}

/// Runs every rule over the library, `jobs` guides at a time.
///
/// `derived` is what was worked out from the library's guides, in their order. Allowances silence what the reader found (`read`) too; `knownRules` are the ids of the whole catalogue.
package func checkLibrary(
    _ library: Library,
    derived: [DerivedGuide],
    read: [Diagnostic],
    knownRules: Set<RuleID>,
    jobs: Int
) async -> CheckResult {
    let vocabulary = Vocabulary(library)
    let perGuide = await mapInOrder(Array(derived.indices), jobs: jobs) { index in
        checkGuide(library.guides[index], derived[index], in: library, vocabulary)
    }
    var result = CheckResult(diagnostics: read, notRun: [])
    for checked in perGuide {
        result.diagnostics += checked.diagnostics
        result.notRun += checked.notRun
    }
    let acrossGuides = await mapInOrder(RunningRules.library, jobs: jobs) { entry in
        var findings = Findings(rule: entry.id, severity: entry.severity)
        entry.rule.check(library, &findings)
        return findings.all
    }
    for found in acrossGuides { result.diagnostics += found }
    result.diagnostics = applyAllowances(result.diagnostics, library, knownRules: knownRules)
    setSeverities(&result.diagnostics, library)
    if library.stage == .publish { softenDrafts(&result.diagnostics, library) }
    result.diagnostics.sort()
    return result
}

/// Gives findings the severities that the settings want for their rules and folders.
private func setSeverities(_ diagnostics: inout [Diagnostic], _ library: Library) {
    let severities = library.settings.severities
    guard !severities.isEmpty else { return }
    for index in diagnostics.indices {
        let finding = diagnostics[index]
        guard finding.range.file.index < library.paths.count else { continue }
        let path = library.paths[finding.range.file.index]
        if let severity = severities.severity(of: finding.rule, in: path) { diagnostics[index].severity = severity }
    }
}

/// At the publish stage a draft is checked for syntax only, and nothing about it is above a warning.
private func softenDrafts(_ diagnostics: inout [Diagnostic], _ library: Library) {
    let drafts = Set(library.guides.filter(\.isDraft).map(\.file))
    guard !drafts.isEmpty else { return }
    for index in diagnostics.indices where drafts.contains(diagnostics[index].range.file) {
        diagnostics[index].severity = min(diagnostics[index].severity, .warning)
    }
}

private func checkGuide(
    _ guide: Guide,
    _ derived: DerivedGuide,
    in library: Library,
    _ vocabulary: Vocabulary
) -> CheckResult {
    var result = CheckResult(diagnostics: [], notRun: [])
    if library.stage == .publish, guide.isDraft { return result }
    for entry in RunningRules.guide {
        var findings = Findings(rule: entry.id, severity: entry.severity)
        entry.rule.check(guide, in: library, &findings)
        result.diagnostics += findings.all
    }
    result.diagnostics += proseFindings(of: guide, in: library, vocabulary)
    if let reason = derived.whyNotChecked {
        let skipped = RunningRules.path.map(\.id) + RunningRules.overview.map(\.id)
        result.notRun = skipped.map { CheckResult.NotRun(rule: $0, path: guide.path, reason: reason) }
        return result
    }
    for entry in RunningRules.path { result.diagnostics += checkPaths(entry, derived, guide, library) }
    for entry in RunningRules.overview {
        var findings = Findings(rule: entry.id, severity: entry.severity)
        entry.rule.check(derived, of: guide, in: library, &findings)
        result.diagnostics += findings.all
    }
    return result
}

extension DerivedGuide {
    /// Why no rule can go by this guide's paths, in Chinese, or nil when they can.
    fileprivate var whyNotChecked: String? {
        if paths.isTruncated { return "情形组合超过 \(SituationPaths.most) 种" }
        // Whatever has such an option would count on every path or on none.
        return isResolved ? nil : "〔…〕里有找不到的选项，说不清是哪种情况"
    }
}

/// Reads a guide's words once and shows them to every rule that looks at words.
package func proseFindings(of guide: Guide, in library: Library, _ vocabulary: Vocabulary) -> [Diagnostic] {
    let prose = ReadableProse(guide, in: library, vocabulary)
    return RunningRules.prose.flatMap { entry in
        var findings = Findings(rule: entry.id, severity: entry.severity)
        entry.rule.check(prose, &findings)
        return findings.all
    }
}

/// A rule with the little of its description that a run needs.
private struct RunningRule<Kind: Sendable>: Sendable {
    let rule: Kind
    let id: RuleID
    let severity: Diagnostic.Severity

    init(_ rule: Kind, _ about: RuleDescription) {
        self.rule = rule
        id = about.id
        severity = about.severity
    }
}

/// The catalogue by kind, made once, since a run asks for every rule once a guide.
private enum RunningRules {
    static let guide = RuleCatalog.all.compactMap { rule in
        if case .guide(let kind) = rule { RunningRule(kind, rule.about) } else { nil }
    }
    static let prose = RuleCatalog.all.compactMap { rule in
        if case .prose(let kind) = rule { RunningRule(kind, rule.about) } else { nil }
    }
    static let path = RuleCatalog.all.compactMap { rule in
        if case .path(let kind) = rule { RunningRule(kind, rule.about) } else { nil }
    }
    static let library = RuleCatalog.all.compactMap { rule in
        if case .library(let kind) = rule { RunningRule(kind, rule.about) } else { nil }
    }
    static let overview = RuleCatalog.all.compactMap { rule in
        if case .overview(let kind) = rule { RunningRule(kind, rule.about) } else { nil }
    }
}

/// Runs a rule on every path and joins what is the same on several.
private func checkPaths(
    _ entry: RunningRule<any PathRule>,
    _ derived: DerivedGuide,
    _ guide: Guide,
    _ library: Library
) -> [Diagnostic] {
    var order: [Diagnostic] = []
    var classes: [Diagnostic: Set<Int>] = [:]
    for (index, view) in derived.views.enumerated() {
        var findings = Findings(rule: entry.id, severity: entry.severity)
        entry.rule.check(view, in: library, &findings)
        if derived.views.count == 1 { return findings.all }
        for finding in findings.all {
            if classes[finding] == nil { order.append(finding) }
            classes[finding, default: []].insert(index)
        }
    }
    return order.map { finding in
        var finding = finding
        finding.path = classes[finding].flatMap { derived.paths.describe($0, in: guide) }
        return finding
    }
}

/// Maps the elements, `jobs` at a time, and keeps their order.
package func mapInOrder<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    jobs: Int,
    _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    let size = max(1, min(256, (elements.count + jobs * 4 - 1) / (jobs * 4)))
    let starts = Array(stride(from: 0, to: elements.count, by: size))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        var chunks = [[Result]](repeating: [], count: starts.count)
        var next = 0
        func add() {
            guard next < starts.count else { return }
            let chunk = next
            next += 1
            let slice = elements[starts[chunk]..<min(starts[chunk] + size, elements.count)]
            group.addTask { (chunk, slice.map(transform)) }
        }
        for _ in 0..<jobs { add() }
        for await (chunk, results) in group {
            chunks[chunk] = results
            add()
        }
        return Array(chunks.joined())
    }
}
