import Foundation
import GuideModel
import GuideRules
import GuideTestSupport
import Testing

/// A rule is one file, and every row of the list the catalogue began with is accounted for.
struct RuleFileTests {
    @Test func everyRuleHasAFileOfItsOwn() throws {
        var files: [String: String] = [:]
        for module in ["GuideRules", "GuideReading", "GuidePipeline"] {
            files.merge(try Self.files(in: "Sources/\(module)/Rules")) { first, _ in first }
        }
        for rule in wholeCatalogue {
            let holding = files.filter { $0.value.contains("        id: \"\(rule.id)\",\n") }
            #expect(holding.count == 1, "\(rule.id) stands in \(holding.keys.sorted())")
        }
        for (name, text) in files {
            #expect(text.components(separatedBy: "RuleDescription(\n").count <= 2, "\(name) holds several rules")
        }
    }

    @Test func everyRowOfTheListIsInTheTable() throws {
        let rows = try Self.table()
        var counts: [String: Int] = [:]
        for row in rows { for name in Self.rows(of: row.name) { counts[name, default: 0] += 1 } }
        #expect(counts.count == 147)
        #expect(counts.values.allSatisfy { $0 == 1 }, "\(counts.filter { $0.value > 1 })")
    }

    @Test func everyRuleInTheTableExistsAndEveryGapSaysWhy() throws {
        let known = Set(wholeCatalogue.map(\.id.rawValue))
        for row in try Self.table() {
            let ids = row.rules.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            let unknown = ids.filter { !known.contains($0) }
            #expect(unknown == [], "\(row.name)")
            #expect(!ids.isEmpty || row.remark.count > 10, "\(row.name) has neither a rule nor a reason")
        }
    }

    /// `CODE-002 – CODE-004` are three rows.
    private static func rows(of name: String) -> [String] {
        let ends = name.components(separatedBy: " – ")
        guard ends.count == 2, let first = Int(ends[0].suffix(3)), let last = Int(ends[1].suffix(3)) else {
            return ends
        }
        return (first...last).map { "\(ends[0].dropLast(3))\(String(repeating: "0", count: $0 < 10 ? 2 : 1))\($0)" }
    }

    private static func table() throws -> [(name: String, rules: String, remark: String)] {
        let page = ProjectTree.root.appending(path: "docs/decisions/0007-dropped-and-merged-rules.md")
        return try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n").compactMap { line in
            let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 5, cells[1].contains("-0") else { return nil }
            return (cells[1], cells[2], cells[3...].joined())
        }
    }

    /// Text by path, of every Swift file of a folder.
    private static func files(in folder: String) throws -> [String: String] {
        let root = ProjectTree.root.appending(path: folder).resolvingSymlinksInPath()
        var files: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) where name.hasSuffix(".swift") {
            files[name] = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        }
        return files
    }
}
