import Foundation
import GuideModel
import GuideTestSupport
import Testing

/// What a rule cites can be looked up.
struct RuleSourceTests {
    private static let cited = "docs/guide-format.md："

    @Test func everyCitedHeadingOfTheFormatStandsThere() throws {
        let headings = try Self.headings()
        #expect(headings.contains("One window") && headings.count > 15)
        for rule in wholeCatalogue {
            for name in Self.citedHeadings(of: rule) where !headings.contains(name) {
                Issue.record("\(rule.id) cites “\(name)”, which is no heading of docs/guide-format.md")
            }
        }
    }

    @Test func everyRuleCitesALawAStandardOrAPage() {
        let pages = ["docs/guide-format.md：", "rules.tsv ", "outputs.md", "reliability "]
        for rule in wholeCatalogue {
            let cites =
                rule.source.contains("《") || rule.source.contains("GB") || pages.contains { rule.source.contains($0) }
            #expect(cites, "\(rule.id): \(rule.source)")
        }
    }

    /// `docs/guide-format.md：One window，Fully online；…` cites two headings.
    private static func citedHeadings(of rule: RuleDescription) -> [String] {
        rule.source.components(separatedBy: "；").filter { $0.hasPrefix(cited) }
            .flatMap { $0.dropFirst(cited.count).components(separatedBy: "，") }
    }

    private static func headings() throws -> Set<String> {
        let page = ProjectTree.root.appending(path: "docs/guide-format.md")
        let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
        return Set(lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) })
    }
}
