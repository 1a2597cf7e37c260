import GuideModel
import GuideReading
import GuideTestSupport
import Testing

/// Holds `docs/guide-format.md` to what the reader does.
struct GuideFormatPageTests {
    private func page() throws -> String {
        String(decoding: try RepositoryFiles.bytes("docs/guide-format.md"), as: UTF8.self)
    }

    @Test func itsExampleGuideHasNoFinding() async throws {
        let parts = try page().split(separator: "```markdown\n", omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        let guide = try #require(parts.last?.split(separator: "```\n").first)
        var files = ["baihua.yml": try RepositoryFiles.bytes("baihua.yml")]
        for name in RegistryFile.allCases {
            files["guides/\(name.rawValue)"] = try RepositoryFiles.bytes("guides/\(name.rawValue)")
        }
        files["guides/huji-chuxing/shenfenzheng-buling.md"] = Array(guide.utf8)
        let tree = await checkTree(files, stage: .publish)
        let about = tree.diagnostics.filter { tree.paths[$0.range.file.index].hasSuffix(".md") }
        #expect(about.map { "\($0.rule): \($0.message)" } == [])
    }

    /// `docs/guide-format.md：Front matter` in a rule's source names a heading of the page.
    @Test(arguments: ReadingRules.all)
    func hasTheHeadingsThatRulesName(_ rule: RuleDescription) throws {
        let headings = Set(
            try page().split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
        )
        for source in rule.source.split(separator: "；") where source.hasPrefix("docs/guide-format.md：") {
            let heading = String(source.dropFirst("docs/guide-format.md：".count))
            #expect(headings.contains(heading), "\(rule.id) names “\(heading)”")
        }
    }

    /// Every key, section, 要点 and closed set that the reader knows stands on the page.
    @Test func namesEverythingThatCanBeWritten() throws {
        let page = try page()
        var names = FactKey.allCases.map(\.rawValue) + SectionKind.allCases.flatMap(\.headings)
        names += Audience.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue) + Claim.allCases.map(\.rawValue)
        names +=
            DocumentItem.Source.allCases.map(\.rawValue) + Scope.Area.allCases.map(\.rawValue)
            + DocumentType.Kind.allCases.map(\.rawValue)
        names += RegistryFile.allCases.flatMap { $0.keys.required + $0.keys.optional }
        names += settingsKeys.required + settingsKeys.optional
        for name in names { #expect(page.contains(name), "\(name) is missing") }
    }
}
