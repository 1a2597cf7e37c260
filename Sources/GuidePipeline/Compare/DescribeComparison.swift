import GuideModel
import KioskFormat

/// What two versions find otherwise, guide by guide, the way a person reads it.
package func describe(_ comparison: VersionComparison, limits: ComparisonLimits) -> String {
    var text = ""
    let changes = comparison.new.map { ($0, "+") } + comparison.dropped.map { ($0, "-") }
    let files = Dictionary(grouping: changes) { VersionComparison.File(root: $0.0.root, file: $0.0.file) }
    for (file, changes) in files.sorted(by: { isBefore($0.key, $1.key) }) {
        text += "\(visible(file.root)) \(visible(file.file))\n"
        for (finding, mark) in changes.sorted(by: { ($0.0.line, $0.0.rule, $0.1) < ($1.0.line, $1.0.rule, $1.1) }) {
            let place = "\(mark) \(finding.line): \(finding.severity.chinese)："
            text += "  \(place)\(visible(finding.message)) [\(finding.rule)]\n"
        }
    }
    for row in ruleCounts(of: comparison) { text += "\(row.rule)：多 \(row.new) 处，少 \(row.dropped) 处\n" }
    for run in comparison.failedRuns { text += "没有跑成：\(visible(run))\n" }
    text += "共 \(comparison.guides) 篇指南：新报 \(comparison.new.count) 处，不再报 \(comparison.dropped.count) 处；"
    text += "\(comparison.newlyFailing.count) 篇变成有错误，\(comparison.newlyPassing.count) 篇变成没有错误。\n"
    for excess in comparison.exceeded(limits) {
        text += "超过了 --\(excess.name) \(excess.limit)：\(excess.count)\n"
    }
    return text
}

private func isBefore(_ a: VersionComparison.File, _ b: VersionComparison.File) -> Bool {
    a.root == b.root
        ? a.file.utf8.lexicographicallyPrecedes(b.file.utf8) : a.root.utf8.lexicographicallyPrecedes(b.root.utf8)
}

private struct RuleCount: CanonicalJSONEncodable {
    let rule: String
    var new = 0
    var dropped = 0

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("dropped", dropped)
            json.member("new", new)
            json.member("rule", rule)
        }
    }
}

private func ruleCounts(of comparison: VersionComparison) -> [RuleCount] {
    var counts: [String: RuleCount] = [:]
    for finding in comparison.new { counts[finding.rule, default: RuleCount(rule: finding.rule)].new += 1 }
    for finding in comparison.dropped { counts[finding.rule, default: RuleCount(rule: finding.rule)].dropped += 1 }
    return counts.values.sorted { $0.rule < $1.rule }
}

/// The comparison as `docs/schema/comparison-v1.schema.json` describes it, in canonical JSON.
package func comparisonJSON(_ comparison: VersionComparison, limits: ComparisonLimits) -> [UInt8] {
    Comparison(comparison: comparison, limits: limits).canonicalJSON()
}

private struct Comparison: CanonicalJSONEncodable {
    let comparison: VersionComparison
    let limits: ComparisonLimits

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("dropped", comparison.dropped.map { Finding(finding: $0) })
            json.member("exceeded", comparison.exceeded(limits).map { Excess(name: $0, count: $1, limit: $2) })
            json.member("failedRuns", comparison.failedRuns)
            json.member("guides", comparison.guides)
            json.member("new", comparison.new.map { Finding(finding: $0) })
            json.member("newlyFailing", comparison.newlyFailing.map { File(file: $0) })
            json.member("newlyPassing", comparison.newlyPassing.map { File(file: $0) })
            json.member("rules", ruleCounts(of: comparison))
            json.member("tool", "baihua")
            json.member("version", 1)
        }
    }
}

private struct Finding: CanonicalJSONEncodable {
    let finding: VersionComparison.Finding

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("file", finding.file)
            json.member("line", finding.line)
            json.member("message", finding.message)
            json.member("root", visible(finding.root))
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.rawValue)
        }
    }
}

private struct File: CanonicalJSONEncodable {
    let file: VersionComparison.File

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("file", file.file)
            json.member("root", visible(file.root))
        }
    }
}

private struct Excess: CanonicalJSONEncodable {
    let name: String
    let count: Int
    let limit: String

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("count", count)
            json.member("limit", limit)
            json.member("option", name)
        }
    }
}
