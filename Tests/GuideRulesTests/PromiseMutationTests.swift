import Foundation
import GuideModel
import GuideRules
import GuideTestSupport
import Testing

/// Plants one broken promise after the other in every guide of the project, and looks whether it is caught.
struct PromiseMutationTests {
    @Test(arguments: PlantedMistake.allCases)
    func catchesWhatIsPlanted(_ mistake: PlantedMistake) async throws {
        let tree = try ProjectTree.load()
        var planted = 0
        for path in tree.guidePaths {
            let text = try #require(tree.files[path])
            guard let mutant = mistake.plant(in: GuideLines(text)) else { continue }
            planted += 1
            let found = await tree.findings(in: path, with: mutant.text)
            let caught = found.filter { finding in
                mistake.rules.contains(finding.rule)
                    && ([finding.range] + finding.notes.map(\.range)).contains { mutant.line.contains($0.start) }
            }
            #expect(
                !caught.isEmpty,
                "\(mistake) in \(path) was not caught: \(found.map { "\($0.rule): \($0.message)" })"
            )
            let others = found.filter { !mistake.rules.contains($0.rule) && !mistake.alsoFound.contains($0.rule) }
            #expect(
                others.isEmpty,
                "\(mistake) in \(path) is one mistake: \(others.map { "\($0.rule): \($0.message)" })"
            )
        }
        print(
            "\(mistake): planted in \(planted) of \(tree.guidePaths.count) guides, not applicable in \(tree.guidePaths.count - planted)"
        )
        #expect(planted >= mistake.atLeast)
    }

    @Test func aPartsSecondWindowBreaksTheBundlesClaimToo() async throws {
        let tree = try ProjectTree.load()
        let part = "guides/huji-chuxing/hukou-chusheng.md"
        let text = try #require(tree.files[part])
        let mutant = try #require(PlantedMistake.secondWindow.plant(in: GuideLines(text)))
        var files = tree.files.mapValues { Array($0.utf8) }
        files[part] = Array(mutant.text.utf8)
        let checked = await checkTree(files)
        let findings = checked.diagnostics.filter { $0.rule == "one-window" }
        let bundle = findings.filter {
            checked.paths[$0.range.file.index] == "guides/hunyu-jiaoyu/chusheng-yijianshi.md"
        }
        #expect(findings.count == 2 && bundle.count == 1)
        #expect(bundle.first?.notes.map { checked.paths[$0.range.file.index] } == [part])
    }
}

/// A broken promise, planted by changing a guide's text.
enum PlantedMistake: String, CaseIterable, CustomTestStringConvertible {
    case secondWindow, extraTrip, longerStep, promiseOverStatutory, repeatedDocument, fewerTrips, noTripClaimed,
        catchAllDocument, onTheSpotClaimed

    var testDescription: String { rawValue }

    /// The rules that may catch it.
    var rules: Set<RuleID> {
        switch self {
        case .secondWindow: ["one-window"]
        case .extraTrip, .fewerTrips: ["visit-count"]
        case .longerStep: ["steps-exceed-limit", "on-the-spot-step"]
        case .promiseOverStatutory: ["limit-over-statutory"]
        case .repeatedDocument: ["document-listed-twice"]
        case .noTripClaimed: ["claim-no-trip"]
        case .catchAllDocument: ["catch-all"]
        case .onTheSpotClaimed: ["claim-on-the-spot"]
        }
    }

    /// Further promises that the same planted line breaks.
    var alsoFound: Set<RuleID> {
        switch self {
        // Another window after a wait is another trip, and the first visit where there was none.
        case .secondWindow: ["visit-count", "receipt"]
        // A step in another hall breaks every claim about windows and staying at home.
        case .extraTrip: ["one-window", "claim-fully-online", "online-scope", "receipt"]
        // A limit of 300 days breaks the claims about being fast, and what the short answer says.
        case .promiseOverStatutory:
            ["claim-one-day", "claim-on-the-spot", "bundle-limit", "numbers-agree", "receipt", "on-the-spot-words"]
        // Who goes home for 200 days has to come again to fetch it.
        case .longerStep: ["pickup-visit"]
        default: []
        }
    }

    /// The guides it fits at least, so that the test cannot quietly plant nothing.
    var atLeast: Int {
        switch self {
        case .secondWindow: 14
        case .extraTrip, .longerStep, .repeatedDocument, .catchAllDocument: 24
        case .promiseOverStatutory: 28
        case .fewerTrips, .noTripClaimed: 20
        case .onTheSpotClaimed: 18
        }
    }

    /// The changed text with the bytes of the planted line, or nil where the guide has no place for it.
    func plant(in guide: GuideLines) -> (text: String, line: Range<Int>)? {
        switch self {
        case .secondWindow:
            guard guide.claims("一窗受理"), guide.has("要带什么") else { return nil }
            let other = guide.text.contains("· 公安综合窗口") ? "出入境窗口" : "公安综合窗口"
            return guide.appending("9. **交表**（到\(other)，5 分钟）：交给他就行。", to: "怎么办")
        case .extraTrip:
            return guide.appending("9. **去医院盖章**（到残疾评定门诊，5 分钟）：盖好交回来。", to: "怎么办")
        case .longerStep:
            return guide.replacingFirst(in: "怎么办") { line in
                guard line.contains("部门内部"), !line.contains("不计入"),
                    let range = line.range(of: "[0-9]+ 个工作日", options: .regularExpression)
                else { return nil }
                return line.replacingCharacters(in: range, with: "200 个工作日")
            } ?? guide.appending("9. **等结果**（部门内部，200 个工作日）：办好了告诉您。", to: "怎么办")
        case .promiseOverStatutory:
            return guide.replacingFirst(in: "一窗办理") { line in
                guard line.hasPrefix("- 时限：") else { return nil }
                return "- 时限：300 个工作日（法定 20 个工作日）" + (line.firstIndex(of: "〔").map { line[$0...] } ?? "")
            }
        case .repeatedDocument:
            guard let line = guide.lines(of: "要带什么").first(where: { $0.hasPrefix("- **") && !$0.contains("任选一样") })
            else { return nil }
            return guide.appending(line, to: "要带什么")
        case .fewerTrips:
            return guide.replacingFirst(in: "一窗办理") { line in
                guard line.hasPrefix("- 跑腿："), !line.contains("0 趟") else { return nil }
                return "- 跑腿：0 趟" + (line.firstIndex(of: "〔").map { line[$0...] } ?? "")
            }
        case .noTripClaimed:
            guard guide.lines(of: "一窗办理").contains(where: { $0.hasPrefix("- 跑腿：") && !$0.contains("0 趟") }) else {
                return nil
            }
            return guide.claiming("零跑腿")
        case .catchAllDocument:
            return guide.appending("- **其他相关材料**（原件看一眼）：窗口会告诉您。", to: "要带什么", only: "- **")
        case .onTheSpotClaimed:
            guard guide.lines(of: "一窗办理").contains(where: { $0.hasPrefix("- 时限：") && !$0.contains("当场") }) else {
                return nil
            }
            return guide.claiming("即来即办")
        }
    }
}

/// A guide's text in lines, for changing one of them.
struct GuideLines {
    let text: String
    private let all: [String]

    init(_ text: String) {
        self.text = text
        all = text.components(separatedBy: "\n")
    }

    func has(_ section: String) -> Bool { indices(of: section) != nil }

    func claims(_ claim: String) -> Bool { all.contains { $0.hasPrefix("标签:") && $0.contains(claim) } }

    func lines(of section: String) -> [String] { indices(of: section).map { Array(all[$0]) } ?? [] }

    /// Adds a line after the section's last one.
    func appending(_ line: String, to section: String, only start: String = "") -> (text: String, line: Range<Int>)? {
        guard let indices = indices(of: section), let last = indices.last(where: { !all[$0].isEmpty }) else {
            return nil
        }
        guard start.isEmpty || all[indices].contains(where: { $0.hasPrefix(start) }) else { return nil }
        return joined(Array(all[...last]) + [line] + Array(all[(last + 1)...]), line: last + 1)
    }

    /// Changes the first line of the section for which the closure has another one.
    func replacingFirst(in section: String, _ change: (String) -> String?) -> (text: String, line: Range<Int>)? {
        for index in indices(of: section) ?? 0..<0 {
            guard let changed = change(all[index]) else { continue }
            var lines = all
            lines[index] = changed
            return joined(lines, line: index)
        }
        return nil
    }

    /// Adds a claim to 标签.
    func claiming(_ claim: String) -> (text: String, line: Range<Int>)? {
        var lines = all
        if let index = all.firstIndex(where: { $0.hasPrefix("标签: [") }) {
            guard !all[index].contains(claim) else { return nil }
            lines[index] = all[index].replacingOccurrences(of: "标签: [", with: "标签: [\(claim), ")
            return joined(lines, line: index)
        }
        guard let end = all.dropFirst().firstIndex(of: "---") else { return nil }
        lines.insert("标签: [\(claim)]", at: end)
        return joined(lines, line: end)
    }

    private func indices(of section: String) -> Range<Int>? {
        guard let heading = all.firstIndex(of: "## " + section) else { return nil }
        let end = all[(heading + 1)...].firstIndex { $0.hasPrefix("## ") } ?? all.count
        return heading + 1..<end
    }

    private func joined(_ lines: [String], line: Int) -> (text: String, line: Range<Int>) {
        let start = lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 }
        return (lines.joined(separator: "\n"), start..<start + lines[line].utf8.count)
    }
}

/// The project's own settings and registries, and its guides of every feature.
struct ProjectTree {
    var files: [String: String] = [:]

    var guidePaths: [String] { files.keys.filter { $0.hasSuffix(".md") }.sorted() }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func load() throws -> ProjectTree {
        var tree = ProjectTree()
        tree.files["baihua.yml"] = try String(contentsOf: root.appending(path: "baihua.yml"), encoding: .utf8)
        let guides = root.appending(path: "guides").resolvingSymlinksInPath()
        for name in try FileManager.default.subpathsOfDirectory(atPath: guides.path).sorted() {
            let isRegistry =
                name.hasSuffix(".yml") && !["glossary.yml", "synonyms.yml", "abolished.yml"].contains(name)
            guard isRegistry || FeatureGuides.contains(name) else { continue }
            tree.files["guides/" + name] = try String(contentsOf: guides.appending(path: name), encoding: .utf8)
        }
        return tree
    }

    /// What the promise rules find in one guide when its text is another one.
    func findings(in path: String, with text: String) async -> [Diagnostic] {
        // Other guides only matter where a bundle takes them in.
        let isBundle = text.contains("\n包含:")
        var bytes: [String: [UInt8]] = [:]
        for (other, content) in files where other.hasSuffix(".yml") || isBundle { bytes[other] = Array(content.utf8) }
        bytes[path] = Array(text.utf8)
        let checked = await checkTree(bytes)
        let groups: Set<RuleGroup> = [
            .window, .once, .trips, .time, .certificates, .commitment, .gaps, .bundles, .help, .scope, .firstQuestion,
            .fees,
            .law, .kiosk, .agreement,
        ]
        let promises = Set(RuleCatalog.all.map(\.about).filter { groups.contains($0.group) }.map(\.id))
        return checked.diagnostics.filter { promises.contains($0.rule) && checked.paths[$0.range.file.index] == path }
    }
}
