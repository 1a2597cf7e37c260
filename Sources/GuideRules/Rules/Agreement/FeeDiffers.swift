import GuideModel

/// The same matter at the same window costs the same, whichever guide one reads.
struct FeeDiffers: LibraryRule {
    static let about = RuleDescription(
        id: "fee-differs",
        group: .agreement,
        severity: .warning,
        demand: "同一个窗口的同一件事，几篇指南写的收费一样。",
        why: "一篇说不收费，一篇说 20 元，人会拿着便宜的那篇来争。",
        source: "rules.tsv TIME-010、FEE-001；docs/guide-format.md：Guides beside each other",
        accepts: [.beside("## 一窗办理\n\n- 收费：工本费 20 元（《示范区收费目录》）", "## 一窗办理\n\n- 收费：20 元（《示范区收费目录》）")],
        rejects: [.beside("## 一窗办理\n\n- 收费：不收费", "## 一窗办理\n\n- 收费：1️⃣20 元（《示范区收费目录》）")]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        var reported: Set<MatterKey> = []
        var first: [MatterKey: (fen: Int, text: Located<String>)] = [:]
        for index in library.guides.indices where library.isSingle(index) {
            guard library.guides[index].facts.fees.count == 1, let fact = library.guides[index].facts.fees.first,
                fact.condition == nil, let fen = fact.value.stated?.certainTotal,
                let key = MatterKey(index, in: library)
            else { continue }
            guard let earlier = first[key] else {
                first[key] = (fen, fact.text)
                continue
            }
            // The first of many says enough: it may be the other one that is wrong.
            guard earlier.fen != fen, reported.insert(key).inserted else { continue }
            let note = Diagnostic.Note("另一篇写的是“\(earlier.text.value)”", at: earlier.text.range)
            findings.report(.differs(earlier.text.value), at: fact.text.range, notes: [note])
        }
    }
}

extension Fee {
    /// The amounts together in fen, or nil when one of them is no number; what one pays to others is left out.
    fileprivate var certainTotal: Int? {
        var sum = 0
        for item in items where !item.text.value.contains("自己付") {
            guard let amount = item.amount else { return nil }
            sum += amount
        }
        return sum
    }
}

extension Findings.Message {
    fileprivate static func differs(_ other: String) -> Self {
        Self("同一个窗口的同一件事，另一篇的收费是“\(other)”", hint: "查清哪个对，两篇写成一样；情形不同的，写进一篇，用〔…〕分开")
    }
}
