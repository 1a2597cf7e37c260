import GuideModel
import GuideRules
import GuideTestSupport
import Testing

/// Holds every rule to the examples that its own description shows to editors.
struct RuleExampleTests {
    @Test func theBaseGuideIsClean() async {
        let tree = await check(Example())
        #expect(tree.summary == [])
    }

    @Test(arguments: wholeCatalogue)
    func acceptsWhatItSaysItAccepts(_ rule: RuleDescription) async {
        for example in rule.accepts {
            let tree = await check(example)
            #expect(tree.summary == [], "an accepted example of \(rule.id) has findings")
        }
    }

    @Test(arguments: wholeCatalogue)
    func reportsAtTheMarkersOfWhatItRejects(_ rule: RuleDescription) async {
        for example in rule.rejects {
            let tree = await check(example)
            #expect(
                tree.places(of: rule.id)
                    == (tree.markedPlaces.isEmpty ? ["\(BaseTree.guidePath):0"] : tree.markedPlaces),
                "\(tree.summary)"
            )
        }
    }

    @Test func everyRuleShowsBothSidesAndHasItsOwnName() {
        #expect(Set(wholeCatalogue.map(\.id)).count == wholeCatalogue.count)
        // Links, devices, bad names and changing files are nothing that text can show, and texts of 64 KB nothing to
        // print; the tests of bad bytes and of the command line make them.
        let unshown: Set<RuleID> = [
            "file-not-regular", "file-symlink", "path-invalid", "file-changed", "path-too-long", "file-too-large",
            "line-too-long", "front-matter-too-large",
        ]
        for rule in wholeCatalogue where !unshown.contains(rule.id) {
            #expect(!rule.accepts.isEmpty && !rule.rejects.isEmpty, "\(rule.id) lacks an example")
        }
        for rule in wholeCatalogue {
            #expect(
                !rule.demand.isEmpty && !rule.why.isEmpty && !rule.source.isEmpty,
                "\(rule.id) lacks its why or source"
            )
        }
    }
}

extension RuleDescription: CustomTestStringConvertible {
    public var testDescription: String { id.rawValue }
}
