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

    /// What an earlier run knew; nil when the run is compared with none.
    package var baseline: BaselineMatch?

    /// The only files and folders whose findings are wanted; nil for all.
    private var wanted: [String]?

    package init(
        stage: Library.Stage,
        today: CalendarDay,
        guideCount: Int,
        diagnostics: [Diagnostic],
        notRun: [CheckResult.NotRun],
        texts: [FileID: SourceText],
        paths: [String]
    ) {
        self.stage = stage
        self.today = today
        self.guideCount = guideCount
        self.diagnostics = diagnostics
        self.notRun = notRun
        self.texts = texts
        self.paths = paths
    }

    /// From which severity a run fails; nil for never.
    ///
    /// What the baseline knows does not count.
    package func exitCode(failOn: Diagnostic.Severity?) -> Int32 {
        if hasSettingsError { return 2 }
        guard let failOn else { return 0 }
        let old = oldFindings
        if zip(diagnostics, old).contains(where: { $0.severity >= failOn && !$1 }) { return 1 }
        return notRun.isEmpty ? 0 : 1
    }

    /// Whether the baseline knows each finding.
    private var oldFindings: [Bool] {
        guard let baseline else { return Array(repeating: false, count: diagnostics.count) }
        return fingerprints(of: self).map { baseline.old.contains($0) }
    }

    private static let settingsFiles = ["baihua.yml", "profile.yml"]

    /// Whether `baihua.yml` or `profile.yml` is wrong; such a run writes nothing.
    var hasSettingsError: Bool {
        diagnostics.contains { $0.severity == .error && Self.settingsFiles.contains(path(of: $0.range.file)) }
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

    /// Keeps only findings in these files or folders, and those about the settings.
    ///
    /// - Parameters:
    ///   - names: from the root, or as the shell finds them.
    ///   - root: where `guides/` is.
    /// - Throws: `PlanFault` when there is no such file in the root.
    package mutating func keep(only names: [String], root: String) throws(PlanFault) {
        guard !names.isEmpty else { return }
        var wanted = Self.settingsFiles
        for name in names { wanted.append(try place(of: name, root: root)) }
        self.wanted = wanted
        diagnostics = diagnostics.filter { isWanted(path(of: $0.range.file)) }
        notRun = notRun.filter { isWanted($0.path) }
        baseline?.gone.removeAll { entry in
            !wanted.contains { $0.isEmpty || entry.file == $0 || entry.file.hasPrefix($0 + "/") }
        }
    }

    /// Whether findings in a file are shown.
    func isWanted(_ path: String) -> Bool {
        wanted?.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") } ?? true
    }

    /// The path from the root; empty for the root itself.
    private func place(of name: String, root: String) throws(PlanFault) -> String {
        var plain = name[...]
        while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
        while plain.count > 1, plain.hasSuffix("/") { plain = plain.dropLast() }
        if paths.contains(where: { $0 == plain || $0.hasPrefix(plain + "/") }) { return String(plain) }
        if let realRoot = realPath(root) {
            for real in [name, "\(root)/\(name)"].compactMap(realPath) {
                if real == realRoot { return "" }
                if real.hasPrefix(realRoot + "/") { return String(real.dropFirst(realRoot.count + 1)) }
            }
        }
        throw PlanFault("“\(root)”里没有“\(visible(name))”这个文件或文件夹。")
    }
}
