import Foundation
import GuideModel
import Testing

@testable import GuidePipeline

/// Holds the page about the rules to the rules' own code.
struct CatalogueTests {
    @Test func thePageIsWhatTheRulesSay() {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/rules.md")
        let kept = lines((try? String(contentsOf: page, encoding: .utf8)) ?? "")
        let wanted = lines(ruleManual())
        let isSame = kept == wanted
        let line = zip(kept, wanted).prefix { $0 == $1 }.count
        #expect(isSame, "docs/rules.md differs from the rules from line \(line + 1) on: run `make docs`")
    }

    @Test func everyRuleStandsOnceInEachForm() {
        let manual = ruleManual()
        let list = lines(ruleList())
        for id in Catalogue.all.map(\.id.rawValue) {
            #expect(list.count { $0.hasPrefix("  \(id) ") } == 1, "\(id) in the list")
            #expect(lines(manual).count { $0 == "### \(id)" } == 1, "\(id) in the page")
            #expect(manual.contains("| [\(id)](#\(id)) |"), "\(id) in the page's table")
            #expect(explainRule(id)?.hasPrefix("# \(id)（") == true, "\(id) by itself")
        }
    }

    @Test func aRuleThatIsNoneIsNotExplained() {
        #expect(explainRule("nope") == nil)
        #expect(explainRule("") == nil)
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
