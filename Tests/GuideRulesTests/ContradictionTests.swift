import GuideModel
import GuideTestSupport
import Testing

/// Breaks every promise and every fact of every guide of the project, one at a time, and looks whether it is caught.
struct ContradictionTests {
    @Test(arguments: Contradiction.Target.all)
    func everyPromiseAndFactIsHeld(_ target: Contradiction.Target) async throws {
        let tree = try ProjectTree.load()
        let ways = Contradiction.all.filter { $0.target == target }
        var planted = 0
        var guides = 0
        for path in tree.guidePaths {
            let text = try #require(tree.files[path])
            guard target.stands(in: GuideLines(text)) else { continue }
            guides += 1
            var mutants: [(way: Contradiction, mutant: Mutant)] = []
            for way in ways where !way.isLastResort || mutants.isEmpty {
                if let mutant = way.plant(in: tree, path) { mutants.append((way, mutant)) }
            }
            #expect(!mutants.isEmpty, "nothing contradicts \(target) in \(path)")
            for (way, mutant) in mutants {
                planted += 1
                let (found, paths) = await tree.findings(of: path, with: mutant)
                #expect(
                    found.contains { way.rules.contains($0.rule) && mutant.isTouched(by: $0, in: paths) },
                    "\(way.name) in \(mutant.path) was not caught: \(found.map { "\($0.rule): \($0.message)" })"
                )
            }
        }
        print("\(target.testDescription): \(planted) contradictions planted in \(guides) guides, all caught")
        #expect(planted >= guides)
    }
}

/// A tree in which one line of one file is planted.
struct Mutant {
    let path: String
    let text: String
    let line: Range<Int>

    /// Whether a finding stands at the planted line, or has a note there.
    func isTouched(by finding: Diagnostic, in paths: [String]) -> Bool {
        ([finding.range] + finding.notes.map(\.range)).contains {
            paths[$0.file.index] == path && $0.start >= line.lowerBound && $0.start <= line.upperBound
        }
    }
}

extension ProjectTree {
    /// The files a check of the guide needs: the registries, and for a bundle the other guides.
    private func files(for path: String, with mutant: Mutant) -> [String: String] {
        let isBundle = files[path]?.contains("\n包含:") ?? false
        var kept = files.filter { $0.key.hasSuffix(".yml") || $0.key == path || isBundle }
        kept[mutant.path] = mutant.text
        return kept
    }

    /// What a run finds in the guide itself.
    func findings(of path: String, with mutant: Mutant) async -> (findings: [Diagnostic], paths: [String]) {
        let checked = await checkTree(files(for: path, with: mutant).mapValues { Array($0.utf8) })
        return (checked.diagnostics.filter { checked.paths[$0.range.file.index] == path }, checked.paths)
    }
}
