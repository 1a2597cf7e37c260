/// How findings are written; each form has the same findings and the same exit code.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// For a person at a terminal.
    case human
    /// `docs/schema/findings-v1.schema.json`.
    case json
    /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
    case sarif
    /// Annotations of GitHub Actions.
    case github
    /// JUnit XML, as test reports show it.
    case junit
    /// Checkstyle XML.
    case checkstyle
    /// GitLab's code quality report.
    case gitlab
}

/// All findings in a format, as a whole file.
package func write(_ report: CheckReport, as format: ReportFormat, style: TerminalStyle) -> [UInt8] {
    switch format {
    case .human: Array(describe(report, style: style).utf8)
    case .json: findingsJSON(report)
    case .sarif: sarifLog(report)
    case .github: gitHubAnnotations(report)
    case .junit: junitReport(report)
    case .checkstyle: checkstyleReport(report)
    case .gitlab: codeQualityReport(report)
    }
}
