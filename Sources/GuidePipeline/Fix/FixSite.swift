package import GuideModel
import GuideReading

/// What fixing came to, before anything is written.
package struct FixResult: Sendable {
    package struct File: Sendable {
        /// From the root.
        package var path: String
        package var before: [UInt8]
        package var after: [UInt8]

        /// How many fixes of each rule were applied.
        package var rules: [RuleID: Int]
    }

    /// The files that change, by path.
    package var files: [File]

    /// What is found once the files are changed.
    package var report: CheckReport
}

/// How many times files are checked and fixed again; a fix may make room for another.
private let mostRounds = 10

/// Applies all safe fixes in memory, again and again until nothing changes any more.
///
/// A file is left as it is when a fix would bring it an error or a warning that it had not, or never comes to an end.
///
/// `names` are the only files and folders to fix; all when empty.
///
/// - Throws: as `checkSite` does; nothing has been written then.
/// - Returns: the changed files, and what is found in the tree as it will be.
package func fixSite(_ plan: BuildPlan, only names: [String]) async throws -> FixResult {
    var sources = try await readSources(plan, withMedia: false)
    var inspection = await inspect(sources, plan)
    var changed: [Int: FixResult.File] = [:]
    var leftAlone: Set<Int> = []
    func wanted(_ report: CheckReport) throws -> CheckReport {
        var report = report
        try report.keep(only: names, root: plan.root)
        return report
    }

    for round in 1...mostRounds {
        let fixed = fixRound(try wanted(inspection.report), inspection.library, leftAlone)
        if fixed.isEmpty { break }
        if round == mostRounds {
            // They change for ever: as if nothing had been tried.
            for index in fixed.keys {
                if let file = changed.removeValue(forKey: index) { sources.files[index].content = .bytes(file.before) }
            }
            inspection = await inspect(sources, plan)
            break
        }
        var next = sources
        for (index, text) in fixed { next.files[index].content = .bytes(text.bytes) }
        let checked = await inspect(next, plan)
        let worse = worsened(from: inspection.report, to: checked.report)
        if worse.isEmpty {
            for (index, text) in fixed { note(text, at: index, in: sources, &changed) }
            (sources, inspection) = (next, checked)
        } else {
            leftAlone.formUnion(worse.isSubset(of: fixed.keys) ? worse : Set(fixed.keys))
        }
    }
    let files = changed.sorted { $0.key < $1.key }.map(\.value)
    return FixResult(files: files, report: try wanted(inspection.report))
}

/// The files that fixes change in one round, by number.
private func fixRound(_ report: CheckReport, _ library: Library?, _ leftAlone: Set<Int>) -> [Int: FixedText] {
    guard let library, !report.hasSettingsError else { return [:] }
    let fixable = Dictionary(grouping: report.diagnostics.filter { $0.fix != nil }, by: \.range.file)
    guard !fixable.isEmpty else { return [:] }
    let targets = AnchorTargets(library)
    var fixed: [Int: FixedText] = [:]
    for (file, findings) in fixable where !leftAlone.contains(file.index) {
        guard let text = report.texts[file] else { continue }
        fixed[file.index] = fixText(text, findings) { targets.remain(in: $0, of: text) }
    }
    return fixed
}

/// The files that have more errors or warnings of a rule than before.
private func worsened(from before: CheckReport, to after: CheckReport) -> Set<Int> {
    struct Kind: Hashable {
        let file: FileID
        let rule: RuleID
    }
    func counts(_ report: CheckReport) -> [Kind: Int] {
        report.diagnostics.reduce(into: [:]) { counts, finding in
            if finding.severity > .advice {
                counts[Kind(file: finding.range.file, rule: finding.rule), default: 0] += 1
            }
        }
    }
    let known = counts(before)
    return Set(counts(after).filter { $0.value > known[$0.key] ?? 0 }.map(\.key.file.index))
}

private func note(_ text: FixedText, at index: Int, in sources: SourceFiles, _ changed: inout [Int: FixResult.File]) {
    guard case .bytes(let bytes) = sources.files[index].content else { return }
    let path = sources.files[index].path
    var file = changed[index] ?? FixResult.File(path: path, before: bytes, after: bytes, rules: [:])
    file.after = text.bytes
    for finding in text.applied { file.rules[finding.rule, default: 0] += 1 }
    changed[index] = file
}

/// The headings that links of the library lead to; a fix must not take them away.
private struct AnchorTargets {
    /// As `id#anchor`.
    private var wanted: Set<String> = []
    private let anchors: [FileID: (id: String, anchors: [String])]

    init(_ library: Library) {
        for guide in library.guides {
            for link in guide.links {
                let parts = link.destination.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                let name = parts[0].split(separator: "/").last.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : "" }
                wanted.insert("\(name ?? guide.name)#\(percentDecoded(parts[1]))")
            }
        }
        anchors = Dictionary(
            library.guides.map { ($0.file, ($0.name, $0.anchors)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether every heading of a file that links lead to is still there.
    func remain(in bytes: [UInt8], of text: SourceText) -> Bool {
        guard let (id, old) = anchors[text.file] else { return true }
        let needed = old.filter { wanted.contains("\(id)#\($0)") }
        guard !needed.isEmpty else { return true }
        let new = readGuide(bytes, file: text.file, path: text.path).guide?.anchors ?? []
        return needed.allSatisfy(new.contains)
    }
}

private func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
            digits.count == 2
        {
            bytes.append(code)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
