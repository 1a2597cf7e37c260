package import GuideModel

/// What two versions of the tool find in the same guides.
package struct VersionComparison: Sendable {
    /// A finding that only one version has.
    package struct Finding: Hashable, Sendable {
        /// The root as it was given, then the path in it.
        package var root: String
        package var file: String
        package var rule: String
        package var severity: Diagnostic.Severity
        package var line: Int
        package var message: String
    }

    /// How a file did.
    package struct File: Hashable, Sendable {
        package var root: String
        package var file: String
    }

    /// How many guides both versions together know of.
    package internal(set) var guides = 0
    package internal(set) var new: [Finding] = []
    package internal(set) var dropped: [Finding] = []

    /// Guides with an error now and none before, and the other way round.
    package internal(set) var newlyFailing: [File] = []
    package internal(set) var newlyPassing: [File] = []

    /// Runs that ended with no findings to read: a crash, or wrong settings.
    package internal(set) var failedRuns: [String] = []

    /// Whether the new version failed where the old did not.
    package internal(set) var newVersionFailed = false
}

/// Checks every root with both versions and compares what they find, finding by finding.
///
/// Findings are the same when their rule, file, severity, answers and sentence are; lines may differ.
///
/// - Throws: `PlanFault` when one of the programs cannot be run, `MachineFault` when the machine is at fault.
package func compareVersions(_ old: String, _ new: String, roots: [String], arguments: [String]) throws
    -> VersionComparison
{
    var comparison = VersionComparison()
    for root in roots {
        let words = ["check", "--root", root, "--format", "json", "--fail-on", "never"] + arguments
        let before = try VersionRun(runProgram(old, words))
        let after = try VersionRun(runProgram(new, words))
        if before == nil { comparison.failedRuns.append("\(old) \(words.joined(separator: " "))") }
        if after == nil {
            comparison.failedRuns.append("\(new) \(words.joined(separator: " "))")
            if before != nil { comparison.newVersionFailed = true }
        }
        guard let before, let after else { continue }
        comparison.add(before, after, root: root)
    }
    return comparison
}

extension VersionComparison {
    fileprivate mutating func add(_ before: VersionRun, _ after: VersionRun, root: String) {
        guides += max(before.guides, after.guides)
        new += after.findings.missing(from: before.findings, root: root)
        dropped += before.findings.missing(from: after.findings, root: root)
        let (failed, fails) = (before.failing, after.failing)
        func files(_ names: Set<String>) -> [File] {
            names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { File(root: root, file: $0) }
        }
        newlyFailing += files(fails.subtracting(failed))
        newlyPassing += files(failed.subtracting(fails))
    }
}

/// One version's findings in one root.
private struct VersionRun {
    struct Finding {
        var file: String
        var rule: String
        var severity: Diagnostic.Severity
        var line: Int
        var message: String
    }

    var guides: Int
    var findings: [Finding]

    /// - Returns: nil when the run says nothing that can be read as findings of version 1.
    init?(_ result: ProgramResult) {
        guard result.exitCode == 0, let document = PrintedFindings(result.output) else { return nil }
        guides = document.guides
        findings = []
        for finding in document.findings {
            guard let severity = Diagnostic.Severity(rawValue: finding.severity) else { return nil }
            findings.append(
                Finding(
                    file: finding.file,
                    rule: finding.rule,
                    severity: severity,
                    line: finding.start.line,
                    message: (finding.path.map { $0 + "，" } ?? "") + finding.message
                )
            )
        }
        for skipped in document.notRun ?? [] {
            let message = "没有查：" + (skipped.reason ?? "")
            findings.append(
                Finding(file: skipped.file, rule: skipped.rule, severity: .warning, line: 1, message: message)
            )
        }
    }

    /// The guides with an error.
    var failing: Set<String> {
        Set(findings.lazy.filter { $0.severity == .error && $0.file.hasSuffix(".md") }.map(\.file))
    }
}

/// What makes two findings the same.
private struct Kind: Hashable {
    let file: String
    let rule: String
    let severity: Diagnostic.Severity
    let message: String

    init(_ finding: VersionRun.Finding) {
        (file, rule, severity, message) = (finding.file, finding.rule, finding.severity, finding.message)
    }
}

extension [VersionRun.Finding] {
    /// What these have more of than the others, as often as they do.
    fileprivate func missing(from others: [VersionRun.Finding], root: String) -> [VersionComparison.Finding] {
        var known: [Kind: Int] = [:]
        for finding in others { known[Kind(finding), default: 0] += 1 }
        return compactMap { finding in
            let kind = Kind(finding)
            if let count = known[kind], count > 0 {
                known[kind] = count - 1
                return nil
            }
            return VersionComparison.Finding(
                root: root,
                file: finding.file,
                rule: finding.rule,
                severity: finding.severity,
                line: finding.line,
                message: finding.message
            )
        }
    }
}
