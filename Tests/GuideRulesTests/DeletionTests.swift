import Foundation
import GuideModel
import GuideTestSupport
import Testing

/// Whatever is required and missing gives one error, which names it and stands where it belongs.
struct DeletionTests {
    /// Fourteen guides lose the same thing at once, so that the test stays short; each must be told of its own loss.
    @Test(arguments: Deletion.all, 0..<2)
    func deletingWhatIsRequiredGivesOneErrorThatNamesIt(_ deletion: Deletion, half: Int) async {
        var files = GuideFiles.ofEveryFeature
        var expected: [String] = []
        for (index, path) in GuideFiles.ofEveryFeature.keys.filter(FeatureGuides.contains).sorted().enumerated()
        where index % 2 == half {
            guard let text = files[path].map({ String(decoding: $0, as: UTF8.self) }),
                let rest = deletion.apply(to: text)
            else { continue }
            files[path] = Array(rest.utf8)
            expected.append("\(path):\(deletion.place(in: rest)) names \(deletion.name)")
        }
        let tree = await checkTree(files, jobs: 2)
        // The guides that were left out are missed by links and registries.
        let errors = tree.diagnostics.filter {
            $0.severity == .error && $0.rule != "link-target" && $0.rule != "registry-reference"
        }
        let found = errors.map { error in
            let path = tree.paths[error.range.file.index]
            let names = error.message.contains("“\(deletion.name)”") ? "names \(deletion.name)" : error.message
            return "\(path):\(error.range.start) \(names)"
        }
        #expect(found == expected.sorted(), "\(tree.summary)")
    }

    @Test(arguments: Deletion.all)
    func deletingFromTheBaseOfTheExamplesGivesOneErrorToo(_ deletion: Deletion) async {
        guard let rest = deletion.apply(to: BaseTree.guide) else { return }
        let tree = await check(.whole(rest))
        let errors = tree.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.range.start) == [deletion.place(in: rest)], "\(tree.summary)")
        #expect(errors.allSatisfy { $0.message.contains("“\(deletion.name)”") }, "\(tree.summary)")
    }

    @Test func theGuidesOfTheProjectAreFoundAndHaveNoErrorAndNoWarning() async {
        #expect(GuideFiles.guides.count >= 28)
        let tree = await checkTree(GuideFiles.all, jobs: 2)
        #expect(tree.diagnostics.filter { $0.severity > .advice } == [], "\(tree.summary)")
        #expect(tree.notRun == [])
    }
}

/// The project's own guides and registries.
private enum GuideFiles {
    /// Bytes by path from the root.
    static let all: [String: [UInt8]] = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var files: [String: [UInt8]] = [:]
        var paths = ["baihua.yml"]
        for case let path as String in FileManager.default.enumerator(atPath: root.path + "/guides") ?? .init() {
            paths.append("guides/" + path)
        }
        for path in paths {
            if let data = FileManager.default.contents(atPath: root.path + "/" + path) { files[path] = [UInt8](data) }
        }
        return files
    }()

    /// Settings, registries and the guides of every feature.
    static let ofEveryFeature = all.filter { !$0.key.hasSuffix(".md") || FeatureGuides.contains($0.key) }

    /// The paths of the guides, in order.
    static let guides = all.keys.filter { path in
        path.hasSuffix(".md") && path.split(separator: "/").count == 3 && !path.hasSuffix("README.md")
    }.sorted()
}

/// One required thing that a guide can lack.
struct Deletion: Sendable, CustomTestStringConvertible {
    enum Part: Sendable { case key, shortAnswer, section, fact }

    /// As the finding names it.
    let name: String
    let part: Part

    var testDescription: String { name }

    static let all: [Deletion] =
        ["id", "标题", "短标题", "事项", "部门", "对象", "依据", "状态", "核对", "核对人"].map { Deletion(name: $0, part: .key) }
        + [Deletion(name: "短回答", part: .shortAnswer)]
        + ["谁能办", "要带什么", "怎么办", "一窗办理", "怎么承诺"].map { Deletion(name: $0, part: .section) }
        + ["窗口", "提交", "跑腿", "时限", "收费", "结果", "咨询", "网办", "联办", "牵头"].map { Deletion(name: $0, part: .fact) }

    /// The text without the thing, or nil when the guide does not need it.
    func apply(to text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let fence = lines.dropFirst().firstIndex(of: "---") else { return nil }
        var kept: [String]
        switch part {
        case .key: kept = lines.removingEntry { index, line in index < fence && line.hasPrefix(name + ":") }
        case .shortAnswer:
            let first = lines.firstIndex { $0.hasPrefix("## ") } ?? lines.count
            kept = Array(lines[...fence]) + [""] + lines[first...]
        case .section:
            kept = lines.removing(from: { $0 == "## " + name }, upTo: { $0.hasPrefix("## ") })
        case .fact:
            kept = lines.filter { !$0.hasPrefix("- \(name)：") }
        }
        return kept == lines || !isNeeded(in: text) ? nil : kept.joined(separator: "\n")
    }

    /// Whether the guide needs what only some guides do.
    private func isNeeded(in text: String) -> Bool {
        switch name {
        case "短标题": text.split(separator: "\n").contains { $0.hasPrefix("标题: ") && $0.count > "标题: ".count + 16 }
        case "窗口": !text.contains("- 窗口：不适用")
        case "网办": text.contains("（网上，") || text.contains("（手机，") || text.contains("\n包含:")
        default: true
        }
    }

    /// The byte at which the finding stands in what is left.
    func place(in text: String) -> Int {
        func offset(after mark: String) -> Int {
            text.range(of: mark).map { text[..<$0.upperBound].utf8.count } ?? -1
        }
        switch part {
        case .key: return name == "短标题" ? offset(after: "\n标题: ") : 0
        case .shortAnswer: return offset(after: "\n## ")
        case .section:
            let end = text.lastIndex { $0 != "\n" && $0 != " " }
            return end.map { text[...$0].utf8.count } ?? 0
        case .fact: return offset(after: "\n## 一窗办理") - "一窗办理".utf8.count
        }
    }
}

extension [String] {
    /// Without the line that begins an entry, and the lines that go on with it.
    fileprivate func removingEntry(_ begins: (Int, String) -> Bool) -> [String] {
        guard let start = indices.first(where: { begins($0, self[$0]) }) else { return self }
        let next = self[(start + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("- ") } ?? endIndex
        return Array(self[..<start] + self[next...])
    }

    fileprivate func removing(from begins: (String) -> Bool, upTo ends: (String) -> Bool) -> [String] {
        guard let start = firstIndex(where: begins) else { return self }
        let next = self[(start + 1)...].firstIndex(where: ends) ?? endIndex
        return Array(self[..<start] + self[next...])
    }
}
