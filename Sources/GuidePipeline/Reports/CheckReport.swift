package import GuideModel
package import GuideReading
package import GuideRules

/// What a run found.
package struct CheckReport: Sendable {
    package var stage: Library.Stage
    package var today: CalendarDay
    package var guideCount: Int

    /// By place.
    package var diagnostics: [Diagnostic]

    /// Rules that could not run; the run is then not clean.
    package var notRun: [CheckResult.NotRun]
    package var texts: [FileID: SourceText]
    package var paths: [String]

    /// From which severity a run fails; nil for never.
    package func exitCode(failOn: Diagnostic.Severity?) -> Int32 {
        let settings = diagnostics.contains { $0.severity == .error && path(of: $0.range.file) == "baihua.yml" }
        if settings { return 2 }
        guard let failOn else { return 0 }
        if diagnostics.contains(where: { $0.severity >= failOn }) { return 1 }
        return notRun.isEmpty ? 0 : 1
    }

    package func path(of file: FileID) -> String { file.index < paths.count ? paths[file.index] : "" }

    package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// The first and last place of a range, for people and programs.
    package func positions(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition) {
        guard let text = texts[range.file] else {
            return (.fileStart, .fileStart)
        }
        return (text.position(of: range.start), text.position(of: range.end))
    }

    /// Keeps only findings in these files or folders, as given on the command line.
    package mutating func keep(only wanted: [String]) {
        guard !wanted.isEmpty else { return }
        let wanted = wanted.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        let paths = paths
        func isWanted(_ path: String) -> Bool {
            wanted.contains { $0 == "." || path == $0 || path.hasPrefix($0 + "/") || $0.hasSuffix("/" + path) }
        }
        diagnostics.removeAll { finding in
            let index = finding.range.file.index
            return index >= paths.count || !isWanted(paths[index])
        }
        notRun.removeAll { !isWanted($0.path) }
    }
}
