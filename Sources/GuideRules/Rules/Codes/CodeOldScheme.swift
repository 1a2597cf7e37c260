import GuideModel

/// A code of the older scheme should be replaced.
struct CodeOldScheme: GuideRule {
    static let about = RuleDescription(
        id: "code-old-scheme",
        group: .codes,
        severity: .advice,
        demand: "编码用 12 位、31 位、33 位的新编码，不用 10 位、24 位的旧编码。",
        why: "旧编码（GB/T 39046-2020）还有平台在用，不算错；新平台认的是 GB/T 39554.1-2020 的编码。",
        source: "GB/T 39046-2020；rules.tsv CODE-006；docs/guide-format.md：Severities",
        accepts: ["---\n编码: 442199806003\n---"],
        rejects: ["---\n编码: 1️⃣XK0010100Y\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let code = guide.header.code else { return }
        let length = code.value.count
        if length == 10 || length == 24 { findings.report(.old(length), at: code.range) }
    }
}

extension Findings.Message {
    fileprivate static func old(_ length: Int) -> Self {
        Self("这是 \(length) 位的旧编码", hint: "查到新编码后换上：基本编码 12 位，实施编码 31 位")
    }
}
