import GuideModel
import GuideTestSupport
import Testing

/// A row of the reliability catalogue: a tree, and every finding it gives.
struct BadRow: CustomTestStringConvertible, Sendable {
    let name: String
    let example: Example
    let rules: [RuleID]

    /// A text in a section of its own at the end of the base guide.
    init(_ name: String, _ text: String, files: [String: String] = [:], _ rules: RuleID...) {
        self.name = name
        example = Example("## 小提醒\n\n" + text, files: files)
        self.rules = rules
    }

    /// A link in such a section.
    init(_ name: String, link: String, files: [String: String] = [:], _ rules: RuleID...) {
        self.name = name
        example = Example("## 小提醒\n\n看[这里](\(link))。", files: files)
        self.rules = rules
    }

    /// Changes of the base tree.
    init(_ name: String, _ example: Example, _ rules: RuleID...) {
        self.name = name
        self.example = example
        self.rules = rules
    }

    var testDescription: String { name }

    /// Every rule that speaks, by place, but for those about plain language: no row is about how its text is worded.
    func found() async -> [RuleID] {
        let plain = Set(wholeCatalogue.lazy.filter { $0.group == .plain }.map(\.id))
        return await check(example).diagnostics.map(\.rule).filter { !plain.contains($0) }
    }
}
